package io.sabot.engine.bind;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Binds a table of WITH RECURSIVE: {@code anchor UNION ALL step}, where only the step may name the table. A table that does
 * not name itself is an ordinary one. Source: ResolveWithCTE of Spark.
 */
final class RecursionBinder {
    private static final AtomicLong NEXT = new AtomicLong();

    private final BindContext context;
    private final QueryBinder queries;

    RecursionBinder(BindContext context, QueryBinder queries) {
        this.context = context;
        this.queries = queries;
    }

    LogicalPlan bind(Query.CommonTable table, Scope outer) {
        return queries.withTable(table.name(), Ctes.Entry.REFUSED, () -> bind(table, table.query(), outer));
    }

    private LogicalPlan bind(Query.CommonTable table, Query query, Scope outer) {
        if (query instanceof Query.Subquery subquery) {
            return bind(table, subquery.input(), outer);
        }
        if (query instanceof Query.With with) {
            return queries.withTables(with, outer, () -> bind(table, with.body(), outer));
        }
        if (query instanceof Query.SetOperation operation && operation.kind() == Query.SetOperation.Kind.UNION) {
            return union(table, operation, outer);
        }
        return queries.bind(query, outer);
    }

    private LogicalPlan union(Query.CommonTable table, Query.SetOperation union, Scope outer) {
        if (Ctes.find(queries.ctes(), table.name()) != Ctes.Entry.REFUSED) {
            return queries.bind(union, outer);
        }
        LogicalPlan anchor = queries.bind(union.left(), outer);
        if (!table.columns().isEmpty()
                && table.columns().size() != anchor.output().size()) {
            return queries.bind(union, outer);
        }
        long id = NEXT.incrementAndGet();
        List<Attribute> reference = new ArrayList<>();
        for (int i = 0; i < anchor.output().size(); i++) {
            Attribute column = anchor.output().get(i);
            String name =
                    table.columns().isEmpty() ? column.name() : table.columns().get(i);
            reference.add(Attribute.create(name, column.type(), true));
        }
        Ctes.Entry entry = new Ctes.Entry(new LogicalPlan.RecursionRef(id, reference), List.of());
        LogicalPlan step = queries.withTable(table.name(), entry, () -> queries.bind(union.right(), outer));
        if (!SelfReferences.in(step, id)) {
            return queries.bind(union, outer);
        }
        if (!union.all()) {
            throw QueryException.analysis("UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE")
                    .withContext(table.context());
        }
        SelfReferences.checkPlaces(step, id);
        checkCount(anchor, step);
        int depth =
                table.maxDepth() == null ? context.settings().get(SabotSettings.RECURSION_LEVELS) : table.maxDepth();
        long rows = context.settings().get(SabotSettings.RECURSION_ROWS);
        LogicalPlan cast = cast(step, anchor.output());
        return new LogicalPlan.Recursion(id, anchor, cast, output(anchor, cast), depth, rows, -1);
    }

    private static List<Attribute> output(LogicalPlan anchor, LogicalPlan step) {
        List<Attribute> output = new ArrayList<>();
        for (int i = 0; i < anchor.output().size(); i++) {
            Attribute column = anchor.output().get(i);
            boolean nullable = column.nullable() || step.output().get(i).nullable();
            output.add(Attribute.create(column.name(), column.type(), nullable));
        }
        return output;
    }

    private static void checkCount(LogicalPlan anchor, LogicalPlan step) {
        if (step.output().size() != anchor.output().size()) {
            throw QueryException.analysis(
                    "NUM_COLUMNS_MISMATCH",
                    "operator",
                    "UNIONLOOP",
                    "firstNumColumns",
                    Integer.toString(anchor.output().size()),
                    "invalidOrdinalNum",
                    "second",
                    "invalidNumColumns",
                    Integer.toString(step.output().size()));
        }
    }

    /** The step's rows in the types of the anchor, which must be the wider ones. */
    private LogicalPlan cast(LogicalPlan step, List<Attribute> anchor) {
        List<NamedExpr> items = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < anchor.size(); i++) {
            Attribute column = step.output().get(i);
            DataType type = anchor.get(i).type();
            if (!type.equals(Coercion.commonType(column.type(), type, context.ansi()))) {
                throw QueryException.of(
                        ErrorKind.EXECUTION,
                        "CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE",
                        "left",
                        "\"" + type.sql() + "\"",
                        "right",
                        "\"" + column.type().sql() + "\"");
            }
            BoundExpr reference = new BoundExpr.ColumnRef(column);
            BoundExpr cast = queries.expressions().casting().to(reference, type);
            changed |= cast != reference;
            items.add(cast == reference ? NamedExpr.of(column) : NamedExpr.create(column.name(), cast));
        }
        return changed ? new LogicalPlan.Project(items, step) : step;
    }

    /** The plan as LIMIT ALL wants it: recursions that it reads directly may give any number of rows. */
    static LogicalPlan unlimited(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Recursion recursion) {
            return recursion.withRowLimit(-1);
        }
        boolean through = plan instanceof LogicalPlan.Project
                || plan instanceof LogicalPlan.Filter
                || plan instanceof LogicalPlan.Join
                || plan instanceof LogicalPlan.Union
                || plan instanceof LogicalPlan.Aggregate
                || plan instanceof LogicalPlan.Window
                || plan instanceof LogicalPlan.Aliased
                || (plan instanceof LogicalPlan.Limit limit && limit.limit() < 0);
        return through ? PlanTree.mapChildren(plan, RecursionBinder::unlimited) : plan;
    }
}

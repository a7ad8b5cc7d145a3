package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Binds a common table that names itself: {@code anchor UNION ALL step}. */
final class RecursionBinder {
    private static final AtomicLong NEXT = new AtomicLong();
    private static final int DEFAULT_DEPTH = 100;
    private static final long DEFAULT_ROWS = 1_000_000;

    private final BindContext context;
    private final QueryBinder queries;

    RecursionBinder(BindContext context, QueryBinder queries) {
        this.context = context;
        this.queries = queries;
    }

    static boolean isRecursive(Query.CommonTable table) {
        return union(table.query()) != null && SelfReference.in(table.query(), table.name());
    }

    private static Query.SetOperation union(Query query) {
        if (query instanceof Query.SetOperation operation && operation.kind() == Query.SetOperation.Kind.UNION) {
            return operation;
        }
        if (query instanceof Query.Subquery subquery) {
            return union(subquery.input());
        }
        return query instanceof Query.With with ? union(with.body()) : null;
    }

    LogicalPlan bind(Query.CommonTable table, Scope outer) {
        if (table.query() instanceof Query.With) {
            throw QueryException.unsupported("WITH inside a recursive common table");
        }
        Query.SetOperation union = union(table.query());
        LogicalPlan anchor = queries.bind(union.left(), outer);
        long id = NEXT.incrementAndGet();
        List<Attribute> reference = new ArrayList<>();
        List<Attribute> output = new ArrayList<>();
        for (int i = 0; i < anchor.output().size(); i++) {
            Attribute column = anchor.output().get(i);
            String name =
                    table.columns().isEmpty() ? column.name() : table.columns().get(i);
            reference.add(Attribute.create(name, column.type(), true));
            output.add(Attribute.create(column.name(), column.type(), true));
        }
        Ctes.Entry entry = new Ctes.Entry(new LogicalPlan.RecursionRef(id, reference), List.of());
        LogicalPlan step = queries.withTable(table.name(), entry, () -> queries.bind(union.right(), outer));
        if (step.output().size() != anchor.output().size()) {
            throw QueryException.analysis(
                    "NUM_COLUMNS_MISMATCH",
                    "operator",
                    "UNION",
                    "firstNumColumns",
                    Integer.toString(anchor.output().size()),
                    "invalidOrdinalNum",
                    "second",
                    "invalidNumColumns",
                    Integer.toString(step.output().size()));
        }
        int depth =
                table.maxDepth() == null ? limit("spark.sql.cteRecursionLevelLimit", DEFAULT_DEPTH) : table.maxDepth();
        long rows = limit("spark.sql.cteRecursionRowLimit", (int) DEFAULT_ROWS);
        return new LogicalPlan.Recursion(id, anchor, cast(step, anchor.output()), output, union.all(), depth, rows);
    }

    private int limit(String key, int standard) {
        String text = context.settings().text(key);
        return text == null ? standard : Integer.parseInt(text);
    }

    /** The step's rows in the types of the anchor. */
    private LogicalPlan cast(LogicalPlan step, List<Attribute> anchor) {
        List<NamedExpr> items = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < anchor.size(); i++) {
            Attribute column = step.output().get(i);
            BoundExpr reference = new BoundExpr.ColumnRef(column);
            BoundExpr cast =
                    queries.expressions().casting().to(reference, anchor.get(i).type());
            changed |= cast != reference;
            items.add(cast == reference ? NamedExpr.of(column) : NamedExpr.create(column.name(), cast));
        }
        return changed ? new LogicalPlan.Project(items, step) : step;
    }
}

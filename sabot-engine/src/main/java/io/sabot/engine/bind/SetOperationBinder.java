package io.sabot.engine.bind;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Binds UNION, INTERSECT and EXCEPT: by position, with common types. */
final class SetOperationBinder {
    private final BindContext context;
    private final QueryBinder queries;

    SetOperationBinder(BindContext context, QueryBinder queries) {
        this.context = context;
        this.queries = queries;
    }

    LogicalPlan bind(Query.SetOperation operation, Scope outer) {
        LogicalPlan left = queries.bind(operation.left(), outer);
        LogicalPlan right = queries.bind(operation.right(), outer);
        try {
            return combine(left, right, operation);
        } catch (QueryException failure) {
            throw failure.withContext(operation.context());
        }
    }

    private LogicalPlan combine(LogicalPlan left, LogicalPlan right, Query.SetOperation operation) {
        String word = operation.kind().name();
        List<LogicalPlan> sides =
                aligned(left, right, operation.all() ? word + " ALL" : word, word, operation.context());
        return switch (operation.kind()) {
            case UNION -> {
                LogicalPlan union = union(sides.get(0), sides.get(1));
                yield operation.all() ? union : SelectStages.distinct(union);
            }
            case INTERSECT, EXCEPT -> {
                boolean except = operation.kind() == Query.SetOperation.Kind.EXCEPT;
                yield operation.all() ? counted(sides, except) : distinct(sides, except);
            }
        };
    }

    /** The columns keep the ids of the left ones, by which a data frame may still ask for them. */
    private static LogicalPlan union(LogicalPlan left, LogicalPlan right) {
        List<Attribute> output = new ArrayList<>();
        for (int i = 0; i < left.output().size(); i++) {
            Attribute a = left.output().get(i);
            Attribute b = right.output().get(i);
            output.add(new Attribute(
                    a.id(),
                    a.name(),
                    Coercion.commonType(a.type(), b.type(), true),
                    a.nullable() || b.nullable(),
                    a.qualifier(),
                    a.metadata()));
        }
        List<LogicalPlan> inputs = new ArrayList<>();
        inputs.add(left);
        inputs.add(right);
        return new LogicalPlan.Union(inputs, output);
    }

    /** Both sides with the same number of columns of the same types. */
    private List<LogicalPlan> aligned(
            LogicalPlan left, LogicalPlan right, String operator, String word, QueryContext query) {
        List<Attribute> a = left.output();
        List<Attribute> b = right.output();
        if (a.size() != b.size()) {
            throw QueryException.analysis(
                    "NUM_COLUMNS_MISMATCH",
                    "operator",
                    word,
                    "firstNumColumns",
                    Integer.toString(a.size()),
                    "invalidOrdinalNum",
                    "second",
                    "invalidNumColumns",
                    Integer.toString(b.size()));
        }
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            DataType type = Coercion.commonType(a.get(i).type(), b.get(i).type(), context.ansi());
            if (type == null) {
                throw QueryException.analysis(
                        "INCOMPATIBLE_COLUMN_TYPE",
                        "operator",
                        operator,
                        "columnOrdinalNumber",
                        io.sabot.engine.error.Quoting.ordinal(i),
                        "tableOrdinalNumber",
                        "second",
                        "dataType1",
                        "\"" + b.get(i).type().sql() + "\"",
                        "dataType2",
                        "\"" + a.get(i).type().sql() + "\"",
                        "hint",
                        "");
            }
            types.add(type);
        }
        return List.of(cast(left, types, query), cast(right, types, query));
    }

    /** @param query where a cast that fails is said to be written; Spark has an empty place when nobody wrote it */
    private LogicalPlan cast(LogicalPlan plan, List<DataType> types, QueryContext query) {
        Casting casting = queries.expressions().casting();
        QueryContext before = casting.enter(query == null ? QueryContext.unknown() : query);
        try {
            return cast(plan, types);
        } finally {
            casting.leave(before);
        }
    }

    private LogicalPlan cast(LogicalPlan plan, List<DataType> types) {
        List<NamedExpr> items = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < types.size(); i++) {
            Attribute column = plan.output().get(i);
            BoundExpr reference = new BoundExpr.ColumnRef(column);
            BoundExpr cast = queries.expressions().casting().to(reference, types.get(i));
            changed |= cast != reference;
            items.add(cast == reference ? NamedExpr.of(column) : NamedExpr.create(column.name(), cast));
        }
        return changed ? new LogicalPlan.Project(items, plan) : plan;
    }

    private static LogicalPlan distinct(List<LogicalPlan> sides, boolean except) {
        LogicalPlan left = sides.get(0);
        LogicalPlan right = Instances.copy(sides.get(1));
        JoinType type = except ? JoinType.LEFT_ANTI : JoinType.LEFT_SEMI;
        return SelectStages.distinct(
                new LogicalPlan.Join(left, right, type, rowsEqual(left.output(), right.output()), null));
    }

    /**
     * INTERSECT ALL and EXCEPT ALL: each occurrence of a row is numbered on both sides, then rows with their number are
     * compared as sets.
     */
    private static LogicalPlan counted(List<LogicalPlan> sides, boolean except) {
        LogicalPlan left = RowNumbers.within(sides.get(0));
        LogicalPlan right = Instances.copy(RowNumbers.within(sides.get(1)));
        JoinType type = except ? JoinType.LEFT_ANTI : JoinType.LEFT_SEMI;
        LogicalPlan join = new LogicalPlan.Join(left, right, type, rowsEqual(left.output(), right.output()), null);
        return new LogicalPlan.Project(TableBinder.passThrough(sides.get(0).output()), join);
    }

    private static BoundExpr rowsEqual(List<Attribute> left, List<Attribute> right) {
        BoundExpr condition = null;
        for (int i = 0; i < left.size(); i++) {
            BoundExpr equal = BinderCalls.of(
                    "<=>",
                    DataType.BOOLEAN,
                    new BoundExpr.ColumnRef(left.get(i)),
                    new BoundExpr.ColumnRef(right.get(i)));
            condition = condition == null ? equal : new BoundExpr.And(condition, equal);
        }
        return condition;
    }

    LogicalPlan byName(Query.UnionByName union, Scope outer) {
        LogicalPlan left = queries.bind(union.left(), outer);
        LogicalPlan right = queries.bind(union.right(), outer);
        List<NamedExpr> leftItems = TableBinder.passThrough(left.output());
        List<NamedExpr> rightItems = new ArrayList<>();
        for (Attribute column : left.output()) {
            Attribute match = find(right.output(), column.name());
            if (match == null && !union.allowMissing()) {
                throw QueryException.analysis(
                        "UNRESOLVED_COLUMN_AMONG_FIELD_NAMES",
                        "colName",
                        column.name(),
                        "fieldNames",
                        fieldNames(right));
            }
            rightItems.add(match == null ? missing(column) : NamedExpr.of(match));
        }
        for (Attribute column : right.output()) {
            if (find(left.output(), column.name()) == null) {
                if (!union.allowMissing()) {
                    throw QueryException.analysis(
                            "NUM_COLUMNS_MISMATCH",
                            "operator",
                            "UNION",
                            "firstNumColumns",
                            Integer.toString(left.output().size()),
                            "invalidOrdinalNum",
                            "second",
                            "invalidNumColumns",
                            Integer.toString(right.output().size()));
                }
                leftItems.add(missing(column));
                rightItems.add(NamedExpr.of(column));
            }
        }
        LogicalPlan wideLeft = SelectBinder.project(leftItems, left);
        LogicalPlan wideRight = SelectBinder.project(rightItems, right);
        List<LogicalPlan> sides = aligned(wideLeft, wideRight, "UNION", "UNION", null);
        return union(sides.get(0), sides.get(1));
    }

    private static NamedExpr missing(Attribute column) {
        return NamedExpr.create(column.name(), new BoundExpr.Literal(null, column.type()));
    }

    private Attribute find(List<Attribute> columns, String name) {
        for (Attribute column : columns) {
            if (context.sameName(column.name(), name)) {
                return column;
            }
        }
        return null;
    }

    private static String fieldNames(LogicalPlan plan) {
        List<String> names = new ArrayList<>();
        plan.output().forEach(column -> names.add(column.name()));
        return String.join(", ", names);
    }
}

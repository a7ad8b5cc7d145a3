package io.sabot.engine.bind;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An aggregation under construction: expressions over its input are rewritten to read its keys and aggregates, and the
 * aggregates found on the way are added to it.
 */
final class AggregateStage {
    private final LogicalPlan input;
    private final List<NamedExpr> keys;
    private final List<BoundExpr> keyExpressions;
    private final List<BoundExpr> keyShapes = new ArrayList<>();
    private final Map<BoundExpr, Attribute> known = new HashMap<>();
    private final List<NamedExpr> aggregates = new ArrayList<>();
    private final Set<Attribute> inputColumns;
    private final GroupingSets sets;
    private final QueryContext query;

    /**
     * @param query where the aggregation as a whole was written, or null
     * @param keyExpressions what the user grouped by; with grouping sets the keys are columns of an expansion instead
     * @param sets null without grouping analytics
     */
    AggregateStage(
            LogicalPlan input,
            List<NamedExpr> keys,
            List<BoundExpr> keyExpressions,
            GroupingSets sets,
            QueryContext query) {
        this.query = query;
        this.input = input;
        this.keys = keys;
        this.keyExpressions = keyExpressions;
        this.sets = sets;
        this.inputColumns = Instances.produced(input);
        for (int i = 0; i < keyExpressions.size(); i++) {
            keyShapes.add(SubqueryShape.of(keyExpressions.get(i)));
        }
    }

    /** What the user grouped by. */
    List<BoundExpr> keyExpressions() {
        return keyExpressions;
    }

    List<NamedExpr> aggregates() {
        return aggregates;
    }

    LogicalPlan plan() {
        return new LogicalPlan.Aggregate(keys, aggregates, input);
    }

    /** Whether that is what the rows are grouped by; a constant is no key that could be asked for. */
    boolean isKey(BoundExpr expression) {
        return !(expression instanceof BoundExpr.Literal) && keyShapes.contains(SubqueryShape.of(expression));
    }

    /** The expression over the columns of the aggregation. */
    BoundExpr rewrite(BoundExpr expression) {
        int key = keyShapes.indexOf(SubqueryShape.of(expression));
        if (key >= 0 && !(expression instanceof BoundExpr.Literal)) {
            return new BoundExpr.ColumnRef(keys.get(key).attribute());
        }
        if (expression instanceof BoundExpr.Aggregate aggregate) {
            return GroupingMarks.isMark(aggregate) ? mark(aggregate) : column(aggregate);
        }
        if (expression instanceof BoundExpr.Windowed windowed) {
            return rewriteWindowed(windowed);
        }
        if (expression instanceof BoundExpr.ColumnRef column && inputColumns.contains(column.attribute())) {
            throw missing(column);
        }
        if (expression instanceof BoundExpr.Subquery subquery) {
            return rewriteSubquery(subquery);
        }
        return ExprTree.mapChildren(expression, this::rewrite);
    }

    /** The first column that an expression reads though it is neither grouped by nor aggregated; null when there is none. */
    Attribute ungrouped(BoundExpr expression) {
        if (isKey(expression) || expression instanceof BoundExpr.Aggregate) {
            return null;
        }
        if (expression instanceof BoundExpr.ColumnRef column) {
            return inputColumns.contains(column.attribute()) ? column.attribute() : null;
        }
        for (BoundExpr child : expression.children()) {
            Attribute found = ungrouped(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private BoundExpr rewriteWindowed(BoundExpr.Windowed windowed) {
        BoundExpr function = ExprTree.mapChildren(windowed.function(), this::rewrite);
        List<BoundExpr> partitionBy = new ArrayList<>();
        windowed.window().partitionBy().forEach(key -> partitionBy.add(rewrite(key)));
        List<BoundExpr.Order> orderBy = new ArrayList<>();
        windowed.window().orderBy().forEach(order -> orderBy.add(order.withKey(rewrite(order.key()))));
        return new BoundExpr.Windowed(
                function,
                new BoundExpr.Window(partitionBy, orderBy, windowed.window().frame()));
    }

    /** Columns of the input that a correlated subquery reads must be keys; in HAVING it may read aggregates of others. */
    private BoundExpr rewriteSubquery(BoundExpr.Subquery subquery) {
        LogicalPlan relation = OuterAggregates.inGroups(
                (LogicalPlan) subquery.relation(),
                inputColumns,
                aggregate -> ((BoundExpr.ColumnRef) column(aggregate)).attribute());
        Map<Attribute, Attribute> map = new HashMap<>();
        for (Attribute outer : Correlation.outerColumns(relation)) {
            if (inputColumns.contains(outer)
                    && rewrite(new BoundExpr.ColumnRef(outer)) instanceof BoundExpr.ColumnRef key) {
                map.put(outer, key.attribute());
            }
        }
        List<BoundExpr> values = new ArrayList<>();
        subquery.values().forEach(value -> values.add(rewrite(value)));
        return new BoundExpr.Subquery(subquery.kind(), values, Instances.rename(relation, map), subquery.query());
    }

    private BoundExpr column(BoundExpr.Aggregate aggregate) {
        for (BoundExpr child : aggregate.children()) {
            if (Placement.hasAggregate(child)) {
                throw QueryException.analysis("NESTED_AGGREGATE_FUNCTION")
                        .withContext(ExprTree.collect(child, BoundExpr.Aggregate.class)
                                .get(0)
                                .context()
                                .query());
            }
            if (Placement.hasWindow(child)) {
                throw QueryException.analysis("_LEGACY_ERROR_TEMP_1031");
            }
        }
        AggregateCallBinder.checkDistinctOrder(aggregate);
        for (BoundExpr argument : aggregate.arguments()) {
            checkDeterministic(argument, aggregate);
        }
        Attribute attribute = known.computeIfAbsent(ExprTree.canonical(aggregate), shape -> {
            NamedExpr item = NamedExpr.create(BoundText.of(aggregate), aggregate);
            aggregates.add(item);
            return item.attribute();
        });
        return new BoundExpr.ColumnRef(attribute);
    }

    private static void checkDeterministic(BoundExpr argument, BoundExpr.Aggregate aggregate) {
        if (!ExprTree.isDeterministic(argument)) {
            QueryContext place =
                    argument instanceof BoundExpr.Call call ? call.context().query() : null;
            throw QueryException.analysis(
                            "AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION",
                            "sqlExpr",
                            "\"" + BoundText.of(aggregate) + "\"")
                    .withContext(place);
        }
    }

    private BoundExpr mark(BoundExpr.Aggregate mark) {
        if (sets == null) {
            throw QueryException.analysis("UNSUPPORTED_GROUPING_EXPRESSION");
        }
        return sets.value(mark, keyShapes);
    }

    private QueryException missing(BoundExpr.ColumnRef column) {
        if (keys.isEmpty() && keyShapes.isEmpty()) {
            return QueryException.analysis("MISSING_GROUP_BY")
                    .withContext(query != null && query.isSql() ? query : null);
        }
        String name = column.attribute().name();
        return QueryException.analysis(
                "MISSING_AGGREGATION",
                "expression",
                "\"" + name + "\"",
                "expressionAnyValue",
                "\"any_value(" + name + ")\"");
    }
}

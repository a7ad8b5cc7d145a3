package io.sabot.engine.bind;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Binds ORDER BY, SORT BY, LIMIT, OFFSET and conditions that stand above a projection. */
final class SortBinder {
    private final BindContext context;
    private final QueryBinder queries;

    SortBinder(BindContext context, QueryBinder queries) {
        this.context = context;
        this.queries = queries;
    }

    LogicalPlan sort(Query.Sort sort, Scope outer) {
        if (sort.input() instanceof Query.Select select) {
            return overSelect(sort, queries.selects().stages(select, outer));
        }
        LogicalPlan input = queries.bind(sort.input(), outer);
        List<Attribute> output = input.output();
        List<BoundExpr.Order> orders = new ArrayList<>();
        if (isAll(sort, output)) {
            addAll(sort, output, orders);
            return new LogicalPlan.Sort(orders, sort.global(), input);
        }
        MissingColumns missing = new MissingColumns(input, outer, queries);
        for (Expr.SortOrder order : sort.orders()) {
            BoundExpr key = ordinal(order, output);
            try {
                orders.add(order(order, key == null ? missing.bind(order.input()) : key, output));
            } catch (QueryException failure) {
                Scope scope = Scope.of(output, outer);
                throw MissingInput.in(
                        "Sort [", failure, sort.orders(), "], " + sort.global(), scope, queries.expressions());
            }
        }
        LogicalPlan.Sort sorted = new LogicalPlan.Sort(orders, sort.global(), missing.plan());
        SortCheck.check(sorted, sort, queries.expressions().pretty());
        return missing.restore(sorted);
    }

    private LogicalPlan overSelect(Query.Sort sort, SelectStages stages) {
        List<Attribute> output = stages.outputAttributes();
        List<BoundExpr.Order> orders = new ArrayList<>();
        if (isAll(sort, output)) {
            addAll(sort, output, orders);
        } else {
            addBound(sort, stages, orders);
        }
        LogicalPlan.Sort sorted = new LogicalPlan.Sort(orders, sort.global(), stages.plan());
        SortCheck.check(sorted, sort, queries.expressions().pretty());
        return stages.hasHidden() ? new LogicalPlan.Project(TableBinder.passThrough(output), sorted) : sorted;
    }

    private void addBound(Query.Sort sort, SelectStages stages, List<BoundExpr.Order> orders) {
        List<Attribute> output = stages.outputAttributes();
        List<BoundExpr> ordinals = new ArrayList<>();
        List<Expr> others = new ArrayList<>();
        for (Expr.SortOrder order : sort.orders()) {
            BoundExpr ordinal = ordinal(order, output);
            ordinals.add(ordinal);
            if (ordinal == null) {
                others.add(order.input());
            }
        }
        Iterator<BoundExpr> bound = new OrderKeys(stages).bind(others).iterator();
        for (int i = 0; i < ordinals.size(); i++) {
            BoundExpr key = ordinals.get(i) == null ? bound.next() : ordinals.get(i);
            orders.add(order(sort.orders().get(i), key, output));
        }
    }

    private BoundExpr.Order order(Expr.SortOrder order, BoundExpr key, List<Attribute> output) {
        if (!isOrderable(key.type())) {
            String text = BoundText.of(key);
            String direction =
                    (order.ascending() ? " ASC" : " DESC") + (order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
            QueryException error = QueryException.analysis(
                    "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
                    "functionName",
                    "`sortorder`",
                    "dataType",
                    "\"" + key.type().sql() + "\"",
                    "sqlExpr",
                    "\"" + text + direction + "\"");
            QueryContext written = order.input().context();
            // A data frame's order is no call of the program's own, unlike one in SQL.
            throw written != null && written.isSql() ? error.withContext(written) : error;
        }
        return new BoundExpr.Order(key, order.ascending(), order.nullsFirst());
    }

    static boolean isOrderable(DataType type) {
        if (type instanceof MapType || type.equals(DataType.VARIANT) || type.equals(DataType.CALENDAR_INTERVAL)) {
            return false;
        }
        if (type instanceof ArrayType array) {
            return isOrderable(array.element());
        }
        if (type instanceof StructType struct) {
            for (Field field : struct.fields()) {
                if (!isOrderable(field.type())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isAll(Query.Sort sort, List<Attribute> output) {
        return sort.orders().size() == 1
                && sort.orders().get(0).input() instanceof Expr.Name name
                && name.parts().size() == 1
                && name.parts().get(0).equalsIgnoreCase("all")
                && output.stream().noneMatch(column -> context.sameName(column.name(), "all"));
    }

    private void addAll(Query.Sort sort, List<Attribute> output, List<BoundExpr.Order> orders) {
        for (Attribute column : output) {
            orders.add(order(sort.orders().get(0), new BoundExpr.ColumnRef(column), output));
        }
    }

    private BoundExpr ordinal(Expr.SortOrder order, List<Attribute> output) {
        if (!context.settings().get(SabotSettings.ORDER_BY_ORDINAL)
                || !(order.input() instanceof Expr.Literal literal)
                || !(literal.value() instanceof Integer position)) {
            return null;
        }
        if (!literal.type().equals(DataType.INT)) {
            return null;
        }
        if (position < 1 || position > output.size()) {
            throw QueryException.analysis(
                            "ORDER_BY_POS_OUT_OF_RANGE",
                            "index",
                            position.toString(),
                            "size",
                            Integer.toString(output.size()))
                    .withContext(order.context());
        }
        return new BoundExpr.ColumnRef(output.get(position - 1));
    }

    LogicalPlan limit(Query.Limit limit, Scope outer) {
        LogicalPlan input = queries.bind(limit.input(), outer);
        if (limit.limit() == null) {
            return RecursionBinder.unlimited(input);
        }
        long count = queries.constantCount(limit.limit(), "limit", Scope.of(input.output(), outer), limit.context());
        if (input instanceof LogicalPlan.Limit below && below.limit() < 0) {
            return new LogicalPlan.Limit(count, below.offset(), below.input());
        }
        return new LogicalPlan.Limit(count, 0, input);
    }

    LogicalPlan offset(Query.Offset offset, Scope outer) {
        LogicalPlan input = queries.bind(offset.input(), outer);
        return new LogicalPlan.Limit(
                -1,
                queries.constantCount(offset.offset(), "offset", Scope.of(input.output(), outer), offset.context()),
                input);
    }

    /** A condition above a projection may name columns that the projection has left out. */
    Source filter(Query.Filter filter, Scope outer) {
        Source input = queries.bindSource(filter.input(), outer);
        MissingColumns missing = new MissingColumns(input.visiblePlan(), outer, queries);
        if (!input.hidden().isEmpty()) {
            BoundExpr condition = queries.condition(filter.condition(), input.scope(outer), null);
            return input.withPlan(new LogicalPlan.Filter(condition, input.plan()));
        }
        BoundExpr condition = missing.bindCondition(filter.condition());
        return Source.of(missing.restore(new LogicalPlan.Filter(condition, missing.plan())));
    }
}

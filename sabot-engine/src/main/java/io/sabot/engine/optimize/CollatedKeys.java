package io.sabot.engine.optimize;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts of a collation are equal when their collation keys are the same bytes, so everything that looks for equal values, by
 * hash or by bytes, gets the keys (RewriteCollationJoin of Spark): equalities, groups, partitions of windows, distinct
 * counts. A group shows the first of its texts.
 */
final class CollatedKeys implements Rule {
    @Override
    public String name() {
        return "collatedKeys";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return PlanTree.transformUp(plan, CollatedKeys::node);
    }

    private static LogicalPlan node(LogicalPlan node) {
        LogicalPlan mapped =
                PlanTree.mapExpressions(node, expression -> ExprTree.transformUp(expression, CollatedKeys::comparison));
        if (mapped instanceof LogicalPlan.Join join && join.condition() != null) {
            refuseNestedEqualities(join.condition());
        }
        if (mapped instanceof LogicalPlan.Window window) {
            return window(window);
        }
        return mapped instanceof LogicalPlan.Aggregate aggregate ? aggregate(aggregate) : mapped;
    }

    private static BoundExpr comparison(BoundExpr node) {
        if (node instanceof BoundExpr.Call call && isEquality(call)) {
            BoundExpr left = call.arguments().get(0);
            BoundExpr right = call.arguments().get(1);
            if (isCollated(left.type()) && isCollated(right.type())) {
                BoundExpr a = OptimizerCalls.collationKey(left);
                BoundExpr b = OptimizerCalls.collationKey(right);
                return call.function().name().equals("=")
                        ? OptimizerCalls.equal(a, b)
                        : OptimizerCalls.nullSafeEqual(a, b);
            }
        }
        if (node instanceof BoundExpr.In in && isCollated(in.value().type())) {
            return new BoundExpr.In(OptimizerCalls.collationKey(in.value()), keys(in.list()));
        }
        if (node instanceof BoundExpr.Aggregate aggregate && aggregate.distinct()) {
            return distinct(aggregate);
        }
        return node;
    }

    private static boolean isEquality(BoundExpr.Call call) {
        String name = call.function().name();
        return call.arguments().size() == 2 && (name.equals("=") || name.equals("<=>"));
    }

    /** Only a count does not show its values. */
    private static BoundExpr distinct(BoundExpr.Aggregate aggregate) {
        boolean collated = aggregate.arguments().stream().anyMatch(argument -> holdsCollated(argument.type()));
        if (!collated) {
            return aggregate;
        }
        if (!aggregate.function().name().equals("count")) {
            throw QueryException.unsupported(
                    "DISTINCT values of a collation in " + aggregate.function().name());
        }
        return new BoundExpr.Aggregate(
                aggregate.function(),
                keys(aggregate.arguments()),
                true,
                aggregate.filter(),
                aggregate.orderBy(),
                aggregate.ignoreNulls(),
                aggregate.context(),
                aggregate.nullable());
    }

    private static LogicalPlan window(LogicalPlan.Window window) {
        List<BoundExpr> keys = keys(window.window().partitionBy());
        List<BoundExpr.Order> orders = new ArrayList<>();
        for (BoundExpr.Order order : window.window().orderBy()) {
            orders.add(isCollated(order.key().type()) ? order.withKey(key(order.key())) : order);
        }
        BoundExpr.Window changed =
                new BoundExpr.Window(keys, orders, window.window().frame());
        return changed.equals(window.window())
                ? window
                : new LogicalPlan.Window(window.functions(), changed, window.input());
    }

    private static LogicalPlan aggregate(LogicalPlan.Aggregate aggregate) {
        if (aggregate.keys().stream()
                .noneMatch(key -> holdsCollated(key.expression().type()))) {
            return aggregate;
        }
        List<NamedExpr> keys = new ArrayList<>();
        List<NamedExpr> shown = new ArrayList<>();
        List<NamedExpr> output = new ArrayList<>();
        for (NamedExpr key : aggregate.keys()) {
            BoundExpr expression = key.expression();
            if (holdsCollated(expression.type())) {
                keys.add(NamedExpr.create("_key" + keys.size(), key(expression)));
                Attribute first = key.attribute().fresh();
                shown.add(new NamedExpr(OptimizerCalls.first(expression), first));
                output.add(new NamedExpr(new BoundExpr.ColumnRef(first), key.attribute()));
            } else {
                keys.add(key);
                output.add(NamedExpr.of(key.attribute()));
            }
        }
        List<NamedExpr> aggregates = new ArrayList<>(aggregate.aggregates());
        aggregate.aggregates().forEach(item -> output.add(NamedExpr.of(item.attribute())));
        aggregates.addAll(shown);
        return new LogicalPlan.Project(output, new LogicalPlan.Aggregate(keys, aggregates, aggregate.input()));
    }

    private static List<BoundExpr> keys(List<BoundExpr> expressions) {
        List<BoundExpr> keys = new ArrayList<>();
        expressions.forEach(expression -> keys.add(key(expression)));
        return keys;
    }

    private static BoundExpr key(BoundExpr expression) {
        if (isCollated(expression.type())) {
            return OptimizerCalls.collationKey(expression);
        }
        refuseNested(expression.type());
        return expression;
    }

    private static void refuseNestedEqualities(BoundExpr condition) {
        ExprTree.contains(condition, node -> {
            if (node instanceof BoundExpr.Call call && isEquality(call)) {
                refuseNested(call.arguments().get(0).type());
            }
            return false;
        });
    }

    private static void refuseNested(DataType type) {
        if (type.isNested() && holdsCollated(type)) {
            throw QueryException.unsupported("Grouping and joining by " + type.sql());
        }
    }

    private static boolean isCollated(DataType type) {
        return type instanceof StringType text && !text.isBinaryCollated();
    }

    private static boolean holdsCollated(DataType type) {
        if (type instanceof ArrayType array) {
            return holdsCollated(array.element());
        }
        if (type instanceof MapType map) {
            return holdsCollated(map.key()) || holdsCollated(map.value());
        }
        if (type instanceof StructType struct) {
            return struct.fields().stream().map(Field::type).anyMatch(CollatedKeys::holdsCollated);
        }
        return isCollated(type);
    }
}

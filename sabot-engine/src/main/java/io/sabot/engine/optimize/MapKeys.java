package io.sabot.engine.optimize;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * Maps are equal whatever the order of their entries, so groups and partitions are made by maps in the order of their keys.
 * Source: Spark's InsertMapSortInGroupingExpressions and InsertMapSortInRepartitionExpressions.
 */
final class MapKeys implements Rule {
    @Override
    public String name() {
        return "mapKeys";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return PlanTree.transformUp(plan, MapKeys::node);
    }

    private static LogicalPlan node(LogicalPlan node) {
        if (node instanceof LogicalPlan.Aggregate aggregate
                && aggregate.keys().stream()
                        .anyMatch(key -> holdsMap(key.expression().type()))) {
            List<NamedExpr> keys = new ArrayList<>();
            aggregate.keys().forEach(key -> keys.add(key.withExpression(ordered(key.expression()))));
            return new LogicalPlan.Aggregate(keys, aggregate.aggregates(), aggregate.input());
        }
        if (node instanceof LogicalPlan.Repartition repartition
                && repartition.keys().stream().anyMatch(key -> holdsMap(key.type()))) {
            return new LogicalPlan.Repartition(
                    repartition.partitions(),
                    repartition.keys().stream().map(MapKeys::ordered).toList(),
                    repartition.orders(),
                    repartition.shuffle(),
                    repartition.input());
        }
        return node;
    }

    private static BoundExpr ordered(BoundExpr key) {
        boolean done =
                key instanceof BoundExpr.Call call && call.function().name().equals(OptimizerCalls.MAPS_IN_ORDER);
        return holdsMap(key.type()) && !done ? OptimizerCalls.mapsInOrder(key) : key;
    }

    private static boolean holdsMap(DataType type) {
        if (type instanceof ArrayType array) {
            return holdsMap(array.element());
        }
        return type instanceof MapType
                || type instanceof StructType struct
                        && struct.fields().stream().anyMatch(field -> holdsMap(field.type()));
    }
}

package io.sabot.engine.lower;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.partition.PartitionFunctions;
import io.sabot.engine.operator.partition.PartitionSink;
import io.sabot.engine.operator.partition.PartitionSource;
import io.sabot.engine.operator.partition.Partitioning;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Lowers what spreads rows over partitions: a morsel of what comes out is a partition. */
final class Partitions {
    private final Lowering lowering;

    Partitions(Lowering lowering) {
        this.lowering = lowering;
    }

    Flow lower(PhysicalPlan.Repartition repartition) {
        Flow input = lowering.complete(repartition.input());
        List<NamedExpr> items = new ArrayList<>();
        input.layout().forEach(column -> items.add(NamedExpr.of(column)));
        Partitioning partitioning = partitioning(repartition, items);
        Flow keyed = items.size() == input.layout().size() ? input : lowering.project(items, input);
        PartitionSink sink = lowering.keep(new PartitionSink(keyed.types(), partitioning, lowering.pool()));
        Pipeline pipeline = lowering.finish("repartition", keyed, sink);
        return lowering.positioned(
                Flow.of(new PartitionSource(sink), keyed.layout(), List.of(pipeline)), input.layout());
    }

    /** @param items the columns, to which keys are added */
    private static Partitioning partitioning(PhysicalPlan.Repartition repartition, List<NamedExpr> items) {
        // Spark's adaptive execution puts the partitions of a repartition without a number together while they are
        // small.
        int partitions = Math.max(1, repartition.partitions());
        if (!repartition.shuffle()) {
            return new Partitioning.Coalesced(partitions);
        }
        if (!repartition.orders().isEmpty()) {
            List<SortKey> keys = new ArrayList<>();
            for (BoundExpr.Order order : repartition.orders()) {
                keys.add(new SortKey(items.size(), order.ascending(), order.nullsFirst()));
                items.add(NamedExpr.create("_key" + items.size(), order.key()));
            }
            return new Partitioning.Range(keys, partitions);
        }
        if (repartition.keys().isEmpty()) {
            return new Partitioning.RoundRobin(partitions);
        }
        items.add(NamedExpr.create("_partition", number(repartition.keys(), partitions)));
        return new Partitioning.Numbered(items.size() - 1, partitions);
    }

    private static BoundExpr number(List<BoundExpr> keys, int partitions) {
        BoundExpr count = new BoundExpr.Literal(partitions, DataType.INT);
        if (keys.get(0) instanceof BoundExpr.Call direct && direct.function() == PartitionFunctions.DIRECT) {
            BoundExpr number = call("pmod", List.of(direct.arguments().get(0), count));
            return new BoundExpr.Coalesce(List.of(number, new BoundExpr.Literal(0, DataType.INT)), DataType.INT);
        }
        return call("pmod", List.of(call("hash", keys), count));
    }

    private static BoundExpr call(String name, List<BoundExpr> arguments) {
        List<DataType> types = new ArrayList<>();
        arguments.forEach(argument -> types.add(argument.type()));
        CallContext context = new CallContext(EvalMode.LEGACY, types, DataType.INT, ZoneOffset.UTC, null);
        return new BoundExpr.Call((ScalarFunction) Registry.lookup(name), arguments, context, false);
    }

    /** The number of the row's partition as the first thing to sort by: rows are sorted within their partition. */
    static BoundExpr.Order first() {
        return new BoundExpr.Order(number(), true, true);
    }

    private static BoundExpr number() {
        CallContext context = new CallContext(EvalMode.ANSI, List.of(), DataType.INT, ZoneOffset.UTC, null);
        ScalarFunction function = (ScalarFunction) Registry.lookup("spark_partition_id");
        return new BoundExpr.Call(function, List.of(), context, false);
    }

    /** Whether a morsel of the plan is a partition of Spark's, and not just a piece of work. */
    static boolean arePartitions(PhysicalPlan plan) {
        if (plan instanceof PhysicalPlan.Filter
                || plan instanceof PhysicalPlan.Project
                || plan instanceof PhysicalPlan.Sample
                || plan instanceof PhysicalPlan.Generate) {
            return arePartitions(plan.children().get(0));
        }
        return plan instanceof PhysicalPlan.Repartition || plan instanceof PhysicalPlan.Range;
    }
}

package io.sabot.engine.lower;

import io.sabot.engine.codegen.ExpressionCompiler;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.operator.ValuesSink;
import io.sabot.engine.operator.group.AggregateCall;
import io.sabot.engine.operator.group.GroupSink;
import io.sabot.engine.operator.group.ObserveStep;
import io.sabot.engine.operator.group.ObservedSource;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lowers metrics of rows that pass: a grouping without keys beside the pipeline, read when all others have finished. */
final class Observations {
    private final Lowering lowering;
    private final List<Observed> observed = new ArrayList<>();
    private final Map<Long, ValuesSink> results = new HashMap<>();

    Observations(Lowering lowering) {
        this.lowering = lowering;
    }

    private record Observed(long id, GroupSink groups, List<Attribute> layout, List<NamedExpr> metrics) {}

    Flow lower(PhysicalPlan.Observe observe) {
        Flow input = lowering.complete(observe.input());
        Map<BoundExpr, Attribute> columns = new LinkedHashMap<>();
        List<NamedExpr> metrics = new ArrayList<>();
        for (NamedExpr metric : observe.metrics()) {
            BoundExpr ofResults = ExprTree.transformDown(metric.expression(), part -> ofResult(part, columns));
            metrics.add(new NamedExpr(ofResults, metric.attribute()));
        }
        ExpressionCompiler compiler = lowering.compiler(input);
        List<AggregateCall> calls = new ArrayList<>();
        for (BoundExpr aggregate : columns.keySet()) {
            calls.add(Aggregations.call((BoundExpr.Aggregate) aggregate, compiler));
        }
        GroupSink groups = lowering.keep(new GroupSink(List.of(), List.of(), calls, lowering.spill()));
        observed.add(new Observed(observe.id(), groups, List.copyOf(columns.values()), metrics));
        return input.then(new ObserveStep(groups));
    }

    private static BoundExpr ofResult(BoundExpr part, Map<BoundExpr, Attribute> columns) {
        if (!(part instanceof BoundExpr.Aggregate aggregate)) {
            return part;
        }
        return new BoundExpr.ColumnRef(
                columns.computeIfAbsent(aggregate, made -> Attribute.create("metric", made.type(), made.nullable())));
    }

    /** Adds the pipelines that read the metrics, after all others. */
    void finish(List<Pipeline> others) {
        List<Pipeline> before = List.copyOf(others);
        for (Observed each : observed) {
            Flow groups = Flow.of(new ObservedSource(each.groups()), each.layout(), before);
            ValuesSink sink = new ValuesSink();
            lowering.finish("metrics", lowering.project(each.metrics(), groups), sink);
            results.put(each.id(), sink);
        }
    }

    /** Of a query that has run: the metrics by the id of their {@link PhysicalPlan.Observe}. */
    Map<Long, Object[]> values() {
        Map<Long, Object[]> values = new HashMap<>();
        results.forEach((id, sink) -> values.put(id, sink.values()));
        return values;
    }
}

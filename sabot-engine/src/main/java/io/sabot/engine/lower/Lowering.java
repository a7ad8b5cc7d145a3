package io.sabot.engine.lower;

import io.sabot.engine.codegen.ExpressionCompiler;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.config.Technique;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.ExpandStep;
import io.sabot.engine.operator.FilterStep;
import io.sabot.engine.operator.GenerateStep;
import io.sabot.engine.operator.LimitSink;
import io.sabot.engine.operator.LocalRowsSource;
import io.sabot.engine.operator.RangeSource;
import io.sabot.engine.operator.Rows;
import io.sabot.engine.operator.RowsSink;
import io.sabot.engine.operator.RowsSource;
import io.sabot.engine.operator.UnionSource;
import io.sabot.engine.operator.exchange.ExchangeSink;
import io.sabot.engine.operator.exchange.ExchangeSource;
import io.sabot.engine.operator.group.AggregateCall;
import io.sabot.engine.operator.group.GroupSink;
import io.sabot.engine.operator.group.GroupSource;
import io.sabot.engine.operator.group.Grouping;
import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.operator.sample.ReplacementSampleStep;
import io.sabot.engine.operator.sample.SampleStep;
import io.sabot.engine.operator.scan.RuntimeFilter;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Turns a physical plan into pipelines. Made for one query; everything that holds memory is noted for release. */
public final class Lowering {
    private final Settings settings;
    private final MemoryPool pool;
    private final SpillSpace spill;
    private final int workers;
    private final boolean showsPartitions;
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final List<AutoCloseable> resources = new ArrayList<>();
    private List<PendingFilter> pending = List.of();
    private final Joins joins = new Joins(this);
    private final Sorts sorts = new Sorts(this);
    private final Windows windows = new Windows(this);
    private final Partitions partitions = new Partitions(this);
    private final Observations observations = new Observations(this);
    private final Map<Long, Rows> shared = new HashMap<>();
    private final Map<Long, Pipeline> sharedPipelines = new HashMap<>();

    /** @param showsPartitions whether the rows of the plan tell which partition they were in */
    public Lowering(Settings settings, MemoryPool pool, int workers, boolean showsPartitions) {
        this.settings = settings;
        this.pool = pool;
        this.spill = SpillSpace.of(settings, pool);
        this.workers = workers;
        this.showsPartitions = showsPartitions;
    }

    /** A lowered query: run the graph, then read the rows, then release them. */
    public record Lowered(PipelineGraph graph, RowsSink rows) {
        /** Gives the memory of the rows back. */
        public void release() {
            rows.close();
        }
    }

    /** The result rows stay in memory until their sink is closed, which is the reader's to do. */
    public Lowered lower(PhysicalPlan plan) {
        Flow flow = positioned(flow(plan), plan.output());
        RowsSink sink = new RowsSink(flow.types(), spill);
        finish("result", flow, sink);
        observations.finish(pipelines);
        return new Lowered(new PipelineGraph(pipelines, resources, showsPartitions), sink);
    }

    /** A query whose rows go to a sink of the caller's. */
    public PipelineGraph lower(PhysicalPlan plan, Sink sink) {
        finish("write", positioned(flow(plan), plan.output()), sink);
        observations.finish(pipelines);
        return new PipelineGraph(pipelines, resources, showsPartitions);
    }

    /** Of a query that has run: the metrics of its rows, by the id of {@link PhysicalPlan.Observe}. */
    public Map<Long, Object[]> observed() {
        return observations.values();
    }

    Settings settings() {
        return settings;
    }

    Set<Technique> excluded() {
        return settings.get(SabotSettings.EXCLUDED_TECHNIQUES);
    }

    MemoryPool pool() {
        return pool;
    }

    SpillSpace spill() {
        return spill;
    }

    <T extends AutoCloseable> T keep(T resource) {
        resources.add(resource);
        return resource;
    }

    /** Closes a flow with a sink. */
    Pipeline finish(String name, Flow flow, Sink sink) {
        Pipeline pipeline = new Pipeline(name, flow.source(), flow.steps(), sink, flow.dependencies());
        pipelines.add(pipeline);
        return pipeline;
    }

    ExpressionCompiler compiler(Flow flow) {
        return new ExpressionCompiler(flow.layout(), flow.valueRanges(), settings);
    }

    /** Lowers a plan whose rows the join above drops when a key has no partner. */
    Flow flow(PhysicalPlan plan, List<PendingFilter> further) {
        List<PendingFilter> all = new ArrayList<>(pending);
        all.addAll(further);
        return complete(plan, all);
    }

    /** Lowers a plan whose rows are counted or kept for others, so that none may be left out. */
    Flow complete(PhysicalPlan plan) {
        return complete(plan, List.of());
    }

    /** Lowers a plan of which only these may leave out rows. */
    Flow complete(PhysicalPlan plan, List<PendingFilter> filters) {
        List<PendingFilter> before = pending;
        pending = filters;
        try {
            return flow(plan);
        } finally {
            pending = before;
        }
    }

    /** Lowers what is below expressions: those that count rows, or draw numbers, must see all of them. */
    private Flow flow(PhysicalPlan plan, BoundExpr... above) {
        return Arrays.stream(above).allMatch(ExprTree::isDeterministic) ? flow(plan) : complete(plan);
    }

    private List<RuntimeFilter> filtersFor(PhysicalPlan.Scan scan) {
        List<RuntimeFilter> filters = new ArrayList<>();
        for (PendingFilter filter : pending) {
            int column = scan.columnAttributes().indexOf(filter.column());
            RuntimeFilter made = column < 0 ? null : filter.ofScan().apply(column);
            if (made != null) {
                filters.add(made);
            }
        }
        return filters;
    }

    Flow flow(PhysicalPlan plan) {
        if (plan instanceof PhysicalPlan.Scan scan) {
            return Scans.lower(scan, filtersFor(scan), this);
        }
        if (plan instanceof PhysicalPlan.Filter filter) {
            Flow input = flow(filter.input(), filter.condition());
            return input.then(new FilterStep(compiler(input).selector(filter.condition())));
        }
        if (plan instanceof PhysicalPlan.Project project) {
            BoundExpr[] items =
                    project.items().stream().map(NamedExpr::expression).toArray(BoundExpr[]::new);
            return project(project.items(), flow(project.input(), items));
        }
        if (plan instanceof PhysicalPlan.Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (plan instanceof PhysicalPlan.HashJoin join) {
            return joins.hash(join);
        }
        if (plan instanceof PhysicalPlan.NestedLoopJoin join) {
            return joins.nestedLoop(join);
        }
        if (plan instanceof PhysicalPlan.Sort sort) {
            return sorts.sort(sort);
        }
        if (plan instanceof PhysicalPlan.TopN top) {
            return sorts.topN(top);
        }
        if (plan instanceof PhysicalPlan.Window window) {
            return windows.lower(window);
        }
        if (plan instanceof PhysicalPlan.Limit limit) {
            Flow input = complete(limit.input());
            LimitSink sink = keep(new LimitSink(input.types(), limit.limit(), limit.offset(), spill));
            return materialised("limit", input, sink, sink);
        }
        return rarer(plan);
    }

    private Flow rarer(PhysicalPlan plan) {
        if (plan instanceof PhysicalPlan.LocalRows local) {
            List<DataType> types = types(local.output());
            int morsels = showsPartitions ? Math.min(local.rows().size(), workers) : 1;
            return Flow.of(new LocalRowsSource(types, local.rows(), morsels), local.output(), List.of());
        }
        if (plan instanceof PhysicalPlan.Range range) {
            int morsels = range.partitions() > 0 ? range.partitions() : workers;
            return Flow.of(
                    new RangeSource(range.start(), range.end(), range.step(), morsels), range.output(), List.of());
        }
        if (plan instanceof PhysicalPlan.Union union) {
            return union(union);
        }
        if (plan instanceof PhysicalPlan.Expand expand) {
            return expand(expand, flow(expand.input()), true);
        }
        if (plan instanceof PhysicalPlan.Generate generate) {
            Flow input = flow(generate.input(), generate.arguments().toArray(BoundExpr[]::new));
            GenerateStep step = new GenerateStep(
                    generate.generator().rows(),
                    evaluators(generate.arguments(), compiler(input)),
                    generate.context(),
                    types(generate.generated()),
                    generate.outer());
            return input.then(step, joined(input.layout(), generate.generated()), input.ranges());
        }
        if (plan instanceof PhysicalPlan.Sample sample) {
            return complete(sample.input()).then(sampleStep(sample));
        }
        if (plan instanceof PhysicalPlan.Exchange exchange) {
            Flow input = flow(exchange.input());
            ExchangeSink sink = keep(new ExchangeSink(
                    compiler(input).evaluator(exchange.hash()), input.types(), exchange.partitions(), settings, pool));
            Pipeline sent = finish("exchange", input, sink);
            return Flow.of(new ExchangeSource(sink), input.layout(), List.of(sent));
        }
        if (plan instanceof PhysicalPlan.Repartition repartition) {
            return partitions.lower(repartition);
        }
        if (plan instanceof PhysicalPlan.Observe observe) {
            return observations.lower(observe);
        }
        if (plan instanceof PhysicalPlan.Shared part) {
            return shared(part);
        }
        throw QueryException.unsupported(plan.getClass().getSimpleName());
    }

    private static Step sampleStep(PhysicalPlan.Sample sample) {
        return sample.withReplacement()
                ? new ReplacementSampleStep(sample.upper() - sample.lower(), sample.seed())
                : new SampleStep(sample.lower(), sample.upper(), sample.seed());
    }

    private static List<Attribute> joined(List<Attribute> first, List<Attribute> second) {
        List<Attribute> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** @param rowByRow whether the rows made of one row must stay together; a grouping does not mind */
    private Flow expand(PhysicalPlan.Expand expand, Flow input, boolean rowByRow) {
        ExpressionCompiler compiler = compiler(input);
        List<List<Evaluator.Factory>> projections = new ArrayList<>();
        for (List<BoundExpr> projection : expand.projections()) {
            projections.add(evaluators(projection, compiler));
        }
        Step step = new ExpandStep(projections, types(expand.output()), rowByRow);
        return input.then(step, expand.output(), Map.of()).determined(List.of());
    }

    private Flow shared(PhysicalPlan.Shared part) {
        if (!shared.containsKey(part.id())) {
            Flow input = positioned(complete(part.plan()), part.plan().output());
            RowsSink sink = keep(new RowsSink(input.types(), spill));
            sharedPipelines.put(part.id(), finish("shared", input, sink));
            shared.put(part.id(), sink);
        }
        return Flow.of(new RowsSource(shared.get(part.id())), part.output(), List.of(sharedPipelines.get(part.id())));
    }

    static List<DataType> types(List<Attribute> attributes) {
        List<DataType> types = new ArrayList<>();
        attributes.forEach(attribute -> types.add(attribute.type()));
        return types;
    }

    static List<Evaluator.Factory> evaluators(List<BoundExpr> expressions, ExpressionCompiler compiler) {
        List<Evaluator.Factory> evaluators = new ArrayList<>();
        expressions.forEach(expression -> evaluators.add(compiler.evaluator(expression)));
        return evaluators;
    }

    /** The flow with its columns in that order. */
    Flow positioned(Flow flow, List<Attribute> output) {
        if (flow.layout().equals(output)) {
            return flow;
        }
        List<NamedExpr> items = new ArrayList<>();
        output.forEach(column -> items.add(NamedExpr.of(column)));
        return project(items, flow);
    }

    /** Ends a pipeline and starts another over the rows that it left. */
    Flow materialised(String name, Flow input, Sink sink, Rows rows) {
        Pipeline pipeline = finish(name, input, sink);
        return Flow.of(new RowsSource(rows), input.layout(), List.of(pipeline));
    }

    Flow project(List<NamedExpr> items, Flow input) {
        ExpressionCompiler compiler = compiler(input);
        List<BoundExpr> expressions = new ArrayList<>();
        List<Attribute> layout = new ArrayList<>();
        Map<Attribute, ValueRange> ranges = new HashMap<>();
        boolean redefines = false;
        for (NamedExpr item : items) {
            redefines |= !item.isPassThrough() && input.layout().contains(item.attribute());
            expressions.add(item.expression());
            layout.add(item.attribute());
            ValueRange range = compiler.range(item.expression());
            if (range != null) {
                ranges.put(item.attribute(), range);
            }
        }
        Flow output = input.then(new ProjectionStep(compiler.projector(expressions)), layout, ranges);
        return redefines ? output.determined(List.of()) : output;
    }

    private Flow aggregate(PhysicalPlan.Aggregate aggregate) {
        if (!(aggregate.input() instanceof PhysicalPlan.Expand expand)) {
            return groups(aggregate, flow(aggregate.input()));
        }
        Flow input = flow(expand.input());
        Flow staged = GroupingStages.lower(aggregate, expand, input, this);
        return staged == null ? groups(aggregate, expand(expand, input, false)) : staged;
    }

    private Flow groups(PhysicalPlan.Aggregate aggregate, Flow input) {
        Grouping grouping = grouping(aggregate.keys(), aggregate.aggregates(), input);
        Supplier<boolean[]> dependent = DependentKeys.of(aggregate.keys(), input.determinations());
        GroupSink sink = keep(new GroupSink(grouping, dependent, spill));
        Pipeline pipeline = finish("group", input, sink);
        Map<Attribute, ValueRange> ranges = new HashMap<>();
        for (NamedExpr key : aggregate.keys()) {
            ValueRange range = compiler(input).range(key.expression());
            if (range != null) {
                ranges.put(key.attribute(), range);
            }
        }
        return new Flow(new GroupSource(sink), List.of(), List.of(pipeline), aggregate.output(), ranges);
    }

    Grouping grouping(List<NamedExpr> keys, List<NamedExpr> aggregates, Flow input) {
        ExpressionCompiler compiler = compiler(input);
        List<Evaluator.Factory> evaluators = new ArrayList<>();
        List<DataType> types = new ArrayList<>();
        List<KeyRange> ranges = new ArrayList<>();
        for (NamedExpr key : keys) {
            evaluators.add(compiler.evaluator(key.expression()));
            types.add(key.expression().type());
            ranges.add(Aggregations.keyRange(compiler.range(key.expression())));
        }
        List<AggregateCall> calls = new ArrayList<>();
        for (NamedExpr item : aggregates) {
            calls.add(Aggregations.call((BoundExpr.Aggregate) item.expression(), compiler));
        }
        return new Grouping(
                evaluators, types, ranges, Determination.origins(keys, input.determinations()), calls, excluded());
    }

    private Flow union(PhysicalPlan.Union union) {
        List<UnionSource.Branch> branches = new ArrayList<>();
        List<Pipeline> dependencies = new ArrayList<>();
        for (PhysicalPlan child : union.children()) {
            Flow flow = positioned(flow(child), child.output());
            branches.add(new UnionSource.Branch(flow.source(), flow.steps()));
            dependencies.addAll(flow.dependencies());
        }
        return Flow.of(new UnionSource(branches), union.output(), dependencies);
    }
}

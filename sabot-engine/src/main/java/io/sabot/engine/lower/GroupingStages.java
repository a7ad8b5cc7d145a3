package io.sabot.engine.lower;

import io.sabot.engine.codegen.ExpressionCompiler;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.operator.UnionSource;
import io.sabot.engine.operator.group.AggregateCall;
import io.sabot.engine.operator.group.GroupSink;
import io.sabot.engine.operator.group.GroupSource;
import io.sabot.engine.operator.group.Grouping;
import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Lowers grouping sets of which one has the keys of all others, as ROLLUP and CUBE have: only its groups are made of the rows.
 * Each other set is made of the groups of a set that has its keys, by merging their states; so a row is looked at once, not
 * once for each set.
 */
final class GroupingStages {
    /** More numbers of this size than any group has add up to two to the 53. */
    private static final ValueRange SMALL = ValueRange.of(-1 << 20, 1 << 20);

    private final PhysicalPlan.Aggregate aggregate;
    private final Lowering lowering;
    /** The keys in each set: columns, or literals in place of those that the set does not have. */
    private final List<List<BoundExpr>> sets = new ArrayList<>();

    private final List<Stage> stages = new ArrayList<>();

    /** @param set index of what is grouped by */
    private record Stage(int set, GroupSink sink, Pipeline pipeline) {}

    private GroupingStages(PhysicalPlan.Aggregate aggregate, Lowering lowering) {
        this.aggregate = aggregate;
        this.lowering = lowering;
    }

    /** @param input the rows to expand @return null when the sets must be made of the rows */
    static Flow lower(PhysicalPlan.Aggregate aggregate, PhysicalPlan.Expand expand, Flow input, Lowering lowering) {
        GroupingStages stages = new GroupingStages(aggregate, lowering);
        int finest = stages.readSets(expand) && aggregatesAllow(aggregate, expand) ? stages.finest() : -1;
        return finest < 0 ? null : stages.lower(expand, finest, input);
    }

    private boolean readSets(PhysicalPlan.Expand expand) {
        List<Integer> columns = new ArrayList<>();
        for (NamedExpr key : aggregate.keys()) {
            int column = key.expression() instanceof BoundExpr.ColumnRef read
                    ? expand.output().indexOf(read.attribute())
                    : -1;
            if (column < 0) {
                return false;
            }
            columns.add(column);
        }
        for (List<BoundExpr> projection : expand.projections()) {
            List<BoundExpr> set = new ArrayList<>();
            columns.forEach(column -> set.add(projection.get(column)));
            sets.add(set);
        }
        return sets.size() > 1 && sets.stream().allMatch(set -> set.stream().allMatch(ExprTree::isDeterministic));
    }

    /** Whether results do not depend on the way in which rows come together, and are of columns that all sets have. */
    private static boolean aggregatesAllow(PhysicalPlan.Aggregate aggregate, PhysicalPlan.Expand expand) {
        Set<Attribute> changing = new HashSet<>();
        for (int c = 0; c < expand.output().size(); c++) {
            BoundExpr first = expand.projections().get(0).get(c);
            for (List<BoundExpr> projection : expand.projections()) {
                if (!projection.get(c).equals(first)) {
                    changing.add(expand.output().get(c));
                }
            }
        }
        for (NamedExpr item : aggregate.aggregates()) {
            BoundExpr.Aggregate call = (BoundExpr.Aggregate) item.expression();
            if (call.distinct()
                    || !isExact(call)
                    || !ExprTree.isDeterministic(call)
                    || !Collections.disjoint(ExprTree.references(call), changing)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExact(BoundExpr.Aggregate call) {
        return switch (call.function().name()) {
            case "count", "count_if" -> true;
            case "sum", "avg", "mean", "min", "max" -> call.arguments().stream().allMatch(GroupingStages::isExact);
            default -> false;
        };
    }

    /** Numbers that add up the same in any order, and values of which equal ones are the same. */
    private static boolean isExact(BoundExpr argument) {
        DataType type = argument.type();
        return DependentKeys.isInteger(type) || type.equals(DataType.STRING) || type.storage() == Storage.BOOLEAN;
    }

    /** Averages add doubles: whole numbers come out the same in any order as long as sums stay below two to the 53. */
    private boolean averagesAreExact(ExpressionCompiler compiler) {
        for (NamedExpr item : aggregate.aggregates()) {
            BoundExpr.Aggregate call = (BoundExpr.Aggregate) item.expression();
            boolean average = call.function().name().equals("avg")
                    || call.function().name().equals("mean");
            ValueRange range = average ? compiler.range(call.arguments().get(0)) : SMALL;
            if (range == null || !range.within(SMALL)) {
                return false;
            }
        }
        return true;
    }

    /** The set that has the keys of all others, if groups of different sets differ; else -1. */
    private int finest() {
        for (int i = 0; i < sets.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!differ(sets.get(i), sets.get(j))) {
                    return -1;
                }
            }
        }
        for (int candidate = 0; candidate < sets.size(); candidate++) {
            List<BoundExpr> keys = sets.get(candidate);
            if (sets.stream().allMatch(set -> covers(keys, set))) {
                return candidate;
            }
        }
        return -1;
    }

    private static boolean differ(List<BoundExpr> left, List<BoundExpr> right) {
        for (int k = 0; k < left.size(); k++) {
            if (left.get(k) instanceof BoundExpr.Literal one
                    && right.get(k) instanceof BoundExpr.Literal other
                    && !Objects.equals(one.value(), other.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(List<BoundExpr> larger, List<BoundExpr> smaller) {
        for (int k = 0; k < larger.size(); k++) {
            if (!(smaller.get(k) instanceof BoundExpr.Literal)
                    && !smaller.get(k).equals(larger.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static long literals(List<BoundExpr> set) {
        return set.stream().filter(BoundExpr.Literal.class::isInstance).count();
    }

    private Flow lower(PhysicalPlan.Expand expand, int finest, Flow input) {
        List<NamedExpr> keys = new ArrayList<>();
        sets.get(finest).forEach(key -> keys.add(NamedExpr.create("key", key)));
        List<Integer> origins = Determination.origins(keys, input.determinations());
        List<NamedExpr> columns = new ArrayList<>();
        for (int c = 0; c < expand.output().size(); c++) {
            columns.add(new NamedExpr(
                    expand.projections().get(finest).get(c), expand.output().get(c)));
        }
        Flow rows = lowering.project(columns, input);
        if (!averagesAreExact(lowering.compiler(rows))) {
            return null;
        }
        Grouping grouping = lowering.grouping(aggregate.keys(), aggregate.aggregates(), rows)
                .withOrigins(origins);
        add(finest, grouping, rows);
        List<Integer> others = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            if (set != finest) {
                others.add(set);
            }
        }
        others.sort((left, right) -> Long.compare(literals(sets.get(left)), literals(sets.get(right))));
        others.forEach(set -> addMerged(set, grouping));
        return result();
    }

    private void add(int set, Grouping grouping, Flow rows) {
        GroupSink sink = lowering.keep(new GroupSink(grouping, null, lowering.spill()));
        stages.add(new Stage(set, sink, lowering.finish("group", rows, sink)));
    }

    /** Groups the groups of the coarsest set so far that has the keys. */
    private void addMerged(int set, Grouping first) {
        Stage source = stages.get(0);
        for (Stage stage : stages) {
            if (covers(sets.get(stage.set), sets.get(set))
                    && literals(sets.get(stage.set)) >= literals(sets.get(source.set))) {
                source = stage;
            }
        }
        List<Attribute> keys = new ArrayList<>();
        List<Attribute> layout = new ArrayList<>();
        for (DataType type : first.keyTypes()) {
            keys.add(Attribute.create("key", type, true));
        }
        layout.addAll(keys);
        List<List<Attribute>> states = new ArrayList<>();
        for (AggregateCall call : first.calls()) {
            List<Attribute> own = new ArrayList<>();
            call.stateTypes().forEach(type -> own.add(Attribute.create("state", type, true)));
            states.add(own);
            layout.addAll(own);
        }
        Flow groups = Flow.of(GroupSource.ofStates(source.sink), layout, List.of(source.pipeline));
        add(set, merged(sets.get(set), keys, states, first, lowering.compiler(groups)), groups);
    }

    private static Grouping merged(
            List<BoundExpr> set,
            List<Attribute> keys,
            List<List<Attribute>> states,
            Grouping first,
            ExpressionCompiler compiler) {
        List<Evaluator.Factory> evaluators = new ArrayList<>();
        List<KeyRange> ranges = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            boolean literal = set.get(k) instanceof BoundExpr.Literal;
            evaluators.add(compiler.evaluator(literal ? set.get(k) : new BoundExpr.ColumnRef(keys.get(k))));
            ranges.add(
                    literal
                            ? Aggregations.keyRange(compiler.range(set.get(k)))
                            : first.ranges().get(k));
        }
        List<AggregateCall> calls = new ArrayList<>();
        for (int c = 0; c < states.size(); c++) {
            List<Evaluator.Factory> columns = new ArrayList<>();
            states.get(c).forEach(state -> columns.add(compiler.evaluator(new BoundExpr.ColumnRef(state))));
            calls.add(first.calls().get(c).ofStates(columns));
        }
        return new Grouping(
                evaluators, first.keyTypes(), ranges, KeyTables.unrelated(keys.size()), calls, first.excluded());
    }

    private Flow result() {
        List<UnionSource.Branch> branches = new ArrayList<>();
        List<Pipeline> pipelines = new ArrayList<>();
        for (Stage stage : stages) {
            branches.add(new UnionSource.Branch(new GroupSource(stage.sink), List.of()));
            pipelines.add(stage.pipeline);
        }
        return Flow.of(new UnionSource(branches), aggregate.output(), pipelines);
    }
}

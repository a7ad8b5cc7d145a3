package io.sabot.engine.lower;

import io.sabot.engine.codegen.ExpressionCompiler;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.operator.join.JoinBuildSink;
import io.sabot.engine.operator.join.JoinKind;
import io.sabot.engine.operator.join.JoinProbeStep;
import io.sabot.engine.operator.join.NestedLoopStep;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lowers joins: a pipeline that keeps the build side, and a step that looks up the rows of the probe side. */
final class Joins {
    private final Lowering lowering;

    Joins(Lowering lowering) {
        this.lowering = lowering;
    }

    /** A side of a join with its keys as columns. */
    private record Side(Flow flow, int[] keys) {}

    Flow hash(PhysicalPlan.HashJoin join) {
        List<BoundExpr> leftKeys = new ArrayList<>();
        List<BoundExpr> rightKeys = new ArrayList<>();
        boolean[] nullSafe = new boolean[join.keys().size()];
        for (int i = 0; i < nullSafe.length; i++) {
            leftKeys.add(join.keys().get(i).left());
            rightKeys.add(join.keys().get(i).right());
            nullSafe[i] = join.keys().get(i).nullSafe();
        }
        boolean buildLeft = join.buildLeft();
        Side build = side(buildLeft ? join.left() : join.right(), buildLeft ? leftKeys : rightKeys, List.of());
        JoinBuildSink sink = lowering.keep(
                new JoinBuildSink(build.flow().types(), build.keys(), nullSafe, lowering.excluded(), lowering.spill()));
        Pipeline built = lowering.finish("build", build.flow(), sink);
        JoinKind kind = kind(join.type(), buildLeft, join.mark());
        List<BoundExpr> probeKeys = buildLeft ? rightKeys : leftKeys;
        boolean filtered = dropsProbe(kind) && lowering.settings().get(SabotSettings.RUNTIME_FILTERS);
        List<PendingFilter> filters = filtered ? filters(probeKeys, sink) : List.of();
        Side probe = side(buildLeft ? join.right() : join.left(), probeKeys, filters);
        Condition residual = condition(join.residual(), probe.flow(), build.flow());
        Step step = new JoinProbeStep(
                sink, kind, probe.flow().types(), probe.keys(), residual.selector(), residual.columns());
        Flow joined = joined(kind, probe.flow().after(built), build.flow(), step, join.mark());
        return withKeys(joined, kind, probe, build, sink, nullSafe);
    }

    Flow nestedLoop(PhysicalPlan.NestedLoopJoin join) {
        Flow build = lowering.flow(join.right());
        Flow probe = lowering.flow(join.left());
        JoinBuildSink sink =
                lowering.keep(new JoinBuildSink(build.types(), new int[0], new boolean[0], lowering.spill()));
        Pipeline built = lowering.finish("build", build, sink);
        JoinKind kind = kind(join.type(), false, join.mark());
        Condition condition = condition(join.condition(), probe, build);
        Step step = new NestedLoopStep(sink, kind, probe.types(), condition.value(), condition.columns());
        return joined(kind, probe.after(built), build, step, join.mark());
    }

    /** Whether a probe row without a partner is of no use to anybody. */
    private static boolean dropsProbe(JoinKind kind) {
        return kind == JoinKind.INNER
                || kind == JoinKind.PROBE_SEMI
                || kind == JoinKind.BUILD_OUTER
                || kind == JoinKind.BUILD_SEMI
                || kind == JoinKind.BUILD_ANTI;
    }

    private static List<PendingFilter> filters(List<BoundExpr> keys, JoinBuildSink build) {
        List<PendingFilter> filters = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i) instanceof BoundExpr.ColumnRef column) {
                int key = i;
                filters.add(new PendingFilter(column.attribute(), at -> build.runtimeFilter(key, at)));
            }
        }
        return filters;
    }

    private Side side(PhysicalPlan plan, List<BoundExpr> keys, List<PendingFilter> filters) {
        Flow flow = lowering.flow(plan, filters);
        List<NamedExpr> items = new ArrayList<>();
        for (Attribute column : flow.layout()) {
            items.add(NamedExpr.of(column));
        }
        int columns = items.size();
        int[] ordinals = new int[keys.size()];
        for (int i = 0; i < ordinals.length; i++) {
            BoundExpr key = keys.get(i);
            int at = key instanceof BoundExpr.ColumnRef column ? flow.layout().indexOf(column.attribute()) : -1;
            if (at < 0) {
                at = items.size();
                items.add(NamedExpr.create("_key" + i, key));
            }
            ordinals[i] = at;
        }
        return new Side(items.size() == columns ? flow : lowering.project(items, flow), ordinals);
    }

    private static JoinKind kind(JoinType type, boolean buildLeft, Attribute mark) {
        return switch (type) {
            case INNER -> JoinKind.INNER;
            case LEFT_OUTER -> buildLeft ? JoinKind.BUILD_OUTER : JoinKind.PROBE_OUTER;
            case RIGHT_OUTER -> buildLeft ? JoinKind.PROBE_OUTER : JoinKind.BUILD_OUTER;
            case FULL_OUTER -> JoinKind.FULL_OUTER;
            case LEFT_SEMI -> buildLeft ? JoinKind.BUILD_SEMI : JoinKind.PROBE_SEMI;
            case LEFT_ANTI -> buildLeft ? JoinKind.BUILD_ANTI : JoinKind.PROBE_ANTI;
            case NULL_AWARE_ANTI -> JoinKind.NULL_AWARE_ANTI;
            case MARK -> mark.nullable() ? JoinKind.NULL_AWARE_MARK : JoinKind.MARK;
            case LEFT_SINGLE -> JoinKind.PROBE_SINGLE;
        };
    }

    /** A condition on pairs, and which columns it reads; all null when there is none. */
    private record Condition(Selector.Factory selector, Evaluator.Factory value, boolean[] columns) {}

    private Condition condition(BoundExpr condition, Flow probe, Flow build) {
        if (condition == null) {
            return new Condition(null, null, null);
        }
        List<Attribute> layout = pairs(probe, build);
        Map<Attribute, ValueRange> ranges = ranges(probe, build);
        ExpressionCompiler compiler = new ExpressionCompiler(layout, ranges::get, lowering.settings());
        boolean[] columns = new boolean[layout.size()];
        for (Attribute read : ExprTree.references(condition)) {
            columns[layout.indexOf(read)] = true;
        }
        return new Condition(compiler.selector(condition), compiler.evaluator(condition), columns);
    }

    private static List<Attribute> pairs(Flow probe, Flow build) {
        List<Attribute> layout = new ArrayList<>(probe.layout());
        layout.addAll(build.layout());
        return layout;
    }

    private static Map<Attribute, ValueRange> ranges(Flow probe, Flow build) {
        Map<Attribute, ValueRange> ranges = new HashMap<>(probe.ranges());
        ranges.putAll(build.ranges());
        return ranges;
    }

    private static Flow joined(JoinKind kind, Flow probe, Flow build, Step step, Attribute mark) {
        switch (kind) {
            case PROBE_SEMI, PROBE_ANTI, NULL_AWARE_ANTI:
                return probe.then(step);
            case MARK, NULL_AWARE_MARK: {
                List<Attribute> layout = new ArrayList<>(probe.layout());
                layout.add(mark);
                return probe.then(step, layout, probe.ranges());
            }
            case BUILD_SEMI, BUILD_ANTI:
                return probe.then(step, build.layout(), build.ranges()).determined(build.determinations());
            case BUILD_OUTER, FULL_OUTER:
                return probe.then(step, pairs(probe, build), Map.of()).determined(List.of());
            case INNER: {
                List<Determination> known = new ArrayList<>(probe.determinations());
                known.addAll(build.determinations());
                return probe.then(step, pairs(probe, build), ranges(probe, build))
                        .determined(known);
            }
            default:
                return probe.then(step, pairs(probe, build), ranges(probe, build));
        }
    }

    /**
     * What the keys of a join tell: if no key has two rows, the build's key columns determine its other columns; and columns
     * that are equal determine each other.
     */
    private static Flow withKeys(
            Flow joined, JoinKind kind, Side probe, Side build, JoinBuildSink sink, boolean[] nullSafe) {
        boolean pairs = kind == JoinKind.INNER || kind == JoinKind.PROBE_OUTER || kind == JoinKind.PROBE_SINGLE;
        for (boolean safe : nullSafe) {
            pairs &= !safe;
        }
        if (!pairs) {
            return joined;
        }
        List<Determination> known = new ArrayList<>(joined.determinations());
        Set<Attribute> keys = new HashSet<>();
        for (int k = 0; k < nullSafe.length; k++) {
            Attribute ofBuild = build.flow().layout().get(build.keys()[k]);
            Attribute ofProbe = probe.flow().layout().get(probe.keys()[k]);
            keys.add(ofBuild);
            if (kind == JoinKind.INNER && DependentKeys.isInteger(ofBuild.type())) {
                known.add(new Determination(Set.of(ofBuild), Set.of(ofProbe), null));
                known.add(new Determination(Set.of(ofProbe), Set.of(ofBuild), null));
            }
        }
        known.add(new Determination(keys, new HashSet<>(build.flow().layout()), sink));
        return joined.determined(known);
    }
}

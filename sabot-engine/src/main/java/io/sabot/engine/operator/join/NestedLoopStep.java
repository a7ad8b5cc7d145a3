package io.sabot.engine.operator.join;

import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Joins without equal keys: every probe row meets every build row, and a condition decides. The build is a
 * {@link JoinBuildSink} without keys.
 */
public final class NestedLoopStep implements Step {
    private final JoinBuildSink build;
    private final DeferredJoin deferred;
    private final PartProbes probes;

    /**
     * @param probeTypes types of the probe's columns
     * @param condition over blocks of the probe's and then the build's columns; null when all pairs fulfil it
     * @param conditionColumns which of those columns the condition looks at; null when there is no condition
     */
    public NestedLoopStep(
            JoinBuildSink build,
            JoinKind kind,
            List<DataType> probeTypes,
            Evaluator.Factory condition,
            boolean[] conditionColumns) {
        this.build = build;
        this.probes = new Probes(kind, condition, conditionColumns);
        this.deferred = new DeferredJoin(build, kind, probeTypes, new int[0], probes);
    }

    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        return deferred.puttingOff(worker, probes.complete(build.part(), worker, out));
    }

    @Override
    public Source deferred() {
        return deferred.isNeeded() ? deferred : null;
    }

    private record Probes(JoinKind kind, Evaluator.Factory condition, boolean[] conditionColumns)
            implements PartProbes {
        @Override
        public Step.Local complete(BuildPart part, Worker worker, BlockConsumer out) {
            return partial(part, worker, out, new ProbeOutput(kind, part.types(), out));
        }

        @Override
        public Step.Local partial(BuildPart part, Worker worker, BlockConsumer out, ProbeEnd end) {
            return new NestedLoopProbe(part, kind, condition, conditionColumns, worker, out, end);
        }
    }
}

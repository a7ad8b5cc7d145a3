package io.sabot.engine.operator.join;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Finds partners of probe rows in a finished {@link JoinBuildSink} by equal keys and, if there is one, a further condition on
 * the pair. Its pipeline depends on that of the build.
 */
public final class JoinProbeStep implements Step {
    private final JoinBuildSink build;
    private final DeferredJoin deferred;
    private final Probes probes;

    /**
     * @param probeTypes types of the probe's columns
     * @param keys ordinals of the probe's key columns, in the order and of the types of the build's
     * @param residual condition on blocks of the probe's and then the build's columns, null for none
     * @param residualColumns which of those columns the condition looks at; null when there is no condition
     */
    public JoinProbeStep(
            JoinBuildSink build,
            JoinKind kind,
            List<DataType> probeTypes,
            int[] keys,
            Selector.Factory residual,
            boolean[] residualColumns) {
        if (kind.isNullAware() && (keys.length != 1 || residual != null)) {
            throw QueryException.internal("a null-aware hash join has exactly one key and no other condition");
        }
        this.build = build;
        this.probes = new Probes(kind, keys.clone(), residual, residualColumns);
        this.deferred = new DeferredJoin(build, kind, probeTypes, probes.keys, probes);
    }

    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        return deferred.puttingOff(worker, probes.complete(build.part(), worker, out));
    }

    @Override
    public Source deferred() {
        return deferred.isNeeded() ? deferred : null;
    }

    private record Probes(JoinKind kind, int[] keys, Selector.Factory residual, boolean[] residualColumns)
            implements PartProbes {

        @Override
        public Step.Local complete(BuildPart part, Worker worker, BlockConsumer out) {
            if (residual != null || !kind.givesPairs()) {
                return partial(part, worker, out, new ProbeOutput(kind, part.types(), out));
            }
            KeyLookup lookup = new KeyLookup(part.side(), keys);
            return part.side().isUnique()
                    ? new UniqueProbe(part, kind, lookup, out)
                    : new PairProbe(part, kind, lookup, new PairBuilder(part, worker), out);
        }

        @Override
        public Step.Local partial(BuildPart part, Worker worker, BlockConsumer out, ProbeEnd end) {
            KeyLookup lookup = new KeyLookup(part.side(), keys);
            if (residual == null && !kind.givesPairs()) {
                return new MembershipProbe(part, kind, lookup, end);
            }
            return new ConditionProbe(
                    part,
                    kind,
                    lookup,
                    new PairBuilder(part, worker),
                    residual == null ? null : residual.create(worker),
                    residualColumns,
                    out,
                    end);
        }
    }
}

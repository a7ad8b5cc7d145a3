package io.sabot.engine.operator.join;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;

/**
 * Finds partners of probe rows in a finished {@link JoinBuildSink} by equal keys and, if there is one, a further condition on
 * the pair. Its pipeline depends on that of the build.
 */
public final class JoinProbeStep implements Step {
    private final JoinBuildSink build;
    private final JoinKind kind;
    private final int[] keys;
    private final Selector.Factory residual;
    private final boolean[] residualColumns;

    /**
     * @param keys ordinals of the probe's key columns, in the order and of the types of the build's
     * @param residual condition on blocks of the probe's and then the build's columns, null for none
     * @param residualColumns which of those columns the condition looks at; null when there is no condition
     */
    public JoinProbeStep(
            JoinBuildSink build, JoinKind kind, int[] keys, Selector.Factory residual, boolean[] residualColumns) {
        if (kind.isNullAware() && (keys.length != 1 || residual != null)) {
            throw QueryException.internal("a null-aware hash join has exactly one key and no other condition");
        }
        this.build = build;
        this.kind = kind;
        this.keys = keys.clone();
        this.residual = residual;
        this.residualColumns = residualColumns;
    }

    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        KeyLookup lookup = new KeyLookup(build.side(), keys);
        if (residual != null) {
            PairBuilder pairs = new PairBuilder(build.types(), build.columns(), build.rows(), worker.blockRows());
            return new ConditionProbe(
                    build,
                    kind,
                    lookup,
                    pairs,
                    residual.create(worker),
                    residualColumns,
                    new ProbeOutput(kind, build, out));
        }
        if (!kind.givesPairs()) {
            return new MembershipProbe(build, kind, lookup, new ProbeOutput(kind, build, out));
        }
        if (build.side().isUnique()) {
            return new UniqueProbe(build, kind, lookup, out);
        }
        return new PairProbe(
                build,
                kind,
                lookup,
                new PairBuilder(build.types(), build.columns(), build.rows(), worker.blockRows()),
                out);
    }
}

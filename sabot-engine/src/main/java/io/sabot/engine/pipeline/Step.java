package io.sabot.engine.pipeline;

import io.sabot.engine.batch.Block;

/** Transforms blocks without waiting for others: filter, projection, probe of a finished join table. */
public interface Step {
    /** The part of one worker, pushing to {@code out}. */
    Local local(Worker worker, BlockConsumer out);

    /**
     * What the step gives when all blocks have gone through it: rows that it had to put off, or that have turned out to have no
     * partner. Asked for once, when all pipelines that this one depends on have finished; run when those before it in the pipeline
     * have given all, its blocks going where the step's go.
     *
     * @return null when there is nothing of the kind
     */
    default Source deferred() {
        return null;
    }

    /** The part of one worker. */
    interface Local {
        void process(Block block);

        /** All blocks of a morsel have been pushed. Not called for morsels of work that this step or a later one deferred. */
        default void endMorsel() {}
    }
}

package io.sabot.engine.pipeline;

import io.sabot.engine.batch.Block;

/** Transforms blocks without waiting for others: filter, projection, probe of a finished join table. */
public interface Step {
    /** The part of one worker, pushing to {@code out}. */
    Local local(Worker worker, BlockConsumer out);

    /** The part of one worker. */
    interface Local {
        void process(Block block);

        /** All blocks of a morsel have been pushed. */
        default void endMorsel() {}
    }
}

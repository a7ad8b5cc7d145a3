package io.sabot.engine.pipeline;

import io.sabot.engine.batch.Block;

/** A condition made ready for one worker. */
public interface Selector {
    /** The block with only those live rows for which the condition is true. Its selection is valid until the next call. */
    Block select(Block block);

    /** Makes selectors; immutable, shared by the workers. */
    @FunctionalInterface
    interface Factory {
        Selector create(Worker worker);
    }
}

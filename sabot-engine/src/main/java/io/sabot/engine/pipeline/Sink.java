package io.sabot.engine.pipeline;

import io.sabot.engine.batch.Block;

/** Takes all blocks of a pipeline: group table, join table, sorter, result. */
public interface Sink {
    /** The part of one worker. */
    Local local(Worker worker);

    /**
     * All workers have finished; their locals are complete. Returns tasks that may run in parallel to complete the sink
     * (e.g. merging by key range). Asked again when they are done, until there are no more; then {@link #finish} is called
     * once.
     */
    default Runnable[] completionTasks() {
        return new Runnable[0];
    }

    /** The last call. */
    default void finish() {}

    /** No more blocks are needed (a limit is reached); workers stop taking morsels. */
    default boolean isSatisfied() {
        return false;
    }

    /** The part of one worker. */
    interface Local {
        void accept(Block block);

        /** Whether more blocks of the current morsel would be thrown away. */
        default boolean isFull() {
            return false;
        }

        /** All blocks of the worker's current morsel have come. */
        default void endMorsel() {}

        /** All morsels of this worker are done. */
        default void finish() {}
    }
}

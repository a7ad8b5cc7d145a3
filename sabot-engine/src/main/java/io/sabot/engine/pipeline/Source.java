package io.sabot.engine.pipeline;

import java.util.List;

/** Where the blocks of a pipeline come from. */
public interface Source {
    /**
     * Called once, before the first morsel, when all pipelines that this one depends on have finished.
     *
     * @param workers that share the morsels, which are best so many and so small that none of them is left waiting; 1 when
     *     morsels must be the natural partitions of the rows, because the query shows where they end
     * @return number of morsels, which workers take in ascending order
     */
    int prepare(int workers);

    /** What is to be run, in this order, when all morsels are done, for a source that has steps within ({@link Step#deferred}). */
    default List<Source> deferred() {
        return List.of();
    }

    /** A reader for one worker. */
    Local local(Worker worker);

    /** The part of one worker. */
    interface Local extends AutoCloseable {
        /**
         * Pushes all blocks of a morsel.
         *
         * @param morsel number from 0
         */
        void run(int morsel, BlockConsumer out);

        @Override
        default void close() {}
    }
}

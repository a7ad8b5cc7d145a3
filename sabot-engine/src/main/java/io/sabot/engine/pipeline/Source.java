package io.sabot.engine.pipeline;

/** Where the blocks of a pipeline come from. */
public interface Source {
    /**
     * Called once, before the first morsel, when all pipelines that this one depends on have finished.
     *
     * @return number of morsels, which workers take in ascending order
     */
    int prepare(int workers);

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

package io.sabot.engine.connector;

import io.sabot.engine.batch.Block;

/** Takes the rows of a query, for writing. One writer for each worker; committed or aborted once by the driver. */
public interface TableSink {
    /** A writer for one worker or task, numbered from 0. */
    Writer writer(int task);

    /** Makes everything written visible. */
    void commit();

    /** Removes everything written. */
    void abort();

    /** Writes blocks in order. */
    interface Writer extends AutoCloseable {
        void write(Block block);

        /** Finishes the files of this writer. */
        @Override
        void close();
    }
}

package io.sabot.shuffle;

import java.io.IOException;

/**
 * Batches on their way from many writers to partitions. All writers are closed before the first reader is opened. Closing
 * the exchange gives everything back that it holds, whatever was read.
 */
public interface Exchange extends AutoCloseable {
    int partitions();

    /** The end of one thread. */
    ExchangeWriter writer() throws IOException;

    /** @param partition from 0; a partition can be read more than once */
    ExchangeReader reader(int partition) throws IOException;

    @Override
    void close() throws IOException;
}

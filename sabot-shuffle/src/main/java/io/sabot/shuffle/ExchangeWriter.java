package io.sabot.shuffle;

import io.sabot.shuffle.arrow.ArrowBatch;
import java.io.IOException;

/** Puts batches into an exchange. Used by one thread. */
public interface ExchangeWriter extends AutoCloseable {
    void write(int partition, ArrowBatch batch) throws IOException;

    /** All batches of this writer are there. */
    @Override
    void close() throws IOException;
}

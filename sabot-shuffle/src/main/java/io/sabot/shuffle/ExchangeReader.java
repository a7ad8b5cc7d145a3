package io.sabot.shuffle;

import io.sabot.shuffle.arrow.ArrowBatch;
import java.io.IOException;

/** Takes the batches of one partition. Used by one thread. */
public interface ExchangeReader extends AutoCloseable {
    /** @return null at the end */
    ArrowBatch next() throws IOException;

    @Override
    void close() throws IOException;
}

package io.sabot.engine.connector;

import io.sabot.engine.memory.ReadContext;

/** A part of a table: a row group, a byte range of a text file, a range of numbers. Immutable, can be read by any thread. */
public interface Split extends RowsSummary {
    /**
     * Starts reading.
     *
     * @param blockRows most rows in a block
     */
    BlockReader open(ReadContext context, int blockRows);
}

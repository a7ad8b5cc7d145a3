package io.sabot.engine.connector;

import io.sabot.engine.memory.ReadContext;
import java.util.List;

/** A part of a table: a row group, a byte range of a text file, a range of numbers. Immutable, can be read by any thread. */
public interface Split extends RowsSummary {
    /**
     * Starts reading.
     *
     * @param blockRows most rows in a block
     */
    BlockReader open(ReadContext context, int blockRows);

    /**
     * The split as several of about that many rows, in its order, which one worker may read after another as cheaply as the
     * whole. Alone when it cannot be read from the middle.
     */
    default List<Split> divided(int rows) {
        return List.of(this);
    }

    /** Whether each row that its summary counts comes when it is read, or the query fails. */
    default boolean isCertain() {
        return true;
    }

    /** The query that asked for the split has ended, whether or not it has read it. */
    default void release() {}
}

package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.format.RowGroup;
import io.sabot.engine.connector.parquet.source.ByteSource;
import java.io.IOException;

/** Reads one column of one row group at a time, forward only. Belongs to one thread. */
public sealed interface ColumnReader permits FlatColumn, NestedColumn, MissingColumn {
    /** Goes to the first row of a row group. Reads nothing yet. */
    void open(ByteSource source, RowGroup group, ReadOptions options);

    /**
     * Reads a block. Rows passed over since the last call cost little.
     *
     * @param start first row of the block in the row group, not before the end of the last block read
     * @param selection ascending positions in the block of the rows that need values, or null for all
     * @param selected how many of them
     * @return valid until the next call; other rows than the selected hold anything, but something valid
     */
    Vector read(long start, int rows, int[] selection, int selected) throws IOException;

    /**
     * The dictionary that holds all values of the chunk, before any block is read.
     *
     * @return null when there is none, or some values are not in it, or that is not known
     */
    Dictionary dictionary() throws IOException;

    /** Gives memory back. The reader can be opened again. */
    void close();
}

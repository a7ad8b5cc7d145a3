package io.sabot.engine.connector;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;

/**
 * Reads a split block by block. Columns of the current block are decoded when asked for, so that a filter can look at its
 * own columns first and the others are decoded only for the rows that survive, or not at all.
 */
public interface BlockReader extends AutoCloseable {

    /**
     * The dictionary that holds every value of the column in this split (NULLs apart), or null when there is none. May be
     * asked before the first block, to find that no value passes a filter.
     */
    default FlatVector dictionary(int column) {
        return null;
    }

    /** Number of entries of {@link #dictionary}. */
    default int dictionarySize(int column) {
        return 0;
    }

    /**
     * What more is known of the split's rows than the split itself tells, because something has to be read for it. May be asked
     * before the first block. Null when there is nothing.
     */
    default RowsSummary summary() {
        return null;
    }

    /** What is known of the current block's rows before any of it is decoded. Null when that is nothing. */
    default RowsSummary blockSummary() {
        return null;
    }

    /** Goes to the next block. @return its number of rows, 0 at the end */
    int next();

    /**
     * A column of the current block, valid until {@link #next}.
     *
     * @param selection ascending positions that will be looked at, or null for all; values elsewhere are undefined
     * @param count number of positions
     */
    Vector column(int column, int[] selection, int count);

    @Override
    void close();
}

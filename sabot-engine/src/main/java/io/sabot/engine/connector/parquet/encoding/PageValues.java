package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.FlatVector;

/**
 * The values of one data page that are there (NULLs have none), read in order into the vector of the physical type:
 * booleans, ints, longs, floats, doubles, or bytes as views for all other types.
 */
public sealed interface PageValues
        permits FixedWidthValues,
                PlainBinaryValues,
                PlainBooleans,
                RunLengthBooleans,
                DeltaIntegers,
                DeltaLengthBinaryValues,
                DeltaBinaryValues {

    /** Reads the next values to the target's rows {@code to} to {@code to + count - 1}. */
    void read(FlatVector target, int to, int count);

    void skip(int count);

    /** The array that the views of the last call of {@link #read} point into; null when values are not views. */
    default byte[] buffer() {
        return null;
    }

    /**
     * As {@link #read}, but only those of the rows need a value that are among {@code rows[first]} to
     * {@code rows[last - 1]}, which all lie in the range.
     */
    default void readSelected(FlatVector target, int to, int count, int[] rows, int first, int last) {
        read(target, to, count);
    }
}

package io.sabot.engine.operator.key;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;

/** The distinct keys seen so far, numbered from 0 in the order in which they came. Filled by one thread. */
public interface KeyTable {
    /**
     * Gives every row the number of its key; keys not seen before get the next numbers.
     *
     * @param keys a vector for each key column
     * @param selection position of the n-th live row, null when it is n
     * @param count number of live rows
     * @param numbers receives the number of the n-th live row
     */
    void intern(Vector[] keys, int[] selection, int count, int[] numbers);

    /** Looks keys up without adding any. One for each thread; valid while nothing is interned. */
    Finder finder();

    int size();

    /** Writes the keys numbered from {@code from} on into rows 0 to {@code count - 1}. */
    void writeKeys(int from, int count, FlatVector[] columns);

    /** Hashes of the keys numbered from {@code from} on; equal keys have equal hashes in every table of the same types. */
    void hashes(int from, int count, long[] hashes);

    long retainedBytes();

    /** Bytes that are taken at once, besides {@link #retainedBytes}, when so many keys come; 0 as long as there is room for them. */
    long growthBytes(int more);

    /** Looks keys up. */
    interface Finder {
        /** Like {@link KeyTable#intern}, but gives -1 for a key that is not there. */
        void find(Vector[] keys, int[] selection, int count, int[] numbers);
    }
}

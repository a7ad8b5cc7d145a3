package io.sabot.engine.operator.sort;

/**
 * A part of the sort keys of all rows: an unsigned number of at most 64 bits. Two rows are in the order of their first field that
 * differs.
 */
interface SortField {
    /** How many bits the numbers have, 0 to 64. */
    int bits();

    /**
     * @param rows which rows, null for {@code from, from + 1, …}
     * @param from first row, or first element of {@code rows}
     */
    void load(int[] rows, int from, int count, long[] target);
}

package io.sabot.engine.function.aggregate.collect;

import java.util.Arrays;

/** Which morsel each row of a log came from, kept for runs of rows. */
final class Morsels {
    private int[] starts = new int[4];
    private long[] numbers = new long[4];
    private int runs;
    private boolean ascending = true;

    /** The rows from here on belong to that morsel. */
    void start(int row, long number) {
        if (runs > 0 && numbers[runs - 1] == number) {
            return;
        }
        if (runs > 0 && starts[runs - 1] == row) {
            runs--;
        }
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, 2 * runs);
            numbers = Arrays.copyOf(numbers, 2 * runs);
        }
        ascending &= runs == 0 || numbers[runs - 1] <= number;
        starts[runs] = row;
        numbers[runs++] = number;
    }

    /** Whether no row came after one of a later morsel. */
    boolean areAscending() {
        return ascending;
    }

    /** Morsel of a row; 0 where none was said. */
    long of(int row) {
        int found = Arrays.binarySearch(starts, 0, runs, row);
        int run = found >= 0 ? found : -found - 2;
        return run < 0 ? 0 : numbers[run];
    }
}

package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * Orders rows whose first words are equal: by the words that follow, then by keys that have no words, then by row number.
 */
final class TieBreaker {
    private final SortWords words;
    private final List<SortKey> compared;
    private final RowComparator comparator;

    /** @param compared the keys that have no words, and those behind them */
    TieBreaker(FlatVector[] columns, List<DataType> types, SortWords words, List<SortKey> compared) {
        this.words = words;
        this.compared = compared;
        this.comparator = compared.isEmpty() ? null : new RowComparator(columns, compared, types);
    }

    /** Whether equal first words mean equal keys. */
    boolean isTrivial() {
        return words.count() <= 1 && compared.isEmpty();
    }

    /**
     * @param pairs word and row side by side, ordered by word; rows of equal words are reordered, and their words lost
     * @param space as long as {@code pairs}
     */
    void resolve(long[] pairs, long[] space, int from, int to) {
        resolve(pairs, space, from, to, 0);
    }

    private void resolve(long[] pairs, long[] space, int from, int to, int word) {
        int[] runs = runs(pairs, from, to);
        if (runs.length == 0) {
            return;
        }
        if (word + 1 < words.count()) {
            loadNext(pairs, runs, word + 1);
            for (int r = 0; r < runs.length; r += 2) {
                PairSort.sort(pairs, space, runs[r], runs[r + 1], words.bits(word + 1));
                resolve(pairs, space, runs[r], runs[r + 1], word + 1);
            }
            return;
        }
        for (int r = 0; r < runs.length; r += 2) {
            orderRows(pairs, runs[r], runs[r + 1]);
        }
    }

    /** First and end of each run of equal words. */
    private static int[] runs(long[] pairs, int from, int to) {
        int[] runs = new int[16];
        int count = 0;
        int first = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || pairs[2 * i] != pairs[2 * first]) {
                if (i - first > 1) {
                    if (count == runs.length) {
                        runs = Arrays.copyOf(runs, 2 * count);
                    }
                    runs[count++] = first;
                    runs[count++] = i;
                }
                first = i;
            }
        }
        return Arrays.copyOf(runs, count);
    }

    /** The next word of all rows in runs, for many at once. */
    private void loadNext(long[] pairs, int[] runs, int word) {
        int total = 0;
        for (int r = 0; r < runs.length; r += 2) {
            total += runs[r + 1] - runs[r];
        }
        int[] rows = new int[total];
        int at = 0;
        for (int r = 0; r < runs.length; r += 2) {
            for (int i = runs[r]; i < runs[r + 1]; i++) {
                rows[at++] = (int) pairs[2 * i + 1];
            }
        }
        long[] next = new long[total];
        words.load(word, rows, 0, total, next, new long[total]);
        at = 0;
        for (int r = 0; r < runs.length; r += 2) {
            for (int i = runs[r]; i < runs[r + 1]; i++) {
                pairs[2 * i] = next[at++];
            }
        }
    }

    private void orderRows(long[] pairs, int from, int to) {
        if (comparator != null) {
            Integer[] rows = new Integer[to - from];
            for (int i = from; i < to; i++) {
                rows[i - from] = (int) pairs[2 * i + 1];
            }
            Arrays.sort(rows, comparator);
            for (int i = from; i < to; i++) {
                pairs[2 * i + 1] = rows[i - from];
            }
            return;
        }
        long[] rows = new long[to - from];
        for (int i = from; i < to; i++) {
            rows[i - from] = pairs[2 * i + 1];
        }
        Arrays.sort(rows);
        for (int i = from; i < to; i++) {
            pairs[2 * i + 1] = rows[i - from];
        }
    }
}

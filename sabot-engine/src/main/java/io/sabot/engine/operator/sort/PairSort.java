package io.sabot.engine.operator.sort;

/**
 * Sorts pairs of a word and a row, side by side in one array, by the word. The order of rows with equal words is left open.
 * Radix from the top, leaves by quicksort without branches on the data, as in {@link LongSort}.
 */
final class PairSort {
    private static final int INSERTION = 20;
    private static final int LEAF = 256;

    private PairSort() {}

    /**
     * @param pairs word of pair n at 2n, row at 2n + 1; words are not negative
     * @param scratch as long as {@code pairs}
     * @param bits highest number of bits of a word
     */
    static void sort(long[] pairs, long[] scratch, int from, int to, int bits) {
        if (to - from <= LEAF || bits <= 0) {
            if (bits > 0) {
                quick(pairs, from, to - 1);
            }
            return;
        }
        int digit = LongSort.digit(to - from, bits);
        int shift = bits - digit;
        int[] ends = new int[1 << digit];
        int mask = ends.length - 1;
        for (int i = from; i < to; i++) {
            ends[(int) (pairs[2 * i] >>> shift) & mask]++;
        }
        int start = from;
        for (int d = 0; d < ends.length; d++) {
            int count = ends[d];
            ends[d] = start;
            start += count;
        }
        scatter(pairs, scratch, from, to, shift, mask, ends);
        start = from;
        for (int end : ends) {
            if (end - start > 1) {
                sort(scratch, pairs, start, end, shift);
            }
            start = end;
        }
        System.arraycopy(scratch, 2 * from, pairs, 2 * from, 2 * (to - from));
    }

    private static void scatter(long[] pairs, long[] target, int from, int to, int shift, int mask, int[] ends) {
        for (int i = from; i < to; i++) {
            long word = pairs[2 * i];
            int at = ends[(int) (word >>> shift) & mask]++ << 1;
            target[at] = word;
            target[at + 1] = pairs[2 * i + 1];
        }
    }

    private static void quick(long[] pairs, int first, int last) {
        int from = first;
        int to = last;
        while (to - from > INSERTION) {
            int at = partition(pairs, from, to);
            int next = at + 1;
            // Few smaller ones may mean that many are equal to the pivot; then those are put aside as a whole.
            if (at - from < (to - from) >> 3) {
                next = skipEqual(pairs, at, to);
            }
            if (at - from < to - next) {
                quick(pairs, from, at - 1);
                from = next;
            } else {
                quick(pairs, next, to);
                to = at - 1;
            }
        }
        insertion(pairs, from, to);
    }

    private static int partition(long[] pairs, int from, int to) {
        swap(pairs, median(pairs, from, (from + to) >>> 1, to), to);
        long pivot = pairs[2 * to];
        int boundary = from;
        for (int i = from; i < to; i++) {
            long word = pairs[2 * i];
            long row = pairs[2 * i + 1];
            pairs[2 * i] = pairs[2 * boundary];
            pairs[2 * i + 1] = pairs[2 * boundary + 1];
            pairs[2 * boundary] = word;
            pairs[2 * boundary + 1] = row;
            boundary += word < pivot ? 1 : 0;
        }
        swap(pairs, boundary, to);
        return boundary;
    }

    /** Brings all pairs equal to the one at {@code at} next to it. @return the first position behind them */
    private static int skipEqual(long[] pairs, int at, int to) {
        long pivot = pairs[2 * at];
        int boundary = at + 1;
        for (int i = at + 1; i <= to; i++) {
            if (pairs[2 * i] == pivot) {
                swap(pairs, i, boundary);
                boundary++;
            }
        }
        return boundary;
    }

    private static int median(long[] pairs, int a, int b, int c) {
        long x = pairs[2 * a];
        long y = pairs[2 * b];
        long z = pairs[2 * c];
        if (x < y) {
            return y < z ? b : x < z ? c : a;
        }
        return x < z ? a : y < z ? c : b;
    }

    private static void swap(long[] pairs, int i, int j) {
        long word = pairs[2 * i];
        long row = pairs[2 * i + 1];
        pairs[2 * i] = pairs[2 * j];
        pairs[2 * i + 1] = pairs[2 * j + 1];
        pairs[2 * j] = word;
        pairs[2 * j + 1] = row;
    }

    private static void insertion(long[] pairs, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            long word = pairs[2 * i];
            long row = pairs[2 * i + 1];
            int at = i - 1;
            while (at >= from && pairs[2 * at] > word) {
                pairs[2 * at + 2] = pairs[2 * at];
                pairs[2 * at + 3] = pairs[2 * at + 1];
                at--;
            }
            pairs[2 * at + 2] = word;
            pairs[2 * at + 3] = row;
        }
    }
}

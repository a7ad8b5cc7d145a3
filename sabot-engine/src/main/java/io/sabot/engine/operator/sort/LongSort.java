package io.sabot.engine.operator.sort;

/**
 * Sorts numbers that are not negative and all different: keys with the row number in their low bits. Radix from the top with
 * leaves sorted by a quicksort without branches on the data (a mispredicted branch costs as much as ten of its steps).
 */
public final class LongSort {
    private static final int INSERTION = 20;
    private static final int LEAF = 512;
    private static final int ROWS_PER_BUCKET = 32;
    private static final int LARGEST_DIGIT = 11;

    private LongSort() {}

    /**
     * @param scratch as long as {@code values}
     * @param bits highest number of bits of a value
     */
    public static void sort(long[] values, long[] scratch, int from, int to, int bits) {
        if (to - from <= LEAF || bits <= 0) {
            quick(values, from, to - 1);
            return;
        }
        int digit = digit(to - from, bits);
        int shift = bits - digit;
        int[] ends = new int[1 << digit];
        int mask = ends.length - 1;
        for (int i = from; i < to; i++) {
            ends[(int) (values[i] >>> shift) & mask]++;
        }
        int start = from;
        for (int d = 0; d < ends.length; d++) {
            int count = ends[d];
            ends[d] = start;
            start += count;
        }
        for (int i = from; i < to; i++) {
            long value = values[i];
            scratch[ends[(int) (value >>> shift) & mask]++] = value;
        }
        start = from;
        for (int end : ends) {
            if (end - start > LEAF) {
                sort(scratch, values, start, end, shift);
            } else if (end - start > 1) {
                quick(scratch, start, end - 1);
            }
            start = end;
        }
        System.arraycopy(scratch, from, values, from, to - from);
    }

    /** Bits of the next radix digit: enough for buckets of a few dozen rows, not so many that the buckets leave the cache. */
    static int digit(int rows, int bits) {
        int wanted = 32 - Integer.numberOfLeadingZeros(rows / ROWS_PER_BUCKET);
        return Math.max(1, Math.min(Math.min(bits, LARGEST_DIGIT), wanted));
    }

    private static void quick(long[] values, int first, int last) {
        int from = first;
        int to = last;
        while (to - from > INSERTION) {
            int at = partition(values, from, to);
            if (at - from < to - at) {
                quick(values, from, at - 1);
                from = at + 1;
            } else {
                quick(values, at + 1, to);
                to = at - 1;
            }
        }
        insertion(values, from, to);
    }

    /** Lomuto's partition around the median of three: every step swaps, only the boundary depends on the comparison. */
    private static int partition(long[] values, int from, int to) {
        medianToEnd(values, from, to);
        long pivot = values[to];
        int boundary = from;
        for (int i = from; i < to; i++) {
            long value = values[i];
            values[i] = values[boundary];
            values[boundary] = value;
            boundary += value < pivot ? 1 : 0;
        }
        values[to] = values[boundary];
        values[boundary] = pivot;
        return boundary;
    }

    private static void medianToEnd(long[] values, int from, int to) {
        int middle = (from + to) >>> 1;
        long a = values[from];
        long b = values[middle];
        long c = values[to];
        long low = Math.min(a, b);
        long high = Math.max(a, b);
        values[from] = Math.min(low, c);
        values[to] = Math.max(low, Math.min(high, c));
        values[middle] = Math.max(high, c);
    }

    private static void insertion(long[] values, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            long value = values[i];
            int at = i - 1;
            while (at >= from && values[at] > value) {
                values[at + 1] = values[at];
                at--;
            }
            values[at + 1] = value;
        }
    }
}

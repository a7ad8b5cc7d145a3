package io.sabot.engine.function.aggregate.collect;

import java.util.Arrays;

/** Values that are put in order only so far as they are asked for: a rank is found in linear time (Hoare's quickselect). */
final class SelectedValues implements Ranking {
    private static final int SMALL = 24;
    /** With more ranks than that, sorting once is faster. */
    private static final int FEW_RANKS = 6;

    private double[] values = new double[0];
    /** As longs of the same order; what was selected before stays parted there. */
    private long[] keys = new long[0];

    private int size;

    /** Starts anew. @return where values are to be put: the first {@code count} of the array */
    double[] start(int count) {
        if (values.length < count) {
            values = new double[Math.max(count, (int) Math.min(Integer.MAX_VALUE - 16L, 2L * values.length))];
            keys = new long[values.length];
        }
        size = count;
        return values;
    }

    /** The values are all there. @param ranks how many will be asked for */
    void complete(int ranks) {
        for (int i = 0; i < size; i++) {
            keys[i] = ordered(Double.doubleToLongBits(values[i]));
        }
        if (ranks > FEW_RANKS) {
            Arrays.sort(keys, 0, size);
        }
    }

    /** From the bits of a double to a long in the order of {@link Double#compare}, or back. */
    private static long ordered(long bits) {
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public double at(long rank) {
        int place = (int) rank - 1;
        select(keys, size, place);
        return Double.longBitsToDouble(ordered(keys[place]));
    }

    private static void select(long[] keys, int size, int place) {
        int low = 0;
        int high = size - 1;
        while (high - low > SMALL) {
            long pivot = median(keys[low], keys[low + high >>> 1], keys[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (keys[left] < pivot) {
                    left++;
                }
                while (keys[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long moved = keys[left];
                    keys[left++] = keys[right];
                    keys[right--] = moved;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return;
            }
        }
        Arrays.sort(keys, low, high + 1);
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}

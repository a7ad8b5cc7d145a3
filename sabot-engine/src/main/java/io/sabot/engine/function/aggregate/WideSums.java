package io.sabot.engine.function.aggregate;

import java.util.Arrays;

/**
 * Exact sums by group. A sum lies in one long until it does not fit, which the loop over 64-bit addends finds with one
 * well-predicted branch; from the first overflow of any group on all groups have a high word too.
 */
final class WideSums {
    private long[] low = new long[0];
    private long[] high;
    /** Groups whose sum did not fit 128 bits; null while there are none. */
    private boolean[] lost;

    void ensureGroups(int groups) {
        if (groups > low.length) {
            int size = Capacity.grown(low.length, groups);
            low = Arrays.copyOf(low, size);
            high = high == null ? null : Arrays.copyOf(high, size);
            lost = lost == null ? null : Arrays.copyOf(lost, size);
        }
    }

    long low(int group) {
        return low[group];
    }

    long high(int group) {
        return high == null ? low[group] >> 63 : high[group];
    }

    boolean isLost(int group) {
        return lost != null && lost[group];
    }

    void markLost(int group) {
        if (lost == null) {
            lost = new boolean[low.length];
        }
        lost[group] = true;
    }

    void add(int[] groups, long[] addends, int count) {
        int from = high == null ? addNarrow(low, groups, addends, count) : 0;
        if (from < count) {
            widen();
            for (int i = from; i < count; i++) {
                add(groups[i], addends[i] >> 63, addends[i]);
            }
        }
    }

    /** @return index of the first row that overflows a long, which is not added; {@code count} when none does */
    private static int addNarrow(long[] low, int[] groups, long[] addends, int count) {
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            long sum = low[group];
            long addend = addends[i];
            long result = sum + addend;
            if (((sum ^ result) & (addend ^ result)) < 0) {
                return i;
            }
            low[group] = result;
        }
        return count;
    }

    /**
     * Rows of one group. Adds halves of 32 bits, whose sums cannot overflow in a block, so that the loop has no branch.
     */
    void addToGroup(int group, long[] addends, int count) {
        long lowHalves = 0;
        long highHalves = 0;
        for (int i = 0; i < count; i++) {
            lowHalves += addends[i] & 0xFFFFFFFFL;
            highHalves += addends[i] >> 32;
        }
        addHalves(group, highHalves, lowHalves);
    }

    /** The same for some rows of a block, without copying them first. */
    void addToGroup(int group, long[] addends, int[] selection, int count) {
        long lowHalves = 0;
        long highHalves = 0;
        for (int i = 0; i < count; i++) {
            long addend = addends[selection[i]];
            lowHalves += addend & 0xFFFFFFFFL;
            highHalves += addend >> 32;
        }
        addHalves(group, highHalves, lowHalves);
    }

    private void addHalves(int group, long highHalves, long lowHalves) {
        long shifted = highHalves << 32;
        long sum = shifted + lowHalves;
        long carry = Long.compareUnsigned(sum, shifted) < 0 ? 1 : 0;
        addWord(group, (highHalves >> 32) + carry, sum);
    }

    /** Adds 128 bits to a group. */
    void addWord(int group, long addendHigh, long addendLow) {
        if (high == null) {
            long sum = low[group];
            long result = sum + addendLow;
            boolean overflows = ((sum ^ result) & (addendLow ^ result)) < 0;
            if (addendHigh == addendLow >> 63 && !overflows) {
                low[group] = result;
                return;
            }
            widen();
        }
        add(group, addendHigh, addendLow);
    }

    private void widen() {
        if (high == null) {
            high = new long[low.length];
            for (int i = 0; i < low.length; i++) {
                high[i] = low[i] >> 63;
            }
        }
    }

    private void add(int group, long addendHigh, long addendLow) {
        long sumLow = low[group] + addendLow;
        long carry = Long.compareUnsigned(sumLow, addendLow) < 0 ? 1 : 0;
        long sumHigh = high[group] + addendHigh + carry;
        if (((high[group] ^ sumHigh) & (addendHigh ^ sumHigh)) < 0) {
            markLost(group);
        }
        low[group] = sumLow;
        high[group] = sumHigh;
    }

    long retainedBytes() {
        return 8L * low.length * (high == null ? 1 : 2) + (lost == null ? 0 : lost.length);
    }
}

package io.sabot.engine.function.aggregate;

import java.util.Arrays;

/**
 * Exact sums by group, and how many numbers went into each. A sum lies in one long until it does not fit, which the loop over
 * 64-bit addends finds with one well-predicted branch; from the first overflow of any group on all groups have a high word too.
 * Sum and number lie side by side, so that a row touches one cache line.
 */
final class WideSums {
    /** Low word of group g at 2g, number of addends at 2g + 1. */
    private long[] states = new long[0];

    private long[] high;
    /** Groups whose sum did not fit 128 bits; null while there are none. */
    private boolean[] lost;

    void ensureGroups(int groups) {
        if (2 * groups > states.length) {
            int size = Capacity.grown(states.length / 2, groups);
            states = Arrays.copyOf(states, 2 * size);
            high = high == null ? null : Arrays.copyOf(high, size);
            lost = lost == null ? null : Arrays.copyOf(lost, size);
        }
    }

    long low(int group) {
        return states[2 * group];
    }

    long high(int group) {
        return high == null ? states[2 * group] >> 63 : high[group];
    }

    long count(int group) {
        return states[2 * group + 1];
    }

    boolean isLost(int group) {
        return lost != null && lost[group];
    }

    void markLost(int group) {
        if (lost == null) {
            lost = new boolean[states.length / 2];
        }
        lost[group] = true;
    }

    void add(int[] groups, long[] addends, int count) {
        int from = high == null ? addNarrow(states, groups, addends, count) : 0;
        if (from < count) {
            widen();
            for (int i = from; i < count; i++) {
                add(groups[i], addends[i] >> 63, addends[i], 1);
            }
        }
    }

    /** @return index of the first row that overflows a long, which is not added; {@code count} when none does */
    private static int addNarrow(long[] states, int[] groups, long[] addends, int count) {
        for (int i = 0; i < count; i++) {
            int at = 2 * groups[i];
            long sum = states[at];
            long addend = addends[i];
            long result = sum + addend;
            if (((sum ^ result) & (addend ^ result)) < 0) {
                return i;
            }
            states[at] = result;
            states[at + 1]++;
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
        addHalves(group, highHalves, lowHalves, count);
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
        addHalves(group, highHalves, lowHalves, count);
    }

    private void addHalves(int group, long highHalves, long lowHalves, int count) {
        long shifted = highHalves << 32;
        long sum = shifted + lowHalves;
        long carry = Long.compareUnsigned(sum, shifted) < 0 ? 1 : 0;
        addWord(group, (highHalves >> 32) + carry, sum, count);
    }

    /** Adds 128 bits, the sum of {@code count} numbers, to a group. */
    void addWord(int group, long addendHigh, long addendLow, long count) {
        if (high == null) {
            long sum = states[2 * group];
            long result = sum + addendLow;
            boolean overflows = ((sum ^ result) & (addendLow ^ result)) < 0;
            if (addendHigh == addendLow >> 63 && !overflows) {
                states[2 * group] = result;
                states[2 * group + 1] += count;
                return;
            }
            widen();
        }
        add(group, addendHigh, addendLow, count);
    }

    private void widen() {
        if (high == null) {
            high = new long[states.length / 2];
            for (int i = 0; i < high.length; i++) {
                high[i] = states[2 * i] >> 63;
            }
        }
    }

    private void add(int group, long addendHigh, long addendLow, long count) {
        long sumLow = states[2 * group] + addendLow;
        long carry = Long.compareUnsigned(sumLow, addendLow) < 0 ? 1 : 0;
        long sumHigh = high[group] + addendHigh + carry;
        if (((high[group] ^ sumHigh) & (addendHigh ^ sumHigh)) < 0) {
            markLost(group);
        }
        states[2 * group] = sumLow;
        states[2 * group + 1] += count;
        high[group] = sumHigh;
    }

    long retainedBytes() {
        return 8L * states.length + (high == null ? 0 : 8L * high.length) + (lost == null ? 0 : lost.length);
    }
}

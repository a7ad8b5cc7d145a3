package io.sabot.engine.codegen;

import java.util.Arrays;
import java.util.List;

/** A set of longs in one open table, at most half full. */
final class LongSet {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] slots;
    private final boolean[] used;
    private final int shift;

    private LongSet(int capacity) {
        this.slots = new long[capacity];
        this.used = new boolean[capacity];
        this.shift = Long.numberOfLeadingZeros(capacity) + 1;
    }

    static LongSet of(List<Object> values) {
        int capacity = Math.max(16, Integer.highestOneBit(values.size() * 2 - 1) << 1);
        LongSet set = new LongSet(capacity);
        for (long value : array(values)) {
            set.add(value);
        }
        return set;
    }

    /** Boxed integers of any width. */
    static long[] array(List<Object> values) {
        long[] array = new long[values.size()];
        Arrays.setAll(array, i -> ((Number) values.get(i)).longValue());
        return array;
    }

    private void add(long value) {
        int slot = slot(value);
        while (used[slot] && slots[slot] != value) {
            slot = slot + 1 & slots.length - 1;
        }
        used[slot] = true;
        slots[slot] = value;
    }

    boolean contains(long value) {
        int slot = slot(value);
        while (used[slot]) {
            if (slots[slot] == value) {
                return true;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return false;
    }

    private int slot(long value) {
        long mixed = (value ^ value >>> 32) * MIX;
        return (int) (mixed >>> shift);
    }
}

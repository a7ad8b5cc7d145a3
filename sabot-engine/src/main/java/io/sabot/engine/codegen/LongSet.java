package io.sabot.engine.codegen;

import java.util.List;

/**
 * A set of integers: bits over their span where it is narrow, else an open table at most an eighth full, because a branch
 * mispredicted costs more than a line of cache.
 */
final class LongSet {
    private static final long WIDEST_BITS = 1 << 16;
    private static final int SLOTS_PER_VALUE = 8;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long min;
    private final long span;
    private final long[] bits;
    private final long[] slots;
    private final boolean[] used;
    private final int shift;

    private LongSet(long[] values, long min, long max) {
        this.min = min;
        this.span = max - min;
        boolean narrow = span >= 0 && span < WIDEST_BITS;
        this.bits = narrow ? new long[(int) (span >>> 6) + 1] : null;
        int capacity =
                narrow || values.length == 0 ? 2 : Integer.highestOneBit(values.length * SLOTS_PER_VALUE - 1) << 1;
        this.slots = new long[capacity];
        this.used = new boolean[capacity];
        this.shift = Long.numberOfLeadingZeros(capacity) + 1;
        for (long value : values) {
            add(value);
        }
    }

    /** @param values boxed integers of any width */
    static LongSet of(List<Object> values) {
        long[] array = new long[values.size()];
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int i = 0; i < array.length; i++) {
            array[i] = ((Number) values.get(i)).longValue();
            min = Math.min(min, array[i]);
            max = Math.max(max, array[i]);
        }
        return array.length == 0 ? new LongSet(array, 0, -1) : new LongSet(array, min, max);
    }

    private void add(long value) {
        if (bits != null) {
            long at = value - min;
            bits[(int) (at >>> 6)] |= 1L << at;
            return;
        }
        int slot = slot(value);
        while (used[slot] && slots[slot] != value) {
            slot = slot + 1 & slots.length - 1;
        }
        used[slot] = true;
        slots[slot] = value;
    }

    boolean contains(long value) {
        return bits != null ? inBits(value) : inTable(value);
    }

    private boolean inBits(long value) {
        long at = value - min;
        boolean inside = at >= 0 & at <= span;
        int bit = inside ? (int) at : 0;
        return inside & (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    private boolean inTable(long value) {
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

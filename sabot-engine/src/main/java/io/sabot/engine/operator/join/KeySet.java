package io.sabot.engine.operator.join;

import io.sabot.engine.operator.key.Hashes;

/**
 * A set of longs that may say yes too often, never no: a bit for each number of a small range, else a Bloom filter of one word a
 * key (four bits of it; 16 bits a key give about 0.5 % false answers). Immutable once filled.
 */
final class KeySet {
    /** A bit for each number of this range fits the cache. */
    private static final long SMALL_RANGE = 1L << 23;
    /** Up to this range for each key, a bit for each number is worth being larger than a Bloom filter: no hash, no false answer. */
    private static final int RANGE_PER_KEY = 64;

    private static final long LARGEST_RANGE = 1L << 33;
    private static final int BITS_PER_KEY = 16;
    /** Up to so many keys are kept as they are too, to look parts of a table up for each. */
    private static final int FEW = 256;

    private final long min;
    private final long max;
    private final boolean exact;
    private final long[] bits;
    /** Null when there are too many. */
    private final long[] few;

    private int added;

    /** @param min smallest key; above {@code max} when there are none */
    KeySet(long min, long max, long keys) {
        this.min = min;
        this.max = max;
        this.exact = isExact(min, max, keys);
        this.bits = new long[(int) (bytes(min, max, keys) / Long.BYTES)];
        this.few = isFew(keys) ? new long[(int) keys] : null;
    }

    /** @param bits one for each number from {@code min} on that is a key; of more keys than {@link #isFew} */
    KeySet(long min, long max, long[] bits) {
        this.min = min;
        this.max = max;
        this.exact = true;
        this.bits = bits;
        this.few = null;
    }

    /** Whether so many keys are kept as they are too. */
    static boolean isFew(long keys) {
        return keys <= FEW;
    }

    private static boolean isExact(long min, long max, long keys) {
        long range = max - min;
        return min <= max && range >= 0 && range < Math.min(LARGEST_RANGE, Math.max(SMALL_RANGE, keys * RANGE_PER_KEY));
    }

    /** What a set takes. */
    static long bytes(long min, long max, long keys) {
        if (min > max) {
            return Long.BYTES;
        }
        if (isExact(min, max, keys)) {
            return Long.BYTES * ((max - min >>> 6) + 1);
        }
        long words = Math.max(1, keys * BITS_PER_KEY / 64);
        return Long.BYTES * Math.min(1 << 26, Long.highestOneBit(words) << 1);
    }

    long min() {
        return min;
    }

    long max() {
        return max;
    }

    boolean isEmpty() {
        return min > max;
    }

    /** The keys, null when there are many. Not to be changed. */
    long[] few() {
        return few;
    }

    void addAll(long[] keys, int count) {
        if (few != null) {
            System.arraycopy(keys, 0, few, added, count);
            added += count;
        }
        if (exact) {
            addExact(keys, count, bits, min);
        } else {
            addBloom(keys, count, bits);
        }
    }

    private static void addExact(long[] keys, int count, long[] bits, long min) {
        for (int i = 0; i < count; i++) {
            long distance = keys[i] - min;
            bits[(int) (distance >>> 6)] |= 1L << distance;
        }
    }

    private static void addBloom(long[] keys, int count, long[] bits) {
        for (int i = 0; i < count; i++) {
            long hash = Hashes.of(keys[i]);
            bits[(int) (hash >>> 32) & (bits.length - 1)] |= pattern(hash);
        }
    }

    private static long pattern(long hash) {
        return 1L << hash | 1L << (hash >>> 6) | 1L << (hash >>> 12) | 1L << (hash >>> 18);
    }

    /** Whether a range has any key, as far as that can be told. */
    boolean mayOverlap(long from, long to) {
        if (isEmpty() || to < min || from > max) {
            return false;
        }
        if (few != null) {
            return hasFew(from, to);
        }
        if (!exact) {
            return true;
        }
        long first = Math.max(from, min) - min;
        long last = Math.min(to, max) - min;
        for (long word = first >>> 6; word <= last >>> 6; word++) {
            long mask = (word == first >>> 6 ? -1L << first : -1L) & (word == last >>> 6 ? -1L >>> ~last : -1L);
            if ((bits[(int) word] & mask) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFew(long from, long to) {
        for (long key : few) {
            if (key >= from && key <= to) {
                return true;
            }
        }
        return false;
    }

    /** The positions whose key may be in the set. @param positions of the keys, null for their own places @return how many */
    int select(long[] keys, int[] positions, int count, int[] kept) {
        if (isEmpty()) {
            return 0;
        }
        return exact
                ? selectExact(keys, positions, count, kept, bits, min, max - min)
                : selectBloom(keys, positions, count, kept, bits, min, max);
    }

    private static int selectExact(
            long[] keys, int[] positions, int count, int[] kept, long[] bits, long min, long range) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            long distance = keys[i] - min;
            boolean inside = Long.compareUnsigned(distance, range) <= 0;
            long at = inside ? distance : 0;
            long bit = bits[(int) (at >>> 6)] >>> at & 1;
            kept[found] = positions == null ? i : positions[i];
            found += inside ? (int) bit : 0;
        }
        return found;
    }

    private static int selectBloom(
            long[] keys, int[] positions, int count, int[] kept, long[] bits, long min, long max) {
        int mask = bits.length - 1;
        int found = 0;
        for (int i = 0; i < count; i++) {
            long key = keys[i];
            long hash = Hashes.of(key);
            long pattern = pattern(hash);
            boolean passes = (pattern & ~bits[(int) (hash >>> 32) & mask]) == 0 & key >= min & key <= max;
            kept[found] = positions == null ? i : positions[i];
            found += passes ? 1 : 0;
        }
        return found;
    }
}

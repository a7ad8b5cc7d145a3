package io.sabot.engine.operator.key;

/** How many slots a table of open addressing has. */
final class Slots {
    private static final long SMALL_BYTES = 4L << 20;
    private static final long MEDIUM_BYTES = 16L << 20;
    private static final int LARGEST_BITS = 27;
    private static final int SMALLEST_BITS = 6;

    private Slots() {}

    /**
     * Bits of the slot number for that many keys. The load factor is the largest lever while a table is in cache (load 0.5
     * costs 5.8 ns a row, 0.12 costs 2.3), so small tables have eight slots a key and large ones two.
     */
    static int bits(long keys, int bytesPerSlot) {
        int bits = bitsFor(keys * 8);
        if (((long) bytesPerSlot << bits) > SMALL_BYTES) {
            bits = Math.max(bitsFor(keys * 4), bitsOf(SMALL_BYTES / bytesPerSlot));
        }
        if (((long) bytesPerSlot << bits) > MEDIUM_BYTES) {
            bits = Math.max(bitsFor(keys * 2), bitsOf(MEDIUM_BYTES / bytesPerSlot));
        }
        return Math.max(SMALLEST_BITS, Math.min(LARGEST_BITS, bits));
    }

    /**
     * Asked once a block. A table that has to grow grows about fourfold, because each growth costs a pass over all keys.
     *
     * @param bits of the table as it is
     * @param size keys in the table
     * @param more keys that the block may add
     * @return bits that the table should have, {@code bits} when it is large enough
     */
    static int grown(int bits, int size, int more, int bytesPerSlot) {
        long most = (long) size + more;
        boolean crowded = most > (1L << bits) / 4 * 3;
        if (!crowded && bits(size, bytesPerSlot) <= bits) {
            return bits;
        }
        int wanted = Math.max(bits(3L * size, bytesPerSlot), bitsFor(most + most / 2));
        return Math.max(bits, Math.min(LARGEST_BITS, wanted));
    }

    /** Bytes of the slots that take the place of these when so many keys come, 0 when these stay. */
    static long growthBytes(int bits, int size, int more, int bytesPerSlot) {
        int wanted = grown(bits, size, more, bytesPerSlot);
        return wanted == bits ? 0 : (long) bytesPerSlot << wanted;
    }

    private static int bitsFor(long slots) {
        return 64 - Long.numberOfLeadingZeros(Math.max(1, slots) - 1);
    }

    /** Bits of the largest power of two that is not above. */
    private static int bitsOf(long slots) {
        return 63 - Long.numberOfLeadingZeros(slots);
    }
}

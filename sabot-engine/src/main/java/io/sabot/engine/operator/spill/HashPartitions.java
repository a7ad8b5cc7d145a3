package io.sabot.engine.operator.spill;

/**
 * Picks the partition of a row from its key's hash ({@link io.sabot.engine.operator.key.KeyHashes}). Tables take their slots
 * from such hashes, too, so it is mixed again; what shares a partition of one level is spread anew by the next.
 *
 * @param bits there are two to that many partitions
 * @param level 0 for all rows, one more for the rows of a partition that did not fit
 */
public record HashPartitions(int bits, int level) {
    private static final long LEVEL = 0x9E3779B97F4A7C15L;
    private static final long MULTIPLIER = 0xFF51AFD7ED558CCDL;

    public int count() {
        return 1 << bits;
    }

    public int of(long hash) {
        long mixed = hash + (level + 1) * LEVEL;
        mixed = (mixed ^ mixed >>> 33) * MULTIPLIER;
        return (int) ((mixed ^ mixed >>> 29) * LEVEL >>> 1 >>> (63 - bits));
    }

    public void of(long[] hashes, int count, int[] partitions) {
        for (int i = 0; i < count; i++) {
            partitions[i] = of(hashes[i]);
        }
    }

    public HashPartitions next() {
        return new HashPartitions(bits, level + 1);
    }
}

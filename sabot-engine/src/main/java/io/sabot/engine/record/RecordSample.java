package io.sabot.engine.record;

/**
 * The records that inference looks at under {@code samplingRatio}: those that Spark's sample with seed 1 takes of a partition.
 * Source: XORShiftRandom and BernoulliCellSampler of Spark.
 */
public final class RecordSample {
    private static final double ALL = 0.99;
    private static final int SEED = 1;
    private static final int ARRAY_SEED = 0x3C074A61;

    private final double ratio;
    private long state;

    /** @param partition number of the partition, from 0 */
    public RecordSample(double ratio, int partition) {
        if (!(ratio > 0)) {
            throw new IllegalArgumentException(
                    "requirement failed: samplingRatio (" + ratio + ") should be greater than 0");
        }
        this.ratio = ratio;
        long seed = (long) SEED + partition;
        int low = hash(seed, ARRAY_SEED);
        this.state = (long) hash(seed, low) << 32 | low & 0xFFFF_FFFFL;
    }

    /** @return whether the next record is looked at */
    public boolean takesNext() {
        return ratio > ALL || nextDouble() < ratio;
    }

    private double nextDouble() {
        return (((long) next(26) << 27) + next(27)) * 0x1.0p-53;
    }

    private int next(int bits) {
        state ^= state << 21;
        state ^= state >>> 35;
        state ^= state << 4;
        return (int) (state & (1L << bits) - 1);
    }

    /** MurmurHash3 of the eight bytes of a number, the highest first. */
    private static int hash(long number, int seed) {
        int first = Integer.reverseBytes((int) (number >>> 32));
        int second = Integer.reverseBytes((int) number);
        int hash = mix(mix(seed, first), second) ^ 8;
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    private static int mix(int hash, int word) {
        int mixed = Integer.rotateLeft(word * 0xCC9E2D51, 15) * 0x1B873593;
        return Integer.rotateLeft(hash ^ mixed, 13) * 5 + 0xE6546B64;
    }
}

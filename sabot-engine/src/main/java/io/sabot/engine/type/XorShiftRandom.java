package io.sabot.engine.type;

/**
 * The random numbers of {@code rand}, {@code randn}, {@code shuffle} and samples without replacement: the same sequence for a
 * seed as Spark's XORShiftRandom, whose state starts with a MurmurHash3 of the seed.
 */
public final class XorShiftRandom {
    private static final int ARRAY_SEED = 0x3C074A61;

    private long state;
    private double nextGaussian;
    private boolean hasNextGaussian;

    public XorShiftRandom(long seed) {
        int low = hash(seed, ARRAY_SEED);
        this.state = (long) hash(seed, low) << 32 | low & 0xFFFFFFFFL;
    }

    /** From 0 to 1, without 1. */
    public double nextDouble() {
        return (((long) next(26) << 27) + next(27)) * 0x1.0p-53;
    }

    /** All 32 bits at random. */
    public int nextInt() {
        return next(32);
    }

    /** From 0 to {@code bound}, without it; as java.util.Random has it. */
    public int nextInt(int bound) {
        int bits = next(31);
        if ((bound & (bound - 1)) == 0) {
            return (int) ((bound * (long) bits) >> 31);
        }
        int value = bits % bound;
        while (bits - value + (bound - 1) < 0) {
            bits = next(31);
            value = bits % bound;
        }
        return value;
    }

    /** Normally distributed, by the polar method as in java.util.Random. */
    public double nextGaussian() {
        if (hasNextGaussian) {
            hasNextGaussian = false;
            return nextGaussian;
        }
        double first;
        double second;
        double square;
        do {
            first = 2 * nextDouble() - 1;
            second = 2 * nextDouble() - 1;
            square = first * first + second * second;
        } while (square >= 1 || square == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        nextGaussian = second * factor;
        hasNextGaussian = true;
        return first * factor;
    }

    private int next(int bits) {
        long next = state ^ (state << 21);
        next ^= next >>> 35;
        next ^= next << 4;
        state = next;
        return (int) (next & ((1L << bits) - 1));
    }

    /** Of the eight bytes of a number, the highest first. */
    private static int hash(long number, int seed) {
        int first = Integer.reverseBytes((int) (number >>> 32));
        int second = Integer.reverseBytes((int) number);
        int mixed = mix(mix(seed, first), second) ^ Long.BYTES;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }

    private static int mix(int hash, int word) {
        int mixed = Integer.rotateLeft(word * 0xCC9E2D51, 15) * 0x1B873593;
        return Integer.rotateLeft(hash ^ mixed, 13) * 5 + 0xE6546B64;
    }
}

package io.sabot.engine.function.math;

import java.util.Random;

/** Random numbers as Spark draws them: xorshift (Marsaglia) seeded by a murmur3 hash of the seed's bytes. */
public final class XorShiftRandom extends Random {
    private static final long serialVersionUID = 1L;
    private static final int HASH_SEED = 0x3C074A61;

    private long state;

    public XorShiftRandom(long seed) {
        super(seed);
        this.state = mix(seed);
    }

    @Override
    public synchronized void setSeed(long seed) {
        state = mix(seed);
    }

    @Override
    protected int next(int bits) {
        long next = state ^ state << 21;
        next ^= next >>> 35;
        next ^= next << 4;
        state = next;
        return (int) (next & (1L << bits) - 1);
    }

    private static long mix(long seed) {
        int low = hash(seed, HASH_SEED);
        int high = hash(seed, low);
        return (long) high << 32 | low & 0xFFFFFFFFL;
    }

    /** Murmur3 of the eight bytes of the seed, highest first, read as two little-endian words. */
    private static int hash(long seed, int start) {
        int first = Integer.reverseBytes((int) (seed >>> 32));
        int second = Integer.reverseBytes((int) seed);
        int h = word(word(start, first), second) ^ 8;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    private static int word(int h, int k) {
        int mixed = Integer.rotateLeft(k * 0xCC9E2D51, 15) * 0x1B873593;
        return Integer.rotateLeft(h ^ mixed, 13) * 5 + 0xE6546B64;
    }
}

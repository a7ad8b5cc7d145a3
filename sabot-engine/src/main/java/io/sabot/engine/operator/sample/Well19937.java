package io.sabot.engine.operator.sample;

/**
 * The WELL19937c generator, with the seeding that the samples with replacement of Spark have from its mathematics library.
 * Source: Panneton, L'Ecuyer, Matsumoto: Improved long-period generators based on linear recurrences modulo 2 (2006).
 */
final class Well19937 {
    private static final int WORDS = 624;

    private final int[] state = new int[WORDS];
    private int at;

    Well19937(long seed) {
        state[0] = (int) (seed >>> 32);
        state[1] = (int) seed;
        for (int i = 2; i < WORDS; i++) {
            long before = state[i - 2];
            state[i] = (int) (1812433253L * (before ^ (before >> 30)) + i);
        }
    }

    /** From 0 to 1, without 1, in steps of 2^-52. */
    double nextDouble() {
        long high = (long) next() >>> 6 & 0x3FFFFFFL;
        long low = (long) next() >>> 6 & 0x3FFFFFFL;
        return (high << 26 | low) * 0x1.0p-52;
    }

    private int next() {
        int before = (at + WORDS - 1) % WORDS;
        int twoBefore = (at + WORDS - 2) % WORDS;
        int v0 = state[at];
        int v1 = state[(at + 70) % WORDS];
        int v2 = state[(at + 179) % WORDS];
        int v3 = state[(at + 449) % WORDS];
        int z0 = (state[before] & 0x80000000) ^ (state[twoBefore] & 0x7FFFFFFF);
        int z1 = v0 ^ (v0 << 25) ^ v1 ^ (v1 >>> 27);
        int z2 = (v2 >>> 9) ^ v3 ^ (v3 >>> 1);
        int z3 = z1 ^ z2;
        int z4 = z0 ^ z1 ^ (z1 << 9) ^ z2 ^ (z2 << 21) ^ z3 ^ (z3 >>> 21);
        state[at] = z3;
        state[before] = z4;
        state[twoBefore] &= 0x80000000;
        at = before;
        z4 ^= (z4 << 7) & 0xE46E1700;
        z4 ^= (z4 << 15) & 0x9B868000;
        return z4;
    }
}

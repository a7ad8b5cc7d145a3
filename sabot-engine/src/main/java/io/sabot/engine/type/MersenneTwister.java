package io.sabot.engine.type;

/**
 * The random numbers that Spark draws for {@code shuffle} and {@code uuid}: the generator MT19937 of Matsumoto and Nishimura
 * (1998), seeded with the two halves of a long as their array initialisation does.
 */
public final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int MATRIX = 0x9908B0DF;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7FFFFFFF;
    private static final int FIRST_SEED = 19_650_218;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    public MersenneTwister(long seed) {
        state[0] = FIRST_SEED;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        int[] words = {(int) (seed >>> 32), (int) seed};
        int at = 1;
        for (int k = 0; k < SIZE; k++) {
            state[at] = (state[at] ^ mixed(at, 1_664_525)) + words[k % 2] + k % 2;
            at = following(at);
        }
        for (int k = 1; k < SIZE; k++) {
            state[at] = (state[at] ^ mixed(at, 1_566_083_941)) - at;
            at = following(at);
        }
        state[0] = UPPER;
    }

    private int mixed(int at, int factor) {
        return (state[at - 1] ^ state[at - 1] >>> 30) * factor;
    }

    private int following(int at) {
        if (at + 1 < SIZE) {
            return at + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /** All 32 bits at random. */
    public int nextInt() {
        if (next == SIZE) {
            twist();
        }
        int word = state[next++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9D2C5680;
        word ^= word << 15 & 0xEFC60000;
        return word ^ word >>> 18;
    }

    /** From 0 to below the bound. */
    public int nextInt(int bound) {
        if ((bound & -bound) == bound) {
            return (int) ((bound * (long) (nextInt() >>> 1)) >> 31);
        }
        int bits;
        int value;
        do {
            bits = nextInt() >>> 1;
            value = bits % bound;
        } while (bits - value + (bound - 1) < 0);
        return value;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int word = state[i] & UPPER | state[(i + 1) % SIZE] & LOWER;
            state[i] = state[(i + MIDDLE) % SIZE] ^ word >>> 1 ^ ((word & 1) == 0 ? 0 : MATRIX);
        }
        next = 0;
    }
}

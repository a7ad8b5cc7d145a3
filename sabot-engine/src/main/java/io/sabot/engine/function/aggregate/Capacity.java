package io.sabot.engine.function.aggregate;

/** How arrays by group grow. */
public final class Capacity {
    private static final int SMALLEST = 16;

    private Capacity() {}

    /** New length for at least {@code groups}, doubling so that growth costs little per group. */
    public static int grown(int length, int groups) {
        return Math.max(SMALLEST, Math.max(groups, (int) Math.min(Integer.MAX_VALUE - 16L, 2L * length)));
    }
}

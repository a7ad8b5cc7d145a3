package io.sabot.engine.function.arithmetic;

/**
 * Arithmetic on unscaled decimals in longs that is known to fit: of operands brought to the scale of the result, without
 * checks, in loops that vectorise.
 */
public final class NarrowDecimals {
    private NarrowDecimals() {}

    public static long add(long a, long b) {
        return a + b;
    }

    public static long subtract(long a, long b) {
        return a - b;
    }

    public static long multiply(long a, long b) {
        return a * b;
    }

    public static long negate(long a) {
        return -a;
    }
}

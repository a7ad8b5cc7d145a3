package io.sabot.engine.function.comparison;

import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;

/**
 * Comparisons by carrier. NaN equals NaN and is greater than any other number, 0.0 equals -0.0, strings compare by unsigned
 * bytes. No method branches, so that loops around them do not either.
 */
public final class Comparisons {
    private Comparisons() {}

    public static boolean equal(boolean a, boolean b) {
        return a == b;
    }

    public static boolean equal(byte a, byte b) {
        return a == b;
    }

    public static boolean equal(short a, short b) {
        return a == b;
    }

    public static boolean equal(int a, int b) {
        return a == b;
    }

    public static boolean equal(long a, long b) {
        return a == b;
    }

    public static boolean equal(float a, float b) {
        return a == b | (Float.isNaN(a) & Float.isNaN(b));
    }

    public static boolean equal(double a, double b) {
        return a == b | (Double.isNaN(a) & Double.isNaN(b));
    }

    public static boolean equal(Int128 a, Int128 b) {
        return a.high() == b.high() & a.low() == b.low();
    }

    public static boolean equal(Slice a, Slice b) {
        return a.equals(b);
    }

    public static boolean less(boolean a, boolean b) {
        return !a & b;
    }

    public static boolean less(byte a, byte b) {
        return a < b;
    }

    public static boolean less(short a, short b) {
        return a < b;
    }

    public static boolean less(int a, int b) {
        return a < b;
    }

    public static boolean less(long a, long b) {
        return a < b;
    }

    public static boolean less(float a, float b) {
        return a < b | (Float.isNaN(b) & !Float.isNaN(a));
    }

    public static boolean less(double a, double b) {
        return a < b | (Double.isNaN(b) & !Double.isNaN(a));
    }

    public static boolean less(Int128 a, Int128 b) {
        return a.compareTo(b) < 0;
    }

    public static boolean less(Slice a, Slice b) {
        return a.compareTo(b) < 0;
    }

    public static boolean lessOrEqual(boolean a, boolean b) {
        return !a | b;
    }

    public static boolean lessOrEqual(byte a, byte b) {
        return a <= b;
    }

    public static boolean lessOrEqual(short a, short b) {
        return a <= b;
    }

    public static boolean lessOrEqual(int a, int b) {
        return a <= b;
    }

    public static boolean lessOrEqual(long a, long b) {
        return a <= b;
    }

    public static boolean lessOrEqual(float a, float b) {
        return a <= b | Float.isNaN(b);
    }

    public static boolean lessOrEqual(double a, double b) {
        return a <= b | Double.isNaN(b);
    }

    public static boolean lessOrEqual(Int128 a, Int128 b) {
        return a.compareTo(b) <= 0;
    }

    public static boolean lessOrEqual(Slice a, Slice b) {
        return a.compareTo(b) <= 0;
    }

    public static boolean greater(boolean a, boolean b) {
        return less(b, a);
    }

    public static boolean greater(byte a, byte b) {
        return a > b;
    }

    public static boolean greater(short a, short b) {
        return a > b;
    }

    public static boolean greater(int a, int b) {
        return a > b;
    }

    public static boolean greater(long a, long b) {
        return a > b;
    }

    public static boolean greater(float a, float b) {
        return less(b, a);
    }

    public static boolean greater(double a, double b) {
        return less(b, a);
    }

    public static boolean greater(Int128 a, Int128 b) {
        return a.compareTo(b) > 0;
    }

    public static boolean greater(Slice a, Slice b) {
        return a.compareTo(b) > 0;
    }

    public static boolean greaterOrEqual(boolean a, boolean b) {
        return a | !b;
    }

    public static boolean greaterOrEqual(byte a, byte b) {
        return a >= b;
    }

    public static boolean greaterOrEqual(short a, short b) {
        return a >= b;
    }

    public static boolean greaterOrEqual(int a, int b) {
        return a >= b;
    }

    public static boolean greaterOrEqual(long a, long b) {
        return a >= b;
    }

    public static boolean greaterOrEqual(float a, float b) {
        return lessOrEqual(b, a);
    }

    public static boolean greaterOrEqual(double a, double b) {
        return lessOrEqual(b, a);
    }

    public static boolean greaterOrEqual(Int128 a, Int128 b) {
        return a.compareTo(b) >= 0;
    }

    public static boolean greaterOrEqual(Slice a, Slice b) {
        return a.compareTo(b) >= 0;
    }
}

package io.sabot.engine.function.comparison;

import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;

/** {@code <=>}: equality for which NULL is a value like any other. */
public final class NullSafeEquality {
    private NullSafeEquality() {}

    public static boolean equal(Boolean a, Boolean b) {
        return a == null || b == null ? a == null && b == null : Comparisons.equal(a.booleanValue(), b.booleanValue());
    }

    public static boolean equal(Byte a, Byte b) {
        return a == null || b == null ? a == null && b == null : Comparisons.equal(a.byteValue(), b.byteValue());
    }

    public static boolean equal(Short a, Short b) {
        return a == null || b == null ? a == null && b == null : Comparisons.equal(a.shortValue(), b.shortValue());
    }

    public static boolean equal(Integer a, Integer b) {
        return a == null || b == null ? a == null && b == null : Comparisons.equal(a.intValue(), b.intValue());
    }

    public static boolean equal(Long a, Long b) {
        return a == null || b == null ? a == null && b == null : Comparisons.equal(a.longValue(), b.longValue());
    }

    public static boolean equal(Float a, Float b) {
        return a == null || b == null ? a == null && b == null : Comparisons.equal(a.floatValue(), b.floatValue());
    }

    public static boolean equal(Double a, Double b) {
        return a == null || b == null ? a == null && b == null : Comparisons.equal(a.doubleValue(), b.doubleValue());
    }

    public static boolean equal(Int128 a, Int128 b) {
        return a == null || b == null ? a == null && b == null : Comparisons.equal(a, b);
    }

    public static boolean equal(Slice a, Slice b) {
        return a == null || b == null ? a == null && b == null : Comparisons.equal(a, b);
    }

    public static boolean equal(CalendarInterval a, CalendarInterval b) {
        return a == null ? b == null : a.equals(b);
    }
}

package io.sabot.engine.function.math;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * {@code round}, {@code bround}, {@code ceil} and {@code floor}. Floats are rounded by their shortest decimal text, integers
 * by negative scales. Source: RoundBase of Spark.
 */
public final class RoundMethods {
    private RoundMethods() {}

    public static byte halfUp(byte value, int scale, CallContext context) {
        return (byte) integer(value, scale, RoundingMode.HALF_UP, Byte.MIN_VALUE, Byte.MAX_VALUE, context);
    }

    public static short halfUp(short value, int scale, CallContext context) {
        return (short) integer(value, scale, RoundingMode.HALF_UP, Short.MIN_VALUE, Short.MAX_VALUE, context);
    }

    public static int halfUp(int value, int scale, CallContext context) {
        return (int) integer(value, scale, RoundingMode.HALF_UP, Integer.MIN_VALUE, Integer.MAX_VALUE, context);
    }

    public static long halfUp(long value, int scale, CallContext context) {
        return integer(value, scale, RoundingMode.HALF_UP, Long.MIN_VALUE, Long.MAX_VALUE, context);
    }

    public static float halfUp(float value, int scale) {
        return floating(value, scale, RoundingMode.HALF_UP);
    }

    public static double halfUp(double value, int scale) {
        return floating(value, scale, RoundingMode.HALF_UP);
    }

    public static byte halfEven(byte value, int scale, CallContext context) {
        return (byte) integer(value, scale, RoundingMode.HALF_EVEN, Byte.MIN_VALUE, Byte.MAX_VALUE, context);
    }

    public static short halfEven(short value, int scale, CallContext context) {
        return (short) integer(value, scale, RoundingMode.HALF_EVEN, Short.MIN_VALUE, Short.MAX_VALUE, context);
    }

    public static int halfEven(int value, int scale, CallContext context) {
        return (int) integer(value, scale, RoundingMode.HALF_EVEN, Integer.MIN_VALUE, Integer.MAX_VALUE, context);
    }

    public static long halfEven(long value, int scale, CallContext context) {
        return integer(value, scale, RoundingMode.HALF_EVEN, Long.MIN_VALUE, Long.MAX_VALUE, context);
    }

    public static float halfEven(float value, int scale) {
        return floating(value, scale, RoundingMode.HALF_EVEN);
    }

    public static double halfEven(double value, int scale) {
        return floating(value, scale, RoundingMode.HALF_EVEN);
    }

    /** What does not fit fails in ANSI mode and wraps around otherwise. */
    private static long integer(long value, int scale, RoundingMode mode, long min, long max, CallContext context) {
        if (scale >= 0) {
            return value;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(scale, mode);
        boolean fits =
                rounded.compareTo(BigDecimal.valueOf(min)) >= 0 && rounded.compareTo(BigDecimal.valueOf(max)) <= 0;
        if (!fits && context.mode().fails()) {
            throw Errors.overflow("Overflow", "", context.query());
        }
        return rounded.longValue();
    }

    private static float floating(float value, int scale, RoundingMode mode) {
        return Float.isNaN(value) || Float.isInfinite(value)
                ? value
                : BigDecimal.valueOf(value).setScale(scale, mode).floatValue();
    }

    private static double floating(double value, int scale, RoundingMode mode) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? value
                : BigDecimal.valueOf(value).setScale(scale, mode).doubleValue();
    }

    public static Int128 halfUp(Int128 value, int scale, CallContext context) {
        return decimal(value, scale, RoundingMode.HALF_UP, context);
    }

    public static Int128 halfEven(Int128 value, int scale, CallContext context) {
        return decimal(value, scale, RoundingMode.HALF_EVEN, context);
    }

    public static Int128 up(Int128 value, int scale, CallContext context) {
        return decimal(value, scale, RoundingMode.CEILING, context);
    }

    public static Int128 down(Int128 value, int scale, CallContext context) {
        return decimal(value, scale, RoundingMode.FLOOR, context);
    }

    private static Int128 decimal(Int128 value, int scale, RoundingMode mode, CallContext context) {
        DecimalType from = (DecimalType) context.argumentType(0);
        DecimalType to = (DecimalType) context.resultType();
        BigDecimal exact = Decimals.toBigDecimal(value, from.scale());
        if (scale < from.scale()) {
            exact = exact.setScale(scale, mode);
        }
        Int128 rounded = Decimals.toType(exact, to);
        if (rounded == null && context.mode().fails()) {
            throw Errors.numericValueOutOfRange(exact.toPlainString(), to, context.query());
        }
        return rounded;
    }

    public static long up(long value) {
        return value;
    }

    public static long up(double value) {
        return (long) Math.ceil(value);
    }

    public static Int128 up(Int128 value, CallContext context) {
        return decimal(value, 0, RoundingMode.CEILING, context);
    }

    public static long down(long value) {
        return value;
    }

    public static long down(double value) {
        return (long) Math.floor(value);
    }

    public static Int128 down(Int128 value, CallContext context) {
        return decimal(value, 0, RoundingMode.FLOOR, context);
    }
}

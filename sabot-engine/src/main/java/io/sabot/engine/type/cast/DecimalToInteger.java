package io.sabot.engine.type.cast;

import io.sabot.engine.type.DecimalText;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.PowersOfTen;

/**
 * Casts from decimals to integers; the fraction is cut off. What ends in {@code Legacy} keeps the low bits of what is too
 * large, what ends in {@code Try} gives null; of the same name without an ending, it fails.
 */
public final class DecimalToInteger {
    private DecimalToInteger() {}

    public static byte decimalToByte(long value, CastContext context) {
        long whole = whole(value, context);
        if (whole != (byte) whole) {
            throw overflow(Int128.of(value), context);
        }
        return (byte) whole;
    }

    public static byte decimalToByteLegacy(long value, CastContext context) {
        return (byte) whole(value, context);
    }

    public static Byte decimalToByteTry(long value, CastContext context) {
        long whole = whole(value, context);
        return whole == (byte) whole ? (byte) whole : null;
    }

    public static byte decimalToByte(Int128 value, CastContext context) {
        double nearest = Decimals.toDouble(value, context.decimalFrom().scale());
        if (!isWithin(nearest, Byte.MIN_VALUE, Byte.MAX_VALUE)) {
            throw overflow(value, context);
        }
        return (byte) nearest;
    }

    public static byte decimalToByteLegacy(Int128 value, CastContext context) {
        return (byte) decimalToLongLegacy(value, context);
    }

    public static Byte decimalToByteTry(Int128 value, CastContext context) {
        double nearest = Decimals.toDouble(value, context.decimalFrom().scale());
        return isWithin(nearest, Byte.MIN_VALUE, Byte.MAX_VALUE) ? (byte) nearest : null;
    }

    public static short decimalToShort(long value, CastContext context) {
        long whole = whole(value, context);
        if (whole != (short) whole) {
            throw overflow(Int128.of(value), context);
        }
        return (short) whole;
    }

    public static short decimalToShortLegacy(long value, CastContext context) {
        return (short) whole(value, context);
    }

    public static Short decimalToShortTry(long value, CastContext context) {
        long whole = whole(value, context);
        return whole == (short) whole ? (short) whole : null;
    }

    public static short decimalToShort(Int128 value, CastContext context) {
        double nearest = Decimals.toDouble(value, context.decimalFrom().scale());
        if (!isWithin(nearest, Short.MIN_VALUE, Short.MAX_VALUE)) {
            throw overflow(value, context);
        }
        return (short) nearest;
    }

    public static short decimalToShortLegacy(Int128 value, CastContext context) {
        return (short) decimalToLongLegacy(value, context);
    }

    public static Short decimalToShortTry(Int128 value, CastContext context) {
        double nearest = Decimals.toDouble(value, context.decimalFrom().scale());
        return isWithin(nearest, Short.MIN_VALUE, Short.MAX_VALUE) ? (short) nearest : null;
    }

    public static int decimalToInt(long value, CastContext context) {
        long whole = whole(value, context);
        if (whole != (int) whole) {
            throw overflow(Int128.of(value), context);
        }
        return (int) whole;
    }

    public static int decimalToIntLegacy(long value, CastContext context) {
        return (int) whole(value, context);
    }

    public static Integer decimalToIntTry(long value, CastContext context) {
        long whole = whole(value, context);
        return whole == (int) whole ? (int) whole : null;
    }

    public static int decimalToInt(Int128 value, CastContext context) {
        double nearest = Decimals.toDouble(value, context.decimalFrom().scale());
        if (!isWithin(nearest, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            throw overflow(value, context);
        }
        return (int) nearest;
    }

    public static int decimalToIntLegacy(Int128 value, CastContext context) {
        return (int) decimalToLongLegacy(value, context);
    }

    public static Integer decimalToIntTry(Int128 value, CastContext context) {
        double nearest = Decimals.toDouble(value, context.decimalFrom().scale());
        return isWithin(nearest, Integer.MIN_VALUE, Integer.MAX_VALUE) ? (int) nearest : null;
    }

    public static long decimalToLong(long value, CastContext context) {
        return whole(value, context);
    }

    public static long decimalToLong(Int128 value, CastContext context) {
        Int128 whole = Decimals.integral(value, context.decimalFrom().scale());
        if (!whole.fitsLong()) {
            throw overflow(value, context);
        }
        return whole.low();
    }

    public static long decimalToLongLegacy(Int128 value, CastContext context) {
        return Decimals.toLong(value, context.decimalFrom().scale());
    }

    public static Long decimalToLongTry(Int128 value, CastContext context) {
        Int128 whole = Decimals.integral(value, context.decimalFrom().scale());
        return whole.fitsLong() ? (Long) whole.low() : null;
    }

    private static long whole(long value, CastContext context) {
        return value / PowersOfTen.asLong(context.decimalFrom().scale());
    }

    /** Spark compares wide decimals as the nearest double, so that the last digits of a fraction can tip one over. */
    private static boolean isWithin(double value, long least, long most) {
        return Math.floor(value) <= most && Math.ceil(value) >= least;
    }

    private static RuntimeException overflow(Int128 value, CastContext context) {
        String literal = DecimalText.scientific(value, context.decimalFrom().scale()) + "BD";
        return Errors.castOverflow(literal, context.from(), context.to());
    }
}

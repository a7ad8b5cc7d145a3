package io.sabot.engine.type.cast;

import io.sabot.engine.type.DecimalText;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.math.BigDecimal;

/**
 * Casts from and to decimals. A method named after {@code Decimal} gives the long of a decimal of at most 18 digits, one
 * named after {@code WideDecimal} an {@link Int128}; the source is told by the parameter.
 */
public final class DecimalCasts {
    private DecimalCasts() {}

    // Integers and booleans

    public static long booleanToDecimal(boolean value, CastContext context) {
        return longToDecimal(value ? 1 : 0, context);
    }

    public static Long booleanToDecimalOrNull(boolean value, CastContext context) {
        return longToDecimalOrNull(value ? 1 : 0, context);
    }

    public static Int128 booleanToWideDecimal(boolean value, CastContext context) {
        return longToWideDecimal(value ? 1 : 0, context);
    }

    public static long byteToDecimal(byte value, CastContext context) {
        return longToDecimal(value, context);
    }

    public static Long byteToDecimalOrNull(byte value, CastContext context) {
        return longToDecimalOrNull(value, context);
    }

    public static Int128 byteToWideDecimal(byte value, CastContext context) {
        return longToWideDecimal(value, context);
    }

    public static long shortToDecimal(short value, CastContext context) {
        return longToDecimal(value, context);
    }

    public static Long shortToDecimalOrNull(short value, CastContext context) {
        return longToDecimalOrNull(value, context);
    }

    public static Int128 shortToWideDecimal(short value, CastContext context) {
        return longToWideDecimal(value, context);
    }

    public static long intToDecimal(int value, CastContext context) {
        return longToDecimal(value, context);
    }

    public static Long intToDecimalOrNull(int value, CastContext context) {
        return longToDecimalOrNull(value, context);
    }

    public static Int128 intToWideDecimal(int value, CastContext context) {
        return longToWideDecimal(value, context);
    }

    public static long longToDecimal(long value, CastContext context) {
        long scaled = rescale(value, context.upScale(), context);
        return scaled != NONE ? scaled : overflow(BigDecimal.valueOf(value), context);
    }

    public static Long longToDecimalOrNull(long value, CastContext context) {
        long scaled = rescale(value, context.upScale(), context);
        return scaled == NONE ? null : scaled;
    }

    public static Int128 longToWideDecimal(long value, CastContext context) {
        return limited(Int128.of(value), 0, context);
    }

    // Floating point, by way of the shortest text; NaN and infinity are NULL in every mode

    public static Long floatToDecimal(float value, CastContext context) {
        return doubleToDecimal(value, context);
    }

    public static Int128 floatToWideDecimal(float value, CastContext context) {
        return doubleToWideDecimal(value, context);
    }

    public static Long doubleToDecimal(double value, CastContext context) {
        Int128 result = doubleToWideDecimal(value, context);
        return result == null ? null : (Long) result.low();
    }

    public static Int128 doubleToWideDecimal(double value, CastContext context) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        return limited(new BigDecimal(Double.toString(value)), context);
    }

    // Decimals

    public static long decimalToDecimal(long value, CastContext context) {
        long scaled = rescale(value, context.upScale(), context);
        if (scaled != NONE) {
            return scaled;
        }
        return overflow(BigDecimal.valueOf(value, context.decimalFrom().scale()), context);
    }

    public static Long decimalToDecimalOrNull(long value, CastContext context) {
        long scaled = rescale(value, context.upScale(), context);
        return scaled == NONE ? null : scaled;
    }

    public static long decimalToDecimal(Int128 value, CastContext context) {
        return limited(value, context.decimalFrom().scale(), context).low();
    }

    public static Long decimalToDecimalOrNull(Int128 value, CastContext context) {
        Int128 result = limited(value, context.decimalFrom().scale(), context);
        return result == null ? null : (Long) result.low();
    }

    public static Int128 decimalToWideDecimal(long value, CastContext context) {
        return limited(Int128.of(value), context.decimalFrom().scale(), context);
    }

    public static Int128 decimalToWideDecimal(Int128 value, CastContext context) {
        return limited(value, context.decimalFrom().scale(), context);
    }

    public static boolean decimalToBoolean(long value) {
        return value != 0;
    }

    public static boolean decimalToBoolean(Int128 value) {
        return !value.isZero();
    }

    public static float decimalToFloat(long value, CastContext context) {
        return Decimals.toFloat(value, context.decimalFrom().scale());
    }

    public static float decimalToFloat(Int128 value, CastContext context) {
        return Decimals.toFloat(value, context.decimalFrom().scale());
    }

    public static double decimalToDouble(long value, CastContext context) {
        return Decimals.toDouble(value, context.decimalFrom().scale());
    }

    public static double decimalToDouble(Int128 value, CastContext context) {
        return Decimals.toDouble(value, context.decimalFrom().scale());
    }

    // Text

    public static long stringToDecimal(Slice text, CastContext context) {
        long simple = DecimalText.parseShort(text, context.decimalTo());
        return simple != Long.MIN_VALUE ? simple : parse(text, context).low();
    }

    public static Long stringToDecimalOrNull(Slice text, CastContext context) {
        long simple = DecimalText.parseShort(text, context.decimalTo());
        if (simple != Long.MIN_VALUE) {
            return simple;
        }
        Int128 result = parse(text, context);
        return result == null ? null : (Long) result.low();
    }

    public static Int128 stringToWideDecimal(Slice text, CastContext context) {
        long simple = DecimalText.parseShort(text, context.decimalTo());
        return simple != Long.MIN_VALUE ? Int128.of(simple) : parse(text, context);
    }

    private static Int128 parse(Slice text, CastContext context) {
        BigDecimal value;
        try {
            value = DecimalText.parse(text);
        } catch (NumberFormatException e) {
            if (context.fails()) {
                throw Errors.castInvalidNumber(text, context.to(), context.queryContext());
            }
            return null;
        }
        if (value.precision() - value.scale() > DecimalType.MAX_PRECISION) {
            if (context.fails()) {
                throw Errors.numericOutOfSupportedRange(text);
            }
            return null;
        }
        return limited(value, context);
    }

    // The room's own steps

    /** What no decimal of 18 digits is. */
    static final long NONE = Long.MIN_VALUE;

    /** @return the value at the scale of the target, {@link #NONE} when it does not fit there */
    static long rescale(long value, int up, CastContext context) {
        long result;
        if (up >= 0) {
            result = value * context.scaleFactor();
            if (Math.multiplyHigh(value, context.scaleFactor()) != result >> 63) {
                return NONE;
            }
        } else {
            result = Decimals.divideHalfUp(value, context.scaleFactor());
        }
        return Decimals.fits(result, context.decimalTo().precision()) ? result : NONE;
    }

    static Int128 limited(Int128 value, int scale, CastContext context) {
        Int128 result = Decimals.toType(value, scale, context.decimalTo());
        if (result == null && context.fails()) {
            throw Errors.numericValueOutOfRange(
                    DecimalText.plain(value, scale).toString(), context.decimalTo(), context.queryContext());
        }
        return result;
    }

    private static Int128 limited(BigDecimal value, CastContext context) {
        Int128 result = Decimals.toType(value, context.decimalTo());
        if (result == null && context.fails()) {
            throw Errors.numericValueOutOfRange(value.toPlainString(), context.decimalTo(), context.queryContext());
        }
        return result;
    }

    private static long overflow(BigDecimal value, CastContext context) {
        throw Errors.numericValueOutOfRange(value.toPlainString(), context.decimalTo(), context.queryContext());
    }
}

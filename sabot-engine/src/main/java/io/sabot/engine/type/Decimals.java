package io.sabot.engine.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Unscaled values of decimals: long up to 18 digits, {@link Int128} beyond. Rounding is HALF_UP unless a method says
 * otherwise. A value that does not fit its type is null here; who calls decides whether that is NULL or an error.
 */
public final class Decimals {
    /** Integers up to here, and powers of ten up to the ones below, are doubles and floats themselves. */
    private static final long EXACT_DOUBLE = 1L << 53;

    private static final long EXACT_FLOAT = 1L << 24;
    private static final double[] DOUBLE_POWERS = new double[23];
    private static final float[] FLOAT_POWERS = new float[11];

    static {
        DOUBLE_POWERS[0] = 1;
        for (int i = 1; i < DOUBLE_POWERS.length; i++) {
            DOUBLE_POWERS[i] = DOUBLE_POWERS[i - 1] * 10;
        }
        for (int i = 0; i < FLOAT_POWERS.length; i++) {
            FLOAT_POWERS[i] = (float) DOUBLE_POWERS[i];
        }
    }

    private Decimals() {}

    /** @return whether a value has at most that many digits */
    public static boolean fits(long unscaled, int precision) {
        if (precision > DecimalType.MAX_LONG_DIGITS) {
            return true;
        }
        long limit = PowersOfTen.asLong(precision);
        return unscaled < limit && unscaled > -limit;
    }

    /** Divides by a power of ten. @param factor the power */
    public static long divideHalfUp(long unscaled, long factor) {
        long quotient = unscaled / factor;
        long rest = unscaled - quotient * factor;
        // Half of a factor of ten or more is an integer; the factor 1 leaves no rest.
        if (Math.abs(rest) >= factor / 2 && rest != 0) {
            quotient += rest < 0 ? -1 : 1;
        }
        return quotient;
    }

    /**
     * Another scale for a value of any size.
     *
     * @return null when the result has more than 38 digits
     */
    public static Int128 rescale(Int128 unscaled, int fromScale, int toScale) {
        int up = toScale - fromScale;
        if (up == 0 || unscaled.isZero()) {
            return unscaled;
        }
        if (unscaled.fitsLong()) {
            return rescale(unscaled.low(), up);
        }
        if (up > DecimalType.MAX_PRECISION) {
            return null;
        }
        Magnitude value = Magnitude.of(unscaled);
        return rescale(value, up, unscaled.isNegative());
    }

    private static Int128 rescale(long unscaled, int up) {
        if (up < 0) {
            return up < -DecimalType.MAX_LONG_DIGITS
                    ? rescale(Magnitude.of(Int128.of(unscaled)), up, unscaled < 0)
                    : Int128.of(divideHalfUp(unscaled, PowersOfTen.asLong(-up)));
        }
        if (up <= DecimalType.MAX_LONG_DIGITS) {
            return Int128.multiply(unscaled, PowersOfTen.asLong(up));
        }
        return up > DecimalType.MAX_PRECISION ? null : rescale(Magnitude.of(Int128.of(unscaled)), up, unscaled < 0);
    }

    private static Int128 rescale(Magnitude value, int up, boolean negative) {
        if (up > 0) {
            value.multiplyByPowerOfTen(up);
        } else {
            value.divideByPowerOfTenHalfUp(-up);
        }
        Int128 result = value.toInt128(negative);
        return result == null || !result.fitsDigits(DecimalType.MAX_PRECISION) ? null : result;
    }

    /** @return the value at the type's scale, null when it needs more digits than the type has */
    public static Int128 toType(Int128 unscaled, int scale, DecimalType type) {
        Int128 result = rescale(unscaled, scale, type.scale());
        return result == null || !result.fitsDigits(type.precision()) ? null : result;
    }

    /** @return the value at the type's scale, null when it needs more digits than the type has */
    public static Int128 toType(BigDecimal value, DecimalType type) {
        // Without these two a large exponent would be written out digit by digit.
        if (value.precision() - value.scale() > DecimalType.MAX_PRECISION && value.signum() != 0) {
            return null;
        }
        if (value.precision() - value.scale() < -type.scale()) {
            return Int128.ZERO;
        }
        BigDecimal rounded = value.setScale(type.scale(), RoundingMode.HALF_UP);
        return rounded.precision() > type.precision() ? null : Int128.of(rounded.unscaledValue());
    }

    public static BigDecimal toBigDecimal(Int128 unscaled, int scale) {
        return new BigDecimal(unscaled.toBigInteger(), scale);
    }

    public static BigDecimal toBigDecimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale);
    }

    /** The boxed form that {@link Storage} prescribes for a type, of a value that fits it. */
    public static Object box(Int128 unscaled, DecimalType type) {
        return type.fitsLong() ? (Object) unscaled.low() : unscaled;
    }

    /** The value of the boxed form that {@link Storage} prescribes. */
    public static Int128 unbox(Object boxed) {
        return boxed instanceof Int128 wide ? wide : Int128.of((Long) boxed);
    }

    /** The nearest double. */
    public static double toDouble(long unscaled, int scale) {
        if (scale >= 0 && scale < DOUBLE_POWERS.length && Math.abs(unscaled) <= EXACT_DOUBLE) {
            // Both sides are exact, so the one rounding of the division is the right one.
            return unscaled / DOUBLE_POWERS[scale];
        }
        return Double.parseDouble(BigDecimal.valueOf(unscaled, scale).toString());
    }

    /** The nearest double. */
    public static double toDouble(Int128 unscaled, int scale) {
        return unscaled.fitsLong()
                ? toDouble(unscaled.low(), scale)
                : Double.parseDouble(toBigDecimal(unscaled, scale).toString());
    }

    /** The nearest float. */
    public static float toFloat(long unscaled, int scale) {
        if (scale >= 0 && scale < FLOAT_POWERS.length && Math.abs(unscaled) <= EXACT_FLOAT) {
            return unscaled / FLOAT_POWERS[scale];
        }
        return Float.parseFloat(BigDecimal.valueOf(unscaled, scale).toString());
    }

    /** The nearest float. */
    public static float toFloat(Int128 unscaled, int scale) {
        return Float.parseFloat(toBigDecimal(unscaled, scale).toString());
    }

    /** The part before the point, the low 64 bits of it as {@link BigInteger#longValue} gives them. */
    public static long toLong(Int128 unscaled, int scale) {
        return integral(unscaled, scale).low();
    }

    /** The part before the point. */
    public static Int128 integral(Int128 unscaled, int scale) {
        return scale <= 0 ? rescale(unscaled, scale, 0) : unscaled.divide(PowersOfTen.asInt128(scale));
    }
}

package io.sabot.spark.sql.types;

import io.sabot.spark.internal.ActiveSettings;
import io.sabot.spark.internal.SparkErrors;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import scala.Enumeration;
import scala.math.BigDecimal.RoundingMode$;
import scala.math.BigInt;

/** An exact number with the precision and scale of a {@link DecimalType}; the methods {@code set} change it. */
public final class Decimal implements Comparable<Decimal>, Cloneable, Serializable {
    private static final long serialVersionUID = 1L;

    /** One digit more than a type may have, cut off, so that whoever needs fewer rounds once. */
    private static final MathContext RESULT = new MathContext(DecimalType.MAX_PRECISION() + 1, RoundingMode.DOWN);

    private static final int INT_DIGITS = 9;
    private static final int LONG_DIGITS = 18;
    private static final int BITS_PER_BYTE = 8;
    private static final long[] POWERS = powers();
    private static final BigInteger COMPACT = BigInteger.valueOf(POWERS[LONG_DIGITS]);

    private BigDecimal value = BigDecimal.ZERO;
    private int precision = 1;
    /** Whether it was made of an integer of at most 18 digits: sums of such have precisions of their own. */
    private boolean compact = true;

    public Decimal() {}

    private static long[] powers() {
        long[] powers = new long[LONG_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    public static Enumeration.Value ROUND_HALF_UP() {
        return RoundingMode$.MODULE$.HALF_UP();
    }

    public static Enumeration.Value ROUND_HALF_EVEN() {
        return RoundingMode$.MODULE$.HALF_EVEN();
    }

    public static Enumeration.Value ROUND_CEILING() {
        return RoundingMode$.MODULE$.CEILING();
    }

    public static Enumeration.Value ROUND_FLOOR() {
        return RoundingMode$.MODULE$.FLOOR();
    }

    public static int MAX_INT_DIGITS() {
        return INT_DIGITS;
    }

    public static int MAX_LONG_DIGITS() {
        return LONG_DIGITS;
    }

    public static long[] POW_10() {
        return POWERS.clone();
    }

    public static Decimal apply(BigDecimal value) {
        return new Decimal().setExact(value);
    }

    /** @throws io.sabot.spark.SparkArithmeticException when it needs more digits */
    public static Decimal apply(BigDecimal value, int precision, int scale) {
        return new Decimal().setRounded(value, precision, scale);
    }

    /** @param unscaled the digits without the point */
    public static Decimal apply(long unscaled, int precision, int scale) {
        return new Decimal().set(unscaled, precision, scale);
    }

    public static Decimal apply(scala.math.BigDecimal value) {
        return new Decimal().set(value);
    }

    public static Decimal apply(scala.math.BigDecimal value, int precision, int scale) {
        return new Decimal().set(value, precision, scale);
    }

    public static Decimal apply(BigInteger value) {
        return new Decimal().set(value);
    }

    public static Decimal apply(BigInt value) {
        return apply(value.bigInteger());
    }

    public static Decimal apply(int value) {
        return new Decimal().set(value);
    }

    public static Decimal apply(long value) {
        return new Decimal().set(value);
    }

    public static Decimal apply(double value) {
        return apply(new BigDecimal(Double.toString(value)));
    }

    public static Decimal apply(String value) {
        return apply(new BigDecimal(value));
    }

    /** Of any of the numbers that stand for a decimal in a row. */
    public static Decimal fromDecimal(Object value) {
        if (value instanceof BigDecimal number) {
            return apply(number);
        }
        if (value instanceof scala.math.BigDecimal number) {
            return apply(number);
        }
        if (value instanceof BigInt number) {
            return apply(number);
        }
        return value instanceof BigInteger number ? apply(number) : (Decimal) value;
    }

    /** Without a look at whether the digits fit. */
    public static Decimal createUnsafe(long unscaled, int precision, int scale) {
        requireScale(scale);
        return new Decimal().become(BigDecimal.valueOf(unscaled, scale), precision, true);
    }

    /** The most digits that so many bytes have room for. */
    public static int maxPrecisionForBytes(int numBytes) {
        return (int) Math.floor(Math.log10(Math.pow(2, BITS_PER_BYTE * numBytes - 1) - 1));
    }

    /** At the place of a precision the fewest bytes that have room for it. */
    public static int[] minBytesForPrecision() {
        int[] bytes = new int[DecimalType.MAX_PRECISION() + 1];
        for (int digits = 0; digits < bytes.length; digits++) {
            int count = 1;
            while (Math.pow(2, BITS_PER_BYTE * count - 1) < Math.pow(10, digits)) {
                count++;
            }
            bytes[digits] = count;
        }
        return bytes;
    }

    private static void requireScale(int scale) {
        if (scale < 0) {
            // Says so unless a setting allows it.
            new DecimalType(DecimalType.MAX_PRECISION(), scale);
        }
    }

    private Decimal become(BigDecimal newValue, int newPrecision, boolean newCompact) {
        value = newValue;
        precision = newPrecision;
        compact = newCompact;
        return this;
    }

    public Decimal set(long newValue) {
        boolean fits = BigInteger.valueOf(newValue).abs().compareTo(COMPACT) < 0;
        return become(BigDecimal.valueOf(newValue), 20, fits);
    }

    public Decimal set(int newValue) {
        return become(BigDecimal.valueOf(newValue), 10, true);
    }

    /** @throws io.sabot.spark.SparkArithmeticException when the digits are more than {@code newPrecision} */
    public Decimal set(long unscaled, int newPrecision, int scale) {
        if (setOrNull(unscaled, newPrecision, scale) == null) {
            throw SparkErrors.arithmetic(
                    "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
                    "value",
                    toPlainString(),
                    "precision",
                    Integer.toString(newPrecision),
                    "scale",
                    Integer.toString(scale),
                    "config",
                    "\"spark.sql.ansi.enabled\"");
        }
        return this;
    }

    /** @return null, and nothing has changed, when the digits are more than {@code newPrecision} */
    public Decimal setOrNull(long unscaled, int newPrecision, int scale) {
        requireScale(scale);
        boolean fits = BigInteger.valueOf(unscaled).abs().compareTo(COMPACT) < 0;
        if (!fits) {
            return newPrecision <= LONG_DIGITS
                    ? null
                    : become(BigDecimal.valueOf(unscaled, scale), newPrecision, false);
        }
        long bound = POWERS[Math.min(newPrecision, LONG_DIGITS)];
        boolean tooLong = unscaled <= -bound || unscaled >= bound;
        return tooLong ? null : become(BigDecimal.valueOf(unscaled, scale), newPrecision, true);
    }

    public Decimal set(scala.math.BigDecimal newValue) {
        return setExact(newValue.bigDecimal());
    }

    public Decimal set(scala.math.BigDecimal newValue, int newPrecision, int scale) {
        return setRounded(newValue.bigDecimal(), newPrecision, scale);
    }

    public Decimal set(BigInteger newValue) {
        return newValue.bitLength() < Long.SIZE
                ? become(new BigDecimal(newValue), DecimalType.MAX_PRECISION(), true)
                : setExact(new BigDecimal(newValue));
    }

    public Decimal set(Decimal other) {
        return become(other.value, other.precision, other.compact);
    }

    private Decimal setExact(BigDecimal newValue) {
        if (newValue.precision() < newValue.scale()) {
            return become(newValue, newValue.scale(), false);
        }
        if (newValue.scale() < 0 && !ActiveSettings.allowNegativeScale()) {
            return become(newValue.setScale(0), newValue.precision() - newValue.scale(), false);
        }
        return become(newValue, newValue.precision(), false);
    }

    private Decimal setRounded(BigDecimal newValue, int newPrecision, int scale) {
        requireScale(scale);
        BigDecimal rounded = newValue.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.precision() > newPrecision) {
            throw outOfRange(newValue, rounded, newPrecision, scale);
        }
        return become(rounded, newPrecision, false);
    }

    private static RuntimeException outOfRange(BigDecimal value, BigDecimal rounded, int precision, int scale) {
        return SparkErrors.arithmetic(
                "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION",
                "roundedValue",
                rounded.toString(),
                "originalValue",
                value.toString(),
                "precision",
                Integer.toString(precision),
                "scale",
                Integer.toString(scale));
    }

    /** Rounds to a scale. @return false, and nothing has changed, when the result needs more digits */
    public boolean changePrecision(int newPrecision, int newScale) {
        return changePrecision(newPrecision, newScale, RoundingMode.HALF_UP);
    }

    private boolean changePrecision(int newPrecision, int newScale, RoundingMode rounding) {
        if (newPrecision == precision && newScale == scale()) {
            return true;
        }
        requireScale(newScale);
        BigDecimal rounded = value.setScale(newScale, rounding);
        if (rounded.signum() != 0 && rounded.precision() > newPrecision) {
            return false;
        }
        become(rounded, newPrecision, compact && rounded.unscaledValue().abs().compareTo(COMPACT) < 0);
        return true;
    }

    public int precision() {
        return precision;
    }

    public int scale() {
        return value.scale();
    }

    public BigDecimal toJavaBigDecimal() {
        return value;
    }

    public scala.math.BigDecimal toBigDecimal() {
        return scala.math.BigDecimal.javaBigDecimal2bigDecimal(value);
    }

    public BigInteger toJavaBigInteger() {
        return value.toBigInteger();
    }

    public BigInt toScalaBigInt() {
        return BigInt.javaBigInteger2bigInt(toJavaBigInteger());
    }

    public long toUnscaledLong() {
        return value.unscaledValue().longValueExact();
    }

    public double toDouble() {
        return value.doubleValue();
    }

    public float toFloat() {
        return value.floatValue();
    }

    public long toLong() {
        return value.longValue();
    }

    public int toInt() {
        return (int) toLong();
    }

    public short toShort() {
        return (short) toLong();
    }

    public byte toByte() {
        return (byte) toLong();
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public Decimal $plus(Decimal that) {
        BigDecimal sum = value.add(that.value);
        return isSummedAsLong(that) ? summed(sum, that) : apply(sum);
    }

    public Decimal $minus(Decimal that) {
        BigDecimal difference = value.subtract(that.value);
        return isSummedAsLong(that) ? summed(difference, that) : apply(difference);
    }

    private boolean isSummedAsLong(Decimal that) {
        return compact && that.compact && scale() == that.scale();
    }

    private Decimal summed(BigDecimal sum, Decimal that) {
        return apply(sum.unscaledValue().longValue(), Math.max(precision, that.precision) + 1, scale());
    }

    public Decimal $times(Decimal that) {
        return apply(value.multiply(that.value, RESULT));
    }

    /** @return null for a division by zero */
    public Decimal $div(Decimal that) {
        return that.isZero()
                ? null
                : apply(value.divide(that.value, DecimalType.MAX_SCALE() + 1, RESULT.getRoundingMode()));
    }

    /** @return null for a division by zero */
    public Decimal $percent(Decimal that) {
        return that.isZero() ? null : apply(value.remainder(that.value, RESULT));
    }

    /** What is before the point of the quotient. @return null for a division by zero */
    public Decimal quot(Decimal that) {
        return that.isZero() ? null : apply(value.divideToIntegralValue(that.value, RESULT));
    }

    public Decimal remainder(Decimal that) {
        return $percent(that);
    }

    public Decimal unary_$minus() {
        boolean fits = compact && value.unscaledValue().abs().compareTo(COMPACT) < 0;
        return new Decimal().become(value.negate(), precision, fits);
    }

    public Decimal abs() {
        return value.signum() < 0 ? unary_$minus() : this;
    }

    public Decimal floor() {
        return whole(RoundingMode.FLOOR);
    }

    public Decimal ceil() {
        return whole(RoundingMode.CEILING);
    }

    private Decimal whole(RoundingMode rounding) {
        if (scale() == 0) {
            return this;
        }
        int digits = Math.min(precision - scale() + 1, DecimalType.MAX_PRECISION());
        Decimal copy = clone();
        if (!copy.changePrecision(digits, 0, rounding)) {
            throw outOfRange(value, value.setScale(0, rounding), digits, 0);
        }
        return copy;
    }

    public int compare(Decimal that) {
        return value.compareTo(that.value);
    }

    @Override
    public int compareTo(Decimal that) {
        return compare(that);
    }

    @Override
    public Decimal clone() {
        return new Decimal().set(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal that && compare(that) == 0;
    }

    @Override
    public int hashCode() {
        return toBigDecimal().hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }

    public String toPlainString() {
        return value.toPlainString();
    }

    /** With how it is kept. */
    public String toDebugString() {
        return compact
                ? "Decimal(compact, " + value.unscaledValue() + ", " + precision + ", " + scale() + ")"
                : "Decimal(expanded, " + value + ", " + precision + ", " + scale() + ")";
    }
}

package io.sabot.spark.sql.types;

import io.sabot.spark.internal.SparkErrors;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact number with the precision and scale of a {@link DecimalType}. */
public final class Decimal implements Comparable<Decimal>, Serializable {
    private static final long serialVersionUID = 1L;

    private static final MathContext QUOTIENT = new MathContext(39, RoundingMode.HALF_UP);
    private static final int LONG_DIGITS = 20;

    private final BigDecimal value;
    private final int precision;

    private Decimal(BigDecimal value, int precision) {
        this.value = value;
        this.precision = precision;
    }

    public static Decimal apply(BigDecimal value) {
        BigDecimal normal = value.scale() < 0 ? value.setScale(0) : value;
        return new Decimal(normal, Math.max(normal.precision(), normal.scale()));
    }

    /** @throws io.sabot.spark.SparkArithmeticException when it needs more digits */
    public static Decimal apply(BigDecimal value, int precision, int scale) {
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.precision() > precision) {
            throw SparkErrors.arithmetic(
                    "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION",
                    "roundedValue",
                    rounded.toPlainString(),
                    "originalValue",
                    value.toPlainString(),
                    "precision",
                    Integer.toString(precision),
                    "scale",
                    Integer.toString(scale));
        }
        return new Decimal(rounded, precision);
    }

    /** @param unscaled the digits without the point */
    public static Decimal apply(long unscaled, int precision, int scale) {
        return apply(BigDecimal.valueOf(unscaled, scale), precision, scale);
    }

    public static Decimal apply(scala.math.BigDecimal value) {
        return apply(value.bigDecimal());
    }

    public static Decimal apply(BigInteger value) {
        return apply(new BigDecimal(value));
    }

    public static Decimal apply(int value) {
        return new Decimal(BigDecimal.valueOf(value), 10);
    }

    public static Decimal apply(long value) {
        return new Decimal(BigDecimal.valueOf(value), LONG_DIGITS);
    }

    public static Decimal apply(double value) {
        return apply(new BigDecimal(Double.toString(value)));
    }

    public static Decimal apply(String value) {
        return apply(new BigDecimal(value));
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
        return value.intValue();
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public Decimal $plus(Decimal that) {
        return apply(value.add(that.value));
    }

    public Decimal $minus(Decimal that) {
        return apply(value.subtract(that.value));
    }

    public Decimal $times(Decimal that) {
        return apply(value.multiply(that.value));
    }

    /** @return null for a division by zero */
    public Decimal $div(Decimal that) {
        return that.isZero() ? null : apply(value.divide(that.value, QUOTIENT));
    }

    public Decimal abs() {
        return value.signum() < 0 ? apply(value.negate()) : this;
    }

    public Decimal floor() {
        return apply(value.setScale(0, RoundingMode.FLOOR));
    }

    public Decimal ceil() {
        return apply(value.setScale(0, RoundingMode.CEILING));
    }

    public int compare(Decimal that) {
        return value.compareTo(that.value);
    }

    @Override
    public int compareTo(Decimal that) {
        return compare(that);
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
}

package io.sabot.engine.type;

import java.math.BigInteger;

/** A signed 128-bit integer, the unscaled value of a wide decimal. */
public record Int128(long high, long low) implements Comparable<Int128> {
    public static final Int128 ZERO = new Int128(0, 0);
    public static final Int128 ONE = new Int128(0, 1);

    public static Int128 of(long value) {
        return new Int128(value >> 63, value);
    }

    /** @throws ArithmeticException when the value needs more than 128 bits */
    public static Int128 of(BigInteger value) {
        if (value.bitLength() > 127) {
            throw new ArithmeticException("needs more than 128 bits");
        }
        return new Int128(value.shiftRight(64).longValue(), value.longValue());
    }

    public BigInteger toBigInteger() {
        BigInteger lower = BigInteger.valueOf(low);
        if (low < 0) {
            lower = lower.add(BigInteger.ONE.shiftLeft(64));
        }
        return BigInteger.valueOf(high).shiftLeft(64).add(lower);
    }

    public boolean fitsLong() {
        return high == low >> 63;
    }

    public boolean isNegative() {
        return high < 0;
    }

    public boolean isZero() {
        return (high | low) == 0;
    }

    public int signum() {
        return high < 0 ? -1 : isZero() ? 0 : 1;
    }

    /** Wraps around: two values of 38 digits may need more than 127 bits. */
    public Int128 add(Int128 that) {
        long sum = low + that.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Int128(high + that.high + carry, sum);
    }

    public Int128 subtract(Int128 that) {
        long difference = low - that.low;
        long borrow = Long.compareUnsigned(low, that.low) < 0 ? 1 : 0;
        return new Int128(high - that.high - borrow, difference);
    }

    /** @return null when the sum needs more than 127 bits */
    public Int128 addExact(Int128 that) {
        Int128 sum = add(that);
        boolean overflow = ((high ^ sum.high) & (that.high ^ sum.high)) < 0;
        return overflow ? null : sum;
    }

    public Int128 negate() {
        return new Int128(~high + (low == 0 ? 1 : 0), -low);
    }

    public Int128 abs() {
        return high < 0 ? negate() : this;
    }

    public static Int128 multiply(long a, long b) {
        return new Int128(Math.multiplyHigh(a, b), a * b);
    }

    /** @return null when the product needs more than 127 bits */
    public Int128 multiply(Int128 that) {
        if (fitsLong() && that.fitsLong()) {
            return multiply(low, that.low);
        }
        return Magnitude.product(this, that).toInt128(high < 0 != that.high < 0);
    }

    /**
     * The quotient, cut towards zero.
     *
     * @throws ArithmeticException for a division by zero
     */
    public Int128 divide(Int128 divisor) {
        if (fitsLong() && divisor.fitsLong() && (low != Long.MIN_VALUE || divisor.low != -1)) {
            return of(low / divisor.low);
        }
        Magnitude rest = Magnitude.of(this);
        rest.divide(divisor);
        return rest.toInt128(high < 0 != divisor.high < 0);
    }

    /**
     * What the quotient cut towards zero leaves, with the sign of this value.
     *
     * @throws ArithmeticException for a division by zero
     */
    public Int128 remainder(Int128 divisor) {
        if (fitsLong() && divisor.fitsLong()) {
            return of(divisor.low == -1 ? 0 : low % divisor.low);
        }
        Int128 rest = Magnitude.of(this).divide(divisor);
        return high < 0 ? rest.negate() : rest;
    }

    /** @return whether the value has at most that many decimal digits, which are at most 38 */
    public boolean fitsDigits(int digits) {
        if (digits <= DecimalType.MAX_LONG_DIGITS) {
            long limit = PowersOfTen.asLong(digits);
            return fitsLong() && low < limit && low > -limit;
        }
        Int128 limit = PowersOfTen.asInt128(digits);
        return high < 0 ? negate().compareTo(limit) < 0 && high != Long.MIN_VALUE : compareTo(limit) < 0;
    }

    /** The number of decimal digits, 1 for zero. */
    public int digits() {
        Int128 magnitude = abs();
        int digits = 1;
        while (digits < DecimalType.MAX_PRECISION && !magnitude.fitsDigits(digits)) {
            digits++;
        }
        return digits;
    }

    /** The nearest double to this value. */
    public double toDouble() {
        return fitsLong() ? low : toBigInteger().doubleValue();
    }

    @Override
    public int compareTo(Int128 that) {
        int order = Long.compare(high, that.high);
        return order != 0 ? order : Long.compareUnsigned(low, that.low);
    }

    @Override
    public String toString() {
        return toBigInteger().toString();
    }
}

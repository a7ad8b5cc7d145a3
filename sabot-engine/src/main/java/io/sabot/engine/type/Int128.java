package io.sabot.engine.type;

import java.math.BigInteger;

/** A signed 128-bit integer, the unscaled value of a wide decimal. */
public record Int128(long high, long low) implements Comparable<Int128> {
    public static final Int128 ZERO = new Int128(0, 0);

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

    public Int128 add(Int128 that) {
        long sum = low + that.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Int128(high + that.high + carry, sum);
    }

    public Int128 negate() {
        return new Int128(~high + (low == 0 ? 1 : 0), -low);
    }

    public static Int128 multiply(long a, long b) {
        return new Int128(Math.multiplyHigh(a, b), a * b);
    }

    @Override
    public int compareTo(Int128 that) {
        int order = Long.compare(high, that.high);
        return order != 0 ? order : Long.compareUnsigned(low, that.low);
    }
}

package io.sabot.engine.expr;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import java.math.BigInteger;

/** Bounds of an integer, or of the unscaled value of a decimal, both inclusive. */
public record ValueRange(BigInteger min, BigInteger max) {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    public static ValueRange of(long min, long max) {
        return new ValueRange(BigInteger.valueOf(min), BigInteger.valueOf(max));
    }

    public static ValueRange point(BigInteger value) {
        return new ValueRange(value, value);
    }

    /** All values of an integral or decimal type, null for others. */
    public static ValueRange ofType(DataType type) {
        if (type instanceof DecimalType decimal) {
            BigInteger limit = BigInteger.TEN.pow(decimal.precision()).subtract(BigInteger.ONE);
            return new ValueRange(limit.negate(), limit);
        }
        if (type == DataType.BYTE) {
            return of(Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        if (type == DataType.SHORT) {
            return of(Short.MIN_VALUE, Short.MAX_VALUE);
        }
        if (type == DataType.INT) {
            return of(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return type == DataType.LONG ? new ValueRange(LONG_MIN, LONG_MAX) : null;
    }

    public boolean within(ValueRange outer) {
        return min.compareTo(outer.min) >= 0 && max.compareTo(outer.max) <= 0;
    }

    public boolean fitsLong() {
        return min.compareTo(LONG_MIN) >= 0 && max.compareTo(LONG_MAX) <= 0;
    }

    public ValueRange intersect(ValueRange that) {
        return new ValueRange(min.max(that.min), max.min(that.max));
    }

    public ValueRange union(ValueRange that) {
        return new ValueRange(min.min(that.min), max.max(that.max));
    }

    public ValueRange plus(ValueRange that) {
        return new ValueRange(min.add(that.min), max.add(that.max));
    }

    public ValueRange minus(ValueRange that) {
        return new ValueRange(min.subtract(that.max), max.subtract(that.min));
    }

    public ValueRange times(ValueRange that) {
        BigInteger a = min.multiply(that.min);
        BigInteger b = min.multiply(that.max);
        BigInteger c = max.multiply(that.min);
        BigInteger d = max.multiply(that.max);
        return new ValueRange(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
    }

    public ValueRange negate() {
        return new ValueRange(max.negate(), min.negate());
    }

    /** The range of the value times a power of ten, of at least 0. */
    public ValueRange scaledUp(int digits) {
        BigInteger factor = BigInteger.TEN.pow(digits);
        return new ValueRange(min.multiply(factor), max.multiply(factor));
    }
}

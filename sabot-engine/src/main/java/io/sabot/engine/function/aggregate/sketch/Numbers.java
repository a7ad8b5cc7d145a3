package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Storage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Values of any number or time type as doubles, and back. */
final class Numbers {
    private Numbers() {}

    static double toDouble(Object value, DataType type) {
        if (type instanceof DecimalType decimal) {
            BigInteger unscaled = value instanceof Int128 wide ? wide.toBigInteger() : BigInteger.valueOf((Long) value);
            return new BigDecimal(unscaled, decimal.scale()).doubleValue();
        }
        return ((Number) value).doubleValue();
    }

    /** The boxed form of the type, cut off towards zero where it has no fractions. */
    static Object fromDouble(double value, DataType type) {
        if (type instanceof DecimalType decimal) {
            return decimal(BigDecimal.valueOf(value), decimal);
        }
        return switch (type.storage()) {
            case BYTE -> (byte) (int) value;
            case SHORT -> (short) (int) value;
            case INT -> (int) value;
            case LONG -> (long) value;
            case FLOAT -> (float) value;
            default -> value;
        };
    }

    /** The same with a decimal rounded to the digits of its type first. */
    static Object roundedFromDouble(double value, DataType type) {
        return type instanceof DecimalType decimal
                ? decimal(new BigDecimal(Double.toString(value), new MathContext(decimal.precision())), decimal)
                : fromDouble(value, type);
    }

    private static Object decimal(BigDecimal number, DecimalType type) {
        BigInteger unscaled =
                number.setScale(type.scale(), RoundingMode.HALF_UP).unscaledValue();
        return type.storage() == Storage.LONG ? (Object) unscaled.longValue() : Int128.of(unscaled);
    }
}

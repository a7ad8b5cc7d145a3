package io.sabot.engine.type;

/**
 * The types that decimal operations result in (DecimalType, BinaryArithmetic and DecimalPrecisionTypeCoercion of Spark).
 * With precision loss allowed, a result that needs more than 38 digits gives up digits of its scale, at least six excepted;
 * without, precision and scale are just capped.
 */
public final class DecimalTypes {
    private static final int MAX_PRECISION = DecimalType.MAX_PRECISION;
    private static final int MAX_SCALE = 38;
    private static final int MINIMUM_ADJUSTED_SCALE = 6;

    public static final DecimalType BOOLEAN = new DecimalType(1, 0);
    public static final DecimalType BYTE = new DecimalType(3, 0);
    public static final DecimalType SHORT = new DecimalType(5, 0);
    public static final DecimalType INT = new DecimalType(10, 0);
    public static final DecimalType LONG = new DecimalType(20, 0);
    public static final DecimalType FLOAT = new DecimalType(14, 7);
    public static final DecimalType DOUBLE = new DecimalType(30, 15);

    private DecimalTypes() {}

    public static DecimalType add(DecimalType a, DecimalType b, boolean allowPrecisionLoss) {
        int scale = Math.max(a.scale(), b.scale());
        int digits = Math.max(integralDigits(a), integralDigits(b));
        return limited(digits + scale + 1, scale, allowPrecisionLoss);
    }

    public static DecimalType multiply(DecimalType a, DecimalType b, boolean allowPrecisionLoss) {
        return limited(a.precision() + b.precision() + 1, a.scale() + b.scale(), allowPrecisionLoss);
    }

    public static DecimalType divide(DecimalType a, DecimalType b, boolean allowPrecisionLoss) {
        int digits = integralDigits(a) + b.scale();
        int scale = Math.max(MINIMUM_ADJUSTED_SCALE, a.scale() + b.precision() + 1);
        if (allowPrecisionLoss) {
            return adjusted(digits + scale, scale);
        }
        digits = Math.min(MAX_SCALE, digits);
        scale = Math.min(MAX_SCALE, scale);
        int excess = digits + scale - MAX_SCALE;
        if (excess > 0) {
            scale -= excess / 2 + 1;
            digits = MAX_SCALE - scale;
        }
        return bounded(digits + scale, scale);
    }

    /** Of {@code %}, {@code mod} and {@code pmod}. */
    public static DecimalType remainder(DecimalType a, DecimalType b, boolean allowPrecisionLoss) {
        int scale = Math.max(a.scale(), b.scale());
        return limited(Math.min(integralDigits(a), integralDigits(b)) + scale, scale, allowPrecisionLoss);
    }

    /** Of {@code div} before it becomes a BIGINT. */
    public static DecimalType integralDivide(DecimalType a, DecimalType b, boolean allowPrecisionLoss) {
        int digits = integralDigits(a) + b.scale();
        return limited(digits == 0 ? 1 : digits, 0, allowPrecisionLoss);
    }

    public static DecimalType sum(DecimalType type) {
        return bounded(type.precision() + 10, type.scale());
    }

    public static DecimalType average(DecimalType type) {
        return bounded(type.precision() + 4, type.scale() + 4);
    }

    /** The type that holds both, as far as 38 digits go; digits before the point come first. */
    public static DecimalType wider(DecimalType a, DecimalType b) {
        int scale = Math.max(a.scale(), b.scale());
        int precision = Math.max(integralDigits(a), integralDigits(b)) + scale;
        if (precision <= MAX_PRECISION) {
            return new DecimalType(precision, scale);
        }
        return new DecimalType(MAX_PRECISION, Math.max(0, scale - (precision - MAX_PRECISION)));
    }

    public static DecimalType bounded(int precision, int scale) {
        return new DecimalType(Math.min(precision, MAX_PRECISION), Math.min(scale, MAX_SCALE));
    }

    /** @return the decimal type that holds every value of a numeric type, null for any other type */
    public static DecimalType forType(DataType type) {
        if (type instanceof DecimalType decimal) {
            return decimal;
        }
        if (!(type instanceof SimpleType simple)) {
            return null;
        }
        return switch (simple) {
            case BYTE -> BYTE;
            case SHORT -> SHORT;
            case INT -> INT;
            case LONG -> LONG;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            default -> null;
        };
    }

    /** The narrowest type of an integer literal. */
    public static DecimalType forLiteral(long value) {
        return new DecimalType(Int128.of(value).digits(), 0);
    }

    /** @return whether every value of {@code narrow} is a value of {@code wide} */
    public static boolean isWider(DecimalType wide, DataType narrow) {
        if (narrow instanceof DecimalType decimal) {
            return integralDigits(wide) >= integralDigits(decimal) && wide.scale() >= decimal.scale();
        }
        return narrow.isIntegral() && isWider(wide, forType(narrow));
    }

    /** @return whether every value of {@code wide} is, cut to its scale, a value of {@code narrow} */
    public static boolean isTighter(DecimalType narrow, DataType wide) {
        if (wide instanceof DecimalType decimal) {
            return integralDigits(narrow) <= integralDigits(decimal) && narrow.scale() <= decimal.scale();
        }
        return wide.isIntegral() && narrow.precision() < forType(wide).precision() && narrow.scale() == 0;
    }

    private static int integralDigits(DecimalType type) {
        return type.precision() - type.scale();
    }

    private static DecimalType limited(int precision, int scale, boolean allowPrecisionLoss) {
        return allowPrecisionLoss ? adjusted(precision, scale) : bounded(precision, scale);
    }

    private static DecimalType adjusted(int precision, int scale) {
        if (precision <= MAX_PRECISION) {
            return new DecimalType(precision, scale);
        }
        if (scale < 0) {
            return new DecimalType(MAX_PRECISION, scale);
        }
        int digits = precision - scale;
        int least = Math.min(scale, MINIMUM_ADJUSTED_SCALE);
        return new DecimalType(MAX_PRECISION, Math.max(MAX_PRECISION - digits, least));
    }
}

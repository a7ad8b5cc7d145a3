package io.sabot.engine.type;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The arithmetic of decimals (Decimal and BinaryArithmetic of Spark): exact, then rounded HALF_UP to the type of the result.
 *
 * <p>The operations on longs are for operands and results of at most 18 digits and never overflow, because the rules of
 * {@link DecimalTypes} give such results room. The operations on {@link Int128} take every type; what does not fit is an
 * error in ANSI mode and null otherwise. Division by zero is for the caller to look for first.
 */
public final class DecimalArithmetic {
    /** How Spark limits products and quotients before it rounds them to their type; seen in messages only. */
    private static final MathContext SPARK_CONTEXT = new MathContext(DecimalType.MAX_PRECISION + 1, RoundingMode.DOWN);

    private DecimalArithmetic() {}

    public static long add(long a, long b, DecimalOperation operation) {
        return a * operation.leftUp() + b * operation.rightUp();
    }

    public static long subtract(long a, long b, DecimalOperation operation) {
        return a * operation.leftUp() - b * operation.rightUp();
    }

    public static long multiply(long a, long b, DecimalOperation operation) {
        return a * b;
    }

    /** @param b not zero */
    public static long divide(long a, long b, DecimalOperation operation) {
        return divideHalfUp(a * PowersOfTen.asLong(divideUp(operation)), b);
    }

    /** @param b not zero */
    public static long remainder(long a, long b, DecimalOperation operation) {
        long left = a * operation.leftUp();
        long right = b * operation.rightUp();
        boolean fits = Math.multiplyHigh(a, operation.leftUp()) == left >> 63
                && Math.multiplyHigh(b, operation.rightUp()) == right >> 63;
        return fits
                ? left % right
                : remainder(Int128.of(a), Int128.of(b), operation).low();
    }

    private static long divideHalfUp(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long rest = Math.abs(dividend % divisor);
        if (rest >= Math.abs(divisor) - rest) {
            quotient += (dividend ^ divisor) < 0 ? -1 : 1;
        }
        return quotient;
    }

    public static Int128 add(Int128 a, Int128 b, DecimalOperation operation) {
        int scale = Math.max(operation.left().scale(), operation.right().scale());
        Int128 left = Decimals.rescale(a, operation.left().scale(), scale);
        Int128 right = Decimals.rescale(b, operation.right().scale(), scale);
        Int128 sum = left == null || right == null ? null : left.addExact(right);
        return sum == null
                ? limited(leftOf(a, operation).add(rightOf(b, operation)), operation)
                : limited(sum, scale, operation);
    }

    public static Int128 subtract(Int128 a, Int128 b, DecimalOperation operation) {
        return add(a, b.negate(), operation);
    }

    public static Int128 multiply(Int128 a, Int128 b, DecimalOperation operation) {
        int scale = operation.left().scale() + operation.right().scale();
        Int128 product = a.multiply(b);
        if (product != null && product.fitsDigits(DecimalType.MAX_PRECISION)) {
            return limited(product, scale, operation);
        }
        Magnitude wide = Magnitude.product(a, b);
        int down = scale - operation.result().scale();
        if (down < 0) {
            wide.multiplyByPowerOfTen(-down);
        } else {
            wide.divideByPowerOfTenHalfUp(down);
        }
        Int128 result = wide.toInt128(a.isNegative() != b.isNegative());
        if (result != null && result.fitsDigits(operation.result().precision())) {
            return result;
        }
        return overflow(leftOf(a, operation).multiply(rightOf(b, operation), SPARK_CONTEXT), operation);
    }

    /** @param b not zero */
    public static Int128 divide(Int128 a, Int128 b, DecimalOperation operation) {
        Magnitude dividend = Magnitude.of(a);
        int up = divideUp(operation);
        boolean negative = a.isNegative() != b.isNegative();
        Int128 divisor = b.abs();
        if (up >= 0) {
            dividend.multiplyByPowerOfTen(up);
        } else {
            divisor = divisor.multiply(PowersOfTen.asInt128(-up));
        }
        Int128 rest = divisor == null ? null : dividend.divide(divisor);
        if (divisor != null && rest.compareTo(divisor.subtract(rest)) >= 0) {
            dividend.increment();
        }
        Int128 result = divisor == null ? null : dividend.toInt128(negative);
        if (result != null && result.fitsDigits(operation.result().precision())) {
            return result;
        }
        int sparkScale = DecimalType.MAX_PRECISION + 1;
        BigDecimal exact = leftOf(a, operation).divide(rightOf(b, operation), sparkScale, RoundingMode.DOWN);
        return divisor == null ? limited(exact, operation) : overflow(exact, operation);
    }

    /**
     * @param b not zero
     * @throws ArithmeticException when the quotient has more digits than Spark's limit, with Java's own message as there
     */
    public static Int128 remainder(Int128 a, Int128 b, DecimalOperation operation) {
        int scale = Math.max(operation.left().scale(), operation.right().scale());
        Int128 left = Decimals.rescale(a, operation.left().scale(), scale);
        Int128 right = Decimals.rescale(b, operation.right().scale(), scale);
        if (left == null || right == null) {
            return limited(leftOf(a, operation).remainder(rightOf(b, operation), SPARK_CONTEXT), operation);
        }
        return limited(left.remainder(right), scale, operation);
    }

    /**
     * The quotient cut to an integer, its low 64 bits.
     *
     * @param b not zero
     */
    public static long integralDivide(Int128 a, Int128 b, DecimalOperation operation) {
        int scale = Math.max(operation.left().scale(), operation.right().scale());
        Int128 left = Decimals.rescale(a, operation.left().scale(), scale);
        Int128 right = Decimals.rescale(b, operation.right().scale(), scale);
        if (left == null || right == null) {
            return leftOf(a, operation)
                    .divideToIntegralValue(rightOf(b, operation), SPARK_CONTEXT)
                    .longValue();
        }
        return left.divide(right).low();
    }

    /** By how many digits the dividend grows so that the quotient stands at the scale of the result. */
    private static int divideUp(DecimalOperation operation) {
        return operation.result().scale()
                - operation.left().scale()
                + operation.right().scale();
    }

    private static Int128 limited(Int128 value, int scale, DecimalOperation operation) {
        Int128 result = Decimals.toType(value, scale, operation.result());
        return result != null ? result : overflow(Decimals.toBigDecimal(value, scale), operation);
    }

    private static Int128 limited(BigDecimal value, DecimalOperation operation) {
        Int128 result = Decimals.toType(value, operation.result());
        return result != null ? result : overflow(value, operation);
    }

    private static Int128 overflow(BigDecimal value, DecimalOperation operation) {
        if (operation.mode().fails()) {
            throw Errors.numericValueOutOfRange(value.toPlainString(), operation.result(), operation.context());
        }
        return null;
    }

    private static BigDecimal leftOf(Int128 value, DecimalOperation operation) {
        return Decimals.toBigDecimal(value, operation.left().scale());
    }

    private static BigDecimal rightOf(Int128 value, DecimalOperation operation) {
        return Decimals.toBigDecimal(value, operation.right().scale());
    }
}

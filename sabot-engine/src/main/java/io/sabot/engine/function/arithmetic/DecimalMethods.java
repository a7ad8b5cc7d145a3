package io.sabot.engine.function.arithmetic;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DecimalArithmetic;
import io.sabot.engine.type.DecimalOperation;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.DecimalTypes;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;

/**
 * The decimal operators as functions: {@link DecimalArithmetic} with the test for a divisor of zero. The methods named
 * {@code OrNull} are those of the modes that do not fail.
 */
public final class DecimalMethods {
    private DecimalMethods() {}

    /** The state of every method here. */
    public static DecimalOperation operation(Object[] constants, CallContext context, long partition) {
        DecimalType left = (DecimalType) context.argumentType(0);
        DecimalType right = (DecimalType) context.argumentType(1);
        DecimalType result = context.resultType() instanceof DecimalType type
                ? type
                : DecimalTypes.integralDivide(
                        left, right, context.settings().get(SabotSettings.DECIMAL_PRECISION_LOSS));
        return DecimalOperation.of(left, right, result, context.mode(), context.query());
    }

    public static long add(long a, long b, DecimalOperation operation) {
        return DecimalArithmetic.add(a, b, operation);
    }

    public static Int128 add(Int128 a, Int128 b, DecimalOperation operation) {
        return DecimalArithmetic.add(a, b, operation);
    }

    public static Int128 addOrNull(Int128 a, Int128 b, DecimalOperation operation) {
        return DecimalArithmetic.add(a, b, operation);
    }

    public static long subtract(long a, long b, DecimalOperation operation) {
        return DecimalArithmetic.subtract(a, b, operation);
    }

    public static Int128 subtract(Int128 a, Int128 b, DecimalOperation operation) {
        return DecimalArithmetic.subtract(a, b, operation);
    }

    public static Int128 subtractOrNull(Int128 a, Int128 b, DecimalOperation operation) {
        return DecimalArithmetic.subtract(a, b, operation);
    }

    public static long multiply(long a, long b, DecimalOperation operation) {
        return DecimalArithmetic.multiply(a, b, operation);
    }

    public static Int128 multiply(Int128 a, Int128 b, DecimalOperation operation) {
        return DecimalArithmetic.multiply(a, b, operation);
    }

    public static Int128 multiplyOrNull(Int128 a, Int128 b, DecimalOperation operation) {
        return DecimalArithmetic.multiply(a, b, operation);
    }

    public static long divide(long a, long b, DecimalOperation operation) {
        if (b == 0) {
            throw Errors.divideByZero(operation.context());
        }
        return DecimalArithmetic.divide(a, b, operation);
    }

    public static Int128 divide(Int128 a, Int128 b, DecimalOperation operation) {
        if (b.isZero()) {
            throw Errors.divideByZero(operation.context());
        }
        return DecimalArithmetic.divide(a, b, operation);
    }

    public static Int128 divideOrNull(Int128 a, Int128 b, DecimalOperation operation) {
        return b.isZero() ? null : DecimalArithmetic.divide(a, b, operation);
    }

    public static long remainder(long a, long b, DecimalOperation operation) {
        if (b == 0) {
            throw Errors.remainderByZero(operation.context());
        }
        return DecimalArithmetic.remainder(a, b, operation);
    }

    public static Int128 remainder(Int128 a, Int128 b, DecimalOperation operation) {
        if (b.isZero()) {
            throw Errors.remainderByZero(operation.context());
        }
        return DecimalArithmetic.remainder(a, b, operation);
    }

    public static Int128 remainderOrNull(Int128 a, Int128 b, DecimalOperation operation) {
        return b.isZero() ? null : DecimalArithmetic.remainder(a, b, operation);
    }

    public static Int128 positiveRemainder(Int128 a, Int128 b, DecimalOperation operation) {
        if (b.isZero()) {
            throw Errors.remainderByZero(operation.context());
        }
        return positive(a, b, operation);
    }

    public static Int128 positiveRemainderOrNull(Int128 a, Int128 b, DecimalOperation operation) {
        return b.isZero() ? null : positive(a, b, operation);
    }

    /** As in Spark: the sum of a negative rest and the divisor is unlimited, only the result must fit its type. */
    private static Int128 positive(Int128 a, Int128 b, DecimalOperation operation) {
        Int128 rest = DecimalArithmetic.remainder(a, b, operation);
        if (rest == null || !rest.isNegative()) {
            return rest;
        }
        DecimalType type = operation.result();
        DecimalType unlimited = new DecimalType(DecimalType.MAX_PRECISION, type.scale());
        DecimalOperation sum =
                DecimalOperation.of(type, operation.right(), unlimited, operation.mode(), operation.context());
        DecimalOperation again =
                DecimalOperation.of(unlimited, operation.right(), unlimited, operation.mode(), operation.context());
        Int128 moved = DecimalArithmetic.add(rest, b, sum);
        Int128 result = moved == null ? null : DecimalArithmetic.remainder(moved, b, again);
        if (result == null || result.fitsDigits(type.precision())) {
            return result;
        }
        if (operation.mode().fails()) {
            String value = Decimals.toBigDecimal(result, type.scale()).toPlainString();
            throw Errors.numericValueOutOfRange(value, type, operation.context());
        }
        return null;
    }

    public static long integralDivide(Int128 a, Int128 b, DecimalOperation operation) {
        if (b.isZero()) {
            throw Errors.divideByZero(operation.context());
        }
        return DecimalArithmetic.integralDivide(a, b, operation);
    }

    public static Long integralDivideOrNull(Int128 a, Int128 b, DecimalOperation operation) {
        return b.isZero() ? null : DecimalArithmetic.integralDivide(a, b, operation);
    }
}

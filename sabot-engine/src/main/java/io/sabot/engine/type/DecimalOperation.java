package io.sabot.engine.type;

import io.sabot.engine.error.QueryContext;

/**
 * What a decimal operation needs to know beside its operands, worked out once for a column.
 *
 * @param left type of the left operand
 * @param right type of the right operand
 * @param result type of the result
 * @param leftUp power of ten that brings the left operand to the wider scale of the two, 1 where it does not fit a long
 * @param rightUp power of ten that brings the right operand there
 * @param context where the operation was written, or null
 */
public record DecimalOperation(
        DecimalType left,
        DecimalType right,
        DecimalType result,
        EvalMode mode,
        long leftUp,
        long rightUp,
        QueryContext context) {

    public static DecimalOperation of(
            DecimalType left, DecimalType right, DecimalType result, EvalMode mode, QueryContext context) {
        return new DecimalOperation(
                left, right, result, mode, up(right.scale() - left.scale()), up(left.scale() - right.scale()), context);
    }

    private static long up(int exponent) {
        return exponent <= 0 || exponent > DecimalType.MAX_LONG_DIGITS ? 1 : PowersOfTen.asLong(exponent);
    }
}

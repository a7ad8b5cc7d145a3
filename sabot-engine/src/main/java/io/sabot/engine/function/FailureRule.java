package io.sabot.engine.function;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;

/**
 * Which calls of a function may throw. A call that cannot may be made on undefined values too, so that a loop runs over all
 * rows of a block without looking which of them are live.
 */
public enum FailureRule {
    /** Any call may fail. */
    POSSIBLE,
    /** Arithmetic: floats never fail, integers wrap around outside ANSI mode. */
    OVERFLOW,
    /** No call fails, and all are cheap. */
    NEVER;

    public boolean mayFail(CallContext context) {
        return switch (this) {
            case POSSIBLE -> true;
            case NEVER -> false;
            case OVERFLOW ->
                !isFloating(context.resultType())
                        && (context.mode() != EvalMode.LEGACY || context.resultType() instanceof DecimalType);
        };
    }

    private static boolean isFloating(DataType type) {
        return type == DataType.DOUBLE || type == DataType.FLOAT;
    }
}

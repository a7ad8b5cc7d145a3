package io.sabot.engine.function.arithmetic;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.List;

/** Unary minus and plus, and {@code abs}. */
public final class SignFunctions {
    private static final String GROUP = "math_funcs";

    private SignFunctions() {}

    /** Overflows in every mode. */
    private static final ScalarFunction NEGATIVE_INTERVAL = ScalarFunction.named("negative")
            .arity(1, 1)
            .calls(SignMethods.class, "negateInterval")
            .build();

    static ScalarFunction negative() {
        return ScalarFunction.named("negative")
                .arity(1, 1)
                .types(arguments -> {
                    Typing typing = types(arguments, NumberTypes.NUMERIC_OR_INTERVAL, true);
                    boolean interval = typing.result() instanceof DayTimeIntervalType
                            || typing.result() instanceof YearMonthIntervalType;
                    return interval ? typing.of(NEGATIVE_INTERVAL) : typing;
                })
                .calls(SignMethods.class, "negate")
                .legacyWraps("wrappingNegate")
                .failures(FailureRule.OVERFLOW)
                .doc("Returns the negated value of `expr`.", "SELECT _FUNC_(1) -- -1", "1.0.0", GROUP)
                .build();
    }

    static ScalarFunction positive() {
        return ScalarFunction.named("positive")
                .arity(1, 1)
                .types(arguments -> types(arguments, NumberTypes.NUMERIC_OR_INTERVAL, true))
                .calls(SignMethods.class, "same")
                .failures(FailureRule.NEVER)
                .doc("Returns the value of `expr`.", "SELECT _FUNC_(1) -- 1", "1.5.0", GROUP)
                .build();
    }

    /** The entry of {@code abs}. */
    public static ScalarFunction absolute() {
        return ScalarFunction.named("abs")
                .arity(1, 1)
                .types(arguments -> types(
                        arguments, "(\"NUMERIC\" or \"INTERVAL DAY TO SECOND\" or \"INTERVAL YEAR TO MONTH\")", false))
                .calls(SignMethods.class, "absolute")
                .legacyWraps("wrappingAbsolute")
                .failures(FailureRule.OVERFLOW)
                .doc("Returns the absolute value of a number or interval.", "SELECT _FUNC_(-1) -- 1", "1.2.0", GROUP)
                .build();
    }

    private static Typing types(Arguments arguments, String wanted, boolean calendarIntervals) {
        DataType type = arguments.type(0);
        boolean interval = type instanceof DayTimeIntervalType
                || type instanceof YearMonthIntervalType
                || calendarIntervals && type == DataType.CALENDAR_INTERVAL;
        if (type.isString() || type == DataType.NULL) {
            type = DataType.DOUBLE;
        } else if (!type.isNumeric() && !interval) {
            throw ImplicitCasts.unexpected(0, wanted, type);
        }
        return new Typing(List.of(type), type);
    }
}

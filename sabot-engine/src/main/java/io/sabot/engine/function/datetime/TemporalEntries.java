package io.sabot.engine.function.datetime;

import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;

/** What operators on dates, timestamps and intervals call; made when the first such operator is met. */
final class TemporalEntries {
    static final ScalarFunction ADD_DAYS = date("date_add", "addDays");
    static final ScalarFunction SUBTRACT_DAYS = date("date_sub", "subtractDays");
    static final ScalarFunction ADD_DAY_INTERVAL = date("date_add", "addDayInterval");
    static final ScalarFunction SUBTRACT_DAY_INTERVAL = date("date_sub", "subtractDayInterval");
    static final ScalarFunction ADD_MONTHS = failingDate("+", "addMonths");
    static final ScalarFunction SUBTRACT_MONTHS = failingDate("-", "subtractMonths");
    static final ScalarFunction ADD_INTERVAL = failingDate("+", "addInterval");
    static final ScalarFunction SUBTRACT_INTERVAL = failingDate("-", "subtractInterval");
    static final ScalarFunction SUBTRACT_DATES = failingDate("-", "subtract");
    static final ScalarFunction TIMESTAMP_ADD_DAY_TIME = timestamp("+", "addDayTime");
    static final ScalarFunction TIMESTAMP_SUBTRACT_DAY_TIME = timestamp("-", "subtractDayTime");
    static final ScalarFunction TIMESTAMP_ADD_MONTHS = timestamp("+", "addMonths");
    static final ScalarFunction TIMESTAMP_SUBTRACT_MONTHS = timestamp("-", "subtractMonths");
    static final ScalarFunction TIMESTAMP_ADD_INTERVAL = timestamp("+", "addInterval");
    static final ScalarFunction TIMESTAMP_SUBTRACT_INTERVAL = timestamp("-", "subtractInterval");
    static final ScalarFunction SUBTRACT_TIMESTAMPS = timestamp("-", "subtract");
    static final ScalarFunction INTERVAL_SUM = interval("+", "add").build();
    static final ScalarFunction INTERVAL_DIFFERENCE = interval("-", "subtract").build();
    static final ScalarFunction INTERVAL_PRODUCT = interval("*", "multiply").build();
    static final ScalarFunction INTERVAL_QUOTIENT = interval("/", "divide").build();
    static final ScalarFunction CALENDAR_PRODUCT = interval("multiply_interval", "multiply")
            .legacyWraps("multiplySaturated")
            .nullability(Nullability.ALWAYS)
            .build();
    static final ScalarFunction CALENDAR_QUOTIENT = interval("divide_interval", "divide")
            .legacy("divideOrNull")
            .nullability(Nullability.ALWAYS)
            .build();
    static final ScalarFunction INTERVAL_RATIO = interval("div", "integralDivide")
            .legacy("integralDivideOrNull")
            .tryMethod("integralDivideOrNull")
            .nullability(Nullability.ALWAYS)
            .build();

    private TemporalEntries() {}

    private static ScalarFunction date(String name, String method) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .calls(DateMethods.class, method)
                .failures(FailureRule.NEVER)
                .build();
    }

    private static ScalarFunction failingDate(String name, String method) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .calls(DateMethods.class, method)
                .build();
    }

    private static ScalarFunction timestamp(String name, String method) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .calls(TimestampMethods.class, method)
                .state("zone")
                .build();
    }

    private static ScalarFunction.Builder interval(String name, String method) {
        return ScalarFunction.named(name).arity(2, 2).calls(IntervalMethods.class, method);
    }
}

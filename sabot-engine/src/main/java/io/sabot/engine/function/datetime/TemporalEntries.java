package io.sabot.engine.function.datetime;

import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;

/** What operators on dates, timestamps and intervals call; made when the first such operator is met. */
final class TemporalEntries {
    /** A moment and an interval; shown without parentheses. */
    private static final String ADD = "datetime_add";

    private static final String SUBTRACT = "datetime_subtract";

    static final ScalarFunction ADD_DAYS = date("date_add", "addDays");
    static final ScalarFunction SUBTRACT_DAYS = date("date_sub", "subtractDays");
    static final ScalarFunction ADD_DAY_INTERVAL = date("date_add_interval", "addDayInterval");
    static final ScalarFunction SUBTRACT_DAY_INTERVAL = date("date_subtract_interval", "subtractDayInterval");
    static final ScalarFunction ADD_MONTHS = failingDate(ADD, "addMonths");
    static final ScalarFunction SUBTRACT_MONTHS = failingDate(SUBTRACT, "subtractMonths");
    static final ScalarFunction ADD_INTERVAL = failingDate(ADD, "addInterval");
    static final ScalarFunction SUBTRACT_INTERVAL = failingDate(SUBTRACT, "subtractInterval");
    static final ScalarFunction SUBTRACT_DATES = failingDate("-", "subtract");
    static final ScalarFunction TIMESTAMP_ADD_DAY_TIME = timestamp(ADD, "addDayTime");
    static final ScalarFunction TIMESTAMP_SUBTRACT_DAY_TIME = timestamp(SUBTRACT, "subtractDayTime");
    static final ScalarFunction TIMESTAMP_ADD_MONTHS = timestamp(ADD, "addMonths");
    static final ScalarFunction TIMESTAMP_SUBTRACT_MONTHS = timestamp(SUBTRACT, "subtractMonths");
    static final ScalarFunction TIMESTAMP_ADD_INTERVAL = timestamp(ADD, "addInterval");
    static final ScalarFunction TIMESTAMP_SUBTRACT_INTERVAL = timestamp(SUBTRACT, "subtractInterval");
    static final ScalarFunction TEXT_ADD_DAY_TIME = timestamp(ADD, "addDayTimeAsText");
    static final ScalarFunction TEXT_SUBTRACT_DAY_TIME = timestamp(SUBTRACT, "subtractDayTimeAsText");
    static final ScalarFunction TEXT_ADD_INTERVAL = timestamp(ADD, "addIntervalAsText");
    static final ScalarFunction TEXT_SUBTRACT_INTERVAL = timestamp(SUBTRACT, "subtractIntervalAsText");
    static final ScalarFunction TIME_ADD = time(ADD, "add").state("sum").build();
    static final ScalarFunction TIME_SUBTRACT =
            time(SUBTRACT, "subtract").state("sum").build();
    static final ScalarFunction SUBTRACT_TIMES = time(SUBTRACT, "difference").build();
    static final ScalarFunction SUBTRACT_TIMESTAMPS = timestamp("-", "subtract");
    static final ScalarFunction CALENDAR_BETWEEN_DATES = failingDate("-", "between");
    static final ScalarFunction CALENDAR_BETWEEN_TIMESTAMPS =
            interval("-", "between").failures(FailureRule.NEVER).build();
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

    private static ScalarFunction.Builder time(String name, String method) {
        return ScalarFunction.named(name).arity(2, 2).calls(TimeMethods.class, method);
    }

    private static ScalarFunction.Builder interval(String name, String method) {
        return ScalarFunction.named(name).arity(2, 2).calls(IntervalMethods.class, method);
    }
}

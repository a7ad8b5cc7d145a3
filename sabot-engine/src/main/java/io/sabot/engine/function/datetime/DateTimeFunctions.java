package io.sabot.engine.function.datetime;

import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** The area of functions of dates and times. */
public final class DateTimeFunctions {
    private static final String GROUP = "datetime_funcs";

    private DateTimeFunctions() {}

    public static List<String> names() {
        return List.of("year", "quarter", "month", "day", "dayofmonth", "extract", "date_part", "datepart", "date_add",
                "date_sub", "dateadd", "add_months");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "year" -> part(name, "year", "SELECT _FUNC_('2016-07-30') -- 2016", "1.5.0");
            case "quarter" -> part(name, "quarter", "SELECT _FUNC_('2016-08-31') -- 3", "1.5.0");
            case "month" -> part(name, "month", "SELECT _FUNC_('2016-07-30') -- 7", "1.5.0");
            case "day", "dayofmonth" -> part(name, "day", "SELECT _FUNC_('2009-07-30') -- 30", "1.5.0");
            case "extract", "date_part", "datepart" -> ExtractFunctions.of(name);
            case "date_add", "dateadd" -> moved(name, "addDays", "SELECT date_add('2016-07-30', 1) -- 2016-07-31");
            case "date_sub" -> moved(name, "subtractDays", "SELECT _FUNC_('2016-07-30', 1) -- 2016-07-29");
            case "add_months" -> addMonths();
            default -> null;
        };
    }

    private static ScalarFunction part(String name, String method, String example, String since) {
        return ScalarFunction.named(name)
                .signature(DataType.INT, TypePattern.of(DataType.DATE))
                .calls(DateMethods.class, method)
                .failures(FailureRule.NEVER)
                .parameters("date")
                .doc("Returns the " + method + " of `date`.", example, since, GROUP)
                .build();
    }

    private static ScalarFunction moved(String name, String method, String example) {
        TypePattern days = TypePattern.oneOf(
                TypePattern.of(DataType.INT), TypePattern.of(DataType.SHORT), TypePattern.of(DataType.BYTE));
        return ScalarFunction.named(name)
                .signature(DataType.DATE, TypePattern.of(DataType.DATE), days)
                .calls(DateMethods.class, method)
                .failures(FailureRule.NEVER)
                .parameters("start_date", "num_days")
                .doc("Returns the date that is `num_days` away from `start_date`.", example, "1.5.0", GROUP)
                .build();
    }

    private static ScalarFunction addMonths() {
        return ScalarFunction.named("add_months")
                .signature(DataType.DATE, TypePattern.of(DataType.DATE), TypePattern.of(DataType.INT))
                .calls(DateMethods.class, "addMonths")
                .parameters("start_date", "num_months")
                .doc("Returns the date that is `num_months` after `start_date`.", "SELECT _FUNC_('2016-08-31', 1) -- 2016-09-30", "1.5.0", GROUP)
                .build();
    }
}

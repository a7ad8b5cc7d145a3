package io.sabot.engine.function.datetime;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.cast.CastContext;
import io.sabot.engine.type.cast.Casts;
import java.time.ZoneOffset;
import java.util.List;

/** The area of functions of dates and times: those of dates here, the others in the classes asked last. */
public final class DateTimeFunctions {
    static final String GROUP = "datetime_funcs";
    static final TypePattern DATE = TypePattern.of(DataType.DATE);
    static final TypePattern TIMESTAMP = TypePattern.of(DataType.TIMESTAMP);
    static final TypePattern INT = TypePattern.of(DataType.INT);
    static final TypePattern LONG = TypePattern.of(DataType.LONG);
    static final TypePattern TEXT = TypePattern.STRING;

    private static final TypePattern SMALL_INTEGER =
            TypePattern.oneOf(INT, TypePattern.of(DataType.SHORT), TypePattern.of(DataType.BYTE));
    private static final List<String> NAMES = List.of(
            ("year quarter month day dayofmonth dayofweek weekday dayofyear weekofyear monthname dayname last_day "
                            + "next_day add_months date_add dateadd date_sub datediff date_diff trunc "
                            + "extract date_part datepart date_from_unix_date unix_date make_date "
                            + TimestampFunctions.NAMES + " " + TimeFunctions.NAMES + " " + MakeFunctions.NAMES + " "
                            + PatternFunctions.NAMES + " " + TimeWindowEntries.NAMES)
                    .split(" "));

    private DateTimeFunctions() {}

    public static List<String> names() {
        return NAMES;
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "year" -> part(name, "year", "SELECT _FUNC_('2016-07-30') -- 2016", "1.5.0");
            case "quarter" -> part(name, "quarter", "SELECT _FUNC_('2016-08-31') -- 3", "1.5.0");
            case "month" -> part(name, "month", "SELECT _FUNC_('2016-07-30') -- 7", "1.5.0");
            case "day", "dayofmonth" -> part(name, "day", "SELECT _FUNC_('2009-07-30') -- 30", "1.5.0");
            case "extract", "date_part", "datepart" -> ExtractFunctions.of(name);
            case "dayofweek" -> named(name, DataType.INT, "dayOfWeek", DATE);
            case "weekday" -> named(name, DataType.INT, "weekday", DATE);
            case "dayofyear" -> named(name, DataType.INT, "dayOfYear", DATE);
            case "weekofyear" -> named(name, DataType.INT, "weekOfYear", DATE);
            case "monthname" -> named(name, DataType.STRING, "monthName", DATE);
            case "dayname" -> named(name, DataType.STRING, "dayName", DATE);
            case "last_day" -> named(name, DataType.DATE, "lastDay", DATE);
            case "datediff", "date_diff" -> named(name, DataType.INT, "difference", DATE, DATE);
            case "next_day" -> nextDay();
            case "add_months" ->
                entry(name, DateMethods.class, "addMonths", DataType.DATE, DATE, INT)
                        .parameters("start_date", "num_months")
                        .build();
            case "date_add", "dateadd" -> moved("date_add", "addDays");
            case "date_sub" -> moved(name, "subtractDays");
            case "trunc" ->
                entry(name, Truncation.class, "date", DataType.DATE, DATE, TEXT)
                        .nulls(NullRule.STRICT_NULLABLE)
                        .parameters("date", "fmt")
                        .build();
            case "date_from_unix_date" -> never(entry(name, EpochMethods.class, "same", DataType.DATE, INT));
            case "unix_date" -> never(entry(name, EpochMethods.class, "same", DataType.INT, DATE));
            case "make_date" ->
                entry(name, MakeMethods.class, "date", DataType.DATE, INT, INT, INT)
                        .legacy("dateOrNull")
                        .parameters("year", "month", "day")
                        .build();
            default -> elsewhere(name);
        };
    }

    private static Function elsewhere(String name) {
        Function found = TimestampFunctions.lookup(name);
        if (found == null) {
            found = TimeFunctions.lookup(name);
        }
        if (found == null) {
            found = PatternFunctions.lookup(name);
        }
        if (found == null) {
            found = TimeWindowEntries.lookup(name);
        }
        return found == null ? MakeFunctions.lookup(name) : found;
    }

    static ScalarFunction.Builder entry(
            String name, Class<?> owner, String method, DataType result, TypePattern... parameters) {
        return ScalarFunction.named(name).signature(result, parameters).calls(owner, method);
    }

    static ScalarFunction never(ScalarFunction.Builder builder) {
        return builder.failures(FailureRule.NEVER).build();
    }

    private static ScalarFunction named(String name, DataType result, String method, TypePattern... parameters) {
        return never(entry(name, DateParts.class, method, result, parameters));
    }

    private static ScalarFunction moved(String name, String method) {
        return never(ScalarFunction.named(name)
                .arity(2, 2)
                .types(arguments -> movedTypes(name, arguments))
                .calls(DateMethods.class, method)
                .parameters("start_date", "num_days"));
    }

    /** The days are not cast from a wider type. */
    private static Typing movedTypes(String name, Arguments arguments) {
        DataType days = arguments.type(1);
        if (days instanceof DecimalType || days == DataType.LONG || days == DataType.DOUBLE || days == DataType.FLOAT) {
            throw ImplicitCasts.unexpected(1, "(\"INT\" or \"SMALLINT\" or \"TINYINT\")", days);
        }
        if (!arguments.ansi() && days.isString()) {
            checkDays(name, arguments);
        }
        return new Typing(ImplicitCasts.toPatterns(arguments, DATE, SMALL_INTEGER), DataType.DATE);
    }

    /** Outside ANSI mode a text must be a literal, and an integer. */
    private static void checkDays(String name, Arguments arguments) {
        if (!arguments.isLiteral().get(1)) {
            throw ImplicitCasts.unexpected(1, "(\"INT\" or \"SMALLINT\" or \"TINYINT\")", arguments.type(1));
        }
        Object text = arguments.constants().get(1);
        CastContext toInt = CastContext.of(DataType.STRING, DataType.INT, EvalMode.ANSI, ZoneOffset.UTC, null);
        try {
            Casts.cast(text, toInt);
        } catch (QueryException notAnInteger) {
            throw QueryException.analysis("SECOND_FUNCTION_ARGUMENT_NOT_INTEGER", "functionName", name)
                    .withCause(notAnInteger);
        }
    }

    private static ScalarFunction nextDay() {
        return entry("next_day", DateParts.class, "nextDay", DataType.DATE, DATE, TEXT)
                .legacy("nextDayOrNull")
                .nullability(Nullability.ALWAYS)
                .parameters("start_date", "day_of_week")
                .build();
    }

    private static ScalarFunction part(String name, String method, String example, String since) {
        return ScalarFunction.named(name)
                .signature(DataType.INT, DATE)
                .calls(DateMethods.class, method)
                .failures(FailureRule.NEVER)
                .parameters("date")
                .doc("Returns the " + method + " of `date`.", example, since, GROUP)
                .build();
    }
}

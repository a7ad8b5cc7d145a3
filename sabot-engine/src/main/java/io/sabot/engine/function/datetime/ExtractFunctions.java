package io.sabot.engine.function.datetime;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.List;
import java.util.Locale;

/** {@code extract(field FROM source)} and {@code date_part(field, source)}: the function that the field names. */
final class ExtractFunctions {
    private static final DecimalType SECONDS = new DecimalType(8, 6);

    private ExtractFunctions() {}

    static ScalarFunction of(String name) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .types(arguments -> types(name, arguments))
                .calls(ExtractMethods.class, "year")
                .failures(FailureRule.NEVER)
                .parameters("field", "source")
                .doc(
                        "Extracts a part of a date, timestamp or interval.",
                        "SELECT date_part('YEAR', DATE'2019-08-12') -- 2019",
                        "3.0.0",
                        "datetime_funcs")
                .build();
    }

    private static Typing types(String name, Arguments arguments) {
        if (!(arguments.constants().get(0) instanceof Slice field)) {
            throw QueryException.analysis(
                    "NON_FOLDABLE_ARGUMENT",
                    "funcName",
                    Quoting.id(name),
                    "paramName",
                    Quoting.id("field"),
                    "paramType",
                    "\"STRING\"");
        }
        DataType source = arguments.type(1);
        String part = part(field.toString());
        if (part == null || !hasPart(source, part)) {
            throw QueryException.analysis("INVALID_EXTRACT_FIELD", "field", Quoting.id(field.toString()));
        }
        boolean ofDay = isOfDay(part);
        String method = source instanceof TimeType ? part + "OfTime" : isInterval(source) ? part + "OfInterval" : part;
        ScalarFunction.Builder entry = ScalarFunction.named(name).arity(2, 2).calls(ExtractMethods.class, method);
        List<DataType> types;
        if (source instanceof TimeType || isInterval(source)) {
            types = List.of(arguments.type(0), source);
        } else if (ofDay) {
            types = ImplicitCasts.toPatterns(arguments, TypePattern.STRING, TypePattern.Family.TIMESTAMP_ANY);
            entry.state("zone");
        } else {
            types = ImplicitCasts.toPatterns(arguments, TypePattern.STRING, TypePattern.of(DataType.DATE));
        }
        if (source != DataType.CALENDAR_INTERVAL) {
            entry.failures(FailureRule.NEVER);
        }
        return new Typing(types, result(part, source), entry.build(), false);
    }

    private static DataType result(String part, DataType source) {
        if (part.equals("second")) {
            return SECONDS;
        }
        boolean small = part.equals("month") || part.equals("hour") || part.equals("minute");
        return small && isInterval(source) ? DataType.BYTE : DataType.INT;
    }

    private static boolean hasPart(DataType source, String part) {
        if (source instanceof YearMonthIntervalType interval) {
            int field = part.equals("year") ? YearMonthIntervalType.YEAR : YearMonthIntervalType.MONTH;
            boolean known = part.equals("year") || part.equals("month");
            return known && interval.start() <= field && field <= interval.end();
        }
        if (source instanceof DayTimeIntervalType interval) {
            int field = List.of("day", "hour", "minute", "second").indexOf(part);
            return interval.start() <= field && field <= interval.end();
        }
        if (source == DataType.CALENDAR_INTERVAL) {
            return isOfDay(part) || part.equals("year") || part.equals("month") || part.equals("day");
        }
        return !(source instanceof TimeType) || isOfDay(part);
    }

    private static boolean isOfDay(String part) {
        return part.equals("hour") || part.equals("minute") || part.equals("second");
    }

    private static boolean isInterval(DataType type) {
        return type instanceof YearMonthIntervalType
                || type instanceof DayTimeIntervalType
                || type == DataType.CALENDAR_INTERVAL;
    }

    /** The part that a name means, null for none. */
    private static String part(String field) {
        return switch (field.toUpperCase(Locale.ROOT)) {
            case "YEAR", "Y", "YEARS", "YR", "YRS" -> "year";
            case "YEAROFWEEK" -> "yearOfWeek";
            case "QUARTER", "QTR" -> "quarter";
            case "MONTH", "MON", "MONS", "MONTHS" -> "month";
            case "WEEK", "W", "WEEKS" -> "week";
            case "DAY", "D", "DAYS" -> "day";
            case "DAYOFWEEK", "DOW" -> "dayOfWeek";
            case "DAYOFWEEK_ISO", "DOW_ISO" -> "isoDayOfWeek";
            case "DOY" -> "dayOfYear";
            case "HOUR", "H", "HOURS", "HR", "HRS" -> "hour";
            case "MINUTE", "M", "MIN", "MINS", "MINUTES" -> "minute";
            case "SECOND", "S", "SEC", "SECONDS", "SECS" -> "second";
            default -> null;
        };
    }
}

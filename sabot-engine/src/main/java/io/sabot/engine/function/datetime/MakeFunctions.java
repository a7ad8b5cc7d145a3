package io.sabot.engine.function.datetime;

import static io.sabot.engine.function.datetime.DateTimeFunctions.INT;
import static io.sabot.engine.function.datetime.DateTimeFunctions.TEXT;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ArityErrors;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.PatternText;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.ArrayList;
import java.util.List;

/** Entries of functions that make timestamps, times and intervals of their parts. */
final class MakeFunctions {
    static final String NAMES = "make_timestamp make_timestamp_ltz make_timestamp_ntz try_make_timestamp "
            + "try_make_timestamp_ltz try_make_timestamp_ntz make_time make_interval try_make_interval "
            + "make_dt_interval make_ym_interval";

    private static final int PARTS = 6;
    private static final DecimalType SECONDS = new DecimalType(16, 6);
    private static final DecimalType INTERVAL_SECONDS = new DecimalType(18, 6);
    private static final TypePattern SECOND = TypePattern.of(SECONDS);
    private static final TypePattern INTERVAL_SECOND = TypePattern.of(INTERVAL_SECONDS);

    private MakeFunctions() {}

    static Function lookup(String name) {
        return switch (name) {
            case "make_timestamp" -> timestamp(name, null, "[1, 2, 3, 6, 7]", 1, 2, 3, 6, 7);
            case "try_make_timestamp" -> timestamp(name, null, "[1, 2, 3, 6, 7]", 1, 2, 3, 6, 7);
            case "make_timestamp_ltz" -> timestamp(name, DataType.TIMESTAMP, "[2, 6]", 2, 3, 6, 7);
            case "try_make_timestamp_ltz" -> timestamp(name, DataType.TIMESTAMP, "6", 2, 3, 6, 7);
            case "make_timestamp_ntz" -> timestamp(name, DataType.TIMESTAMP_NTZ, "[2, 6]", 2, 6);
            case "try_make_timestamp_ntz" -> timestamp(name, DataType.TIMESTAMP_NTZ, "6", 2, 6);
            case "make_time" ->
                DateTimeFunctions.entry(name, MakeMethods.class, "time", TimeType.MICROS, INT, INT, SECOND)
                        .takesUnscaledDecimals()
                        .parameters("hour", "minute", "second")
                        .build();
            case "make_interval" -> interval(name).legacy("intervalOrNull").build();
            case "try_make_interval" ->
                interval(name)
                        .calls(MakeMethods.class, "intervalOrNull")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .build();
            case "make_dt_interval" ->
                DateTimeFunctions.entry(
                                name,
                                MakeMethods.class,
                                "dayTimeInterval",
                                DayTimeIntervalType.DEFAULT,
                                INT,
                                INT,
                                INT,
                                INTERVAL_SECOND)
                        .arity(0, 4)
                        .takesUnscaledDecimals()
                        .defaultsTo(0L, INTERVAL_SECONDS)
                        .defaultsTo(0, DataType.INT)
                        .defaultsTo(0, DataType.INT)
                        .defaultsTo(0, DataType.INT)
                        .parameters("days", "hours", "mins", "secs")
                        .build();
            case "make_ym_interval" ->
                DateTimeFunctions.entry(
                                name, MakeMethods.class, "yearMonthInterval", YearMonthIntervalType.DEFAULT, INT, INT)
                        .arity(0, 2)
                        .defaultsTo(0, DataType.INT)
                        .defaultsTo(0, DataType.INT)
                        .parameters("years", "months")
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction.Builder interval(String name) {
        ScalarFunction.Builder builder = DateTimeFunctions.entry(
                        name,
                        MakeMethods.class,
                        "interval",
                        DataType.CALENDAR_INTERVAL,
                        INT,
                        INT,
                        INT,
                        INT,
                        INT,
                        INT,
                        INTERVAL_SECOND)
                .arity(0, 7)
                .takesUnscaledDecimals()
                .defaultsTo(0L, INTERVAL_SECONDS);
        for (int part = 0; part < PARTS; part++) {
            builder.defaultsTo(0, DataType.INT);
        }
        return builder.parameters("years", "months", "weeks", "days", "hours", "mins", "secs");
    }

    /**
     * Of six parts and perhaps a zone, or of a date, perhaps with a time and a zone.
     *
     * @param result null for the kind of timestamp that the session says, when it is made of parts
     * @param expected the numbers of arguments as an error shows them
     */
    private static ScalarFunction timestamp(String name, DataType result, String expected, Integer... counts) {
        boolean orNull = name.startsWith("try_");
        String checked = result == DataType.TIMESTAMP_NTZ ? "make_timestamp_ntz" : "make_timestamp";
        String shown = name.endsWith("_ltz") ? "make_timestamp" : name;
        ScalarFunction ofDate = made(shown, "ofDate").build();
        ScalarFunction ofDateAndTime = made(
                        name.equals("try_make_timestamp_ntz") ? "try_ntz_of_date" : shown, "ofDateAndTime")
                .build();
        List<Integer> allowed = List.of(counts);
        ScalarFunction.Builder builder = made(name, orNull ? "timestampOrNull" : "timestamp")
                .types(arguments -> {
                    if (!allowed.contains(arguments.size())) {
                        throw ArityErrors.wrong(name, expected, arguments.size());
                    }
                    return arguments.size() < PARTS
                            ? ofDate(checked, arguments, result, arguments.size() == 1 ? ofDate : ofDateAndTime)
                            : ofParts(arguments, result);
                });
        if (orNull) {
            return builder.nulls(NullRule.STRICT_NULLABLE).build();
        }
        return builder.legacy("timestampOrNull").build();
    }

    private static ScalarFunction.Builder made(String name, String method) {
        return ScalarFunction.named(name)
                .arity(0, Integer.MAX_VALUE)
                .takesUnscaledDecimals()
                .calls(MakeMethods.class, method)
                .state("clock");
    }

    private static Typing ofParts(Arguments arguments, DataType result) {
        DataType made = result == null ? PatternFunctions.timestampType(arguments) : result;
        return new Typing(ImplicitCasts.toPatterns(arguments, INT, INT, INT, INT, INT, SECOND, TEXT), made);
    }

    private static Typing ofDate(String shown, Arguments arguments, DataType result, ScalarFunction entry) {
        List<DataType> types = new ArrayList<>();
        types.add(exactly(shown, arguments, 0, DateTimeFunctions.DATE));
        if (arguments.size() > 1) {
            types.add(exactly(shown, arguments, 1, TypePattern.Family.TIME));
        }
        if (arguments.size() > 2) {
            types.add(exactly(shown, arguments, 2, TEXT));
        }
        return new Typing(types, result == null ? DataType.TIMESTAMP : result, entry, false);
    }

    /** No argument is cast, but NULL. */
    private static DataType exactly(String shown, Arguments arguments, int index, TypePattern pattern) {
        DataType given = arguments.type(index);
        if (given != DataType.NULL && !Coercion.accepts(pattern, given)) {
            throw ImplicitCasts.unexpected(index, PatternText.of(pattern), given)
                    .withParameter("shownCall", shown);
        }
        return Coercion.implicitCast(given, pattern, arguments.ansi());
    }
}

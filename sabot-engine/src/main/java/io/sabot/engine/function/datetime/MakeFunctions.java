package io.sabot.engine.function.datetime;

import static io.sabot.engine.function.datetime.DateTimeFunctions.INT;
import static io.sabot.engine.function.datetime.DateTimeFunctions.TEXT;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.YearMonthIntervalType;

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
            case "make_timestamp", "make_timestamp_ltz" -> timestamp(name, DataType.TIMESTAMP, false);
            case "try_make_timestamp", "try_make_timestamp_ltz" -> timestamp(name, DataType.TIMESTAMP, true);
            case "make_timestamp_ntz" -> timestamp(name, DataType.TIMESTAMP_NTZ, false);
            case "try_make_timestamp_ntz" -> timestamp(name, DataType.TIMESTAMP_NTZ, true);
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

    /** Of six or seven parts, or of a date and a time. */
    private static ScalarFunction timestamp(String name, DataType result, boolean orNull) {
        ScalarFunction ofDateAndTime = made(name, "ofDateAndTime").build();
        ScalarFunction.Builder builder = made(name, orNull ? "timestampOrNull" : "timestamp")
                .types(arguments -> types(arguments, result, ofDateAndTime));
        if (orNull) {
            return builder.nulls(NullRule.STRICT_NULLABLE).build();
        }
        return builder.legacy("timestampOrNull").build();
    }

    private static ScalarFunction.Builder made(String name, String method) {
        return ScalarFunction.named(name)
                .arity(2, PARTS + 1)
                .takesUnscaledDecimals()
                .calls(MakeMethods.class, method)
                .state("clock");
    }

    private static Typing types(Arguments arguments, DataType result, ScalarFunction ofDateAndTime) {
        if (arguments.size() < PARTS) {
            TypePattern time = TypePattern.Family.TIME;
            rejectTimestamp(arguments, 0, "\"DATE\"");
            rejectTimestamp(arguments, 1, "\"TIME\"");
            return new Typing(
                    ImplicitCasts.toPatterns(arguments, DateTimeFunctions.DATE, time, TEXT),
                    result,
                    ofDateAndTime,
                    false);
        }
        return new Typing(ImplicitCasts.toPatterns(arguments, INT, INT, INT, INT, INT, SECOND, TEXT), result);
    }

    /** A timestamp is not cut to its date or its time. */
    private static void rejectTimestamp(Arguments arguments, int index, String required) {
        DataType type = arguments.type(index);
        if (type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ) {
            throw ImplicitCasts.unexpected(index, required, type);
        }
    }
}

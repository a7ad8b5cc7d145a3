package io.sabot.engine.function.datetime;

import static io.sabot.engine.function.datetime.DateTimeFunctions.LONG;
import static io.sabot.engine.function.datetime.DateTimeFunctions.TEXT;
import static io.sabot.engine.function.datetime.DateTimeFunctions.TIMESTAMP;
import static io.sabot.engine.function.datetime.DateTimeFunctions.entry;
import static io.sabot.engine.function.datetime.DateTimeFunctions.never;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Entries of functions of timestamps. */
final class TimestampFunctions {
    static final String NAMES = "hour minute second date_trunc months_between unix_seconds unix_millis unix_micros "
            + "timestamp_seconds timestamp_millis timestamp_micros from_utc_timestamp to_utc_timestamp "
            + "convert_timezone";

    private static final TypePattern ANY_TIMESTAMP = TypePattern.Family.TIMESTAMP_ANY;
    private static final TypePattern TIMESTAMP_NTZ = TypePattern.of(DataType.TIMESTAMP_NTZ);

    private TimestampFunctions() {}

    static Function lookup(String name) {
        return switch (name) {
            case "hour", "minute", "second" -> part(name);
            case "date_trunc" ->
                entry(name, Truncation.class, "timestamp", DataType.TIMESTAMP, TEXT, TIMESTAMP)
                        .nulls(NullRule.STRICT_NULLABLE)
                        .state("session")
                        .parameters("fmt", "ts")
                        .build();
            case "months_between" -> monthsBetween();
            case "unix_seconds" -> never(entry(name, EpochMethods.class, "toSeconds", DataType.LONG, TIMESTAMP));
            case "unix_millis" -> never(entry(name, EpochMethods.class, "toMillis", DataType.LONG, TIMESTAMP));
            case "unix_micros" -> never(entry(name, EpochMethods.class, "same", DataType.LONG, TIMESTAMP));
            case "timestamp_seconds" -> timestampSeconds();
            case "timestamp_millis" -> ofInteger(name, "ofMillis");
            case "timestamp_micros" -> ofInteger(name, "same");
            case "from_utc_timestamp" -> zoned(name, "fromUtc");
            case "to_utc_timestamp" -> zoned(name, "toUtc");
            case "convert_timezone" -> convertTimezone();
            case "timestampadd" -> // no name of SQL, which has a syntax for it; as timestampdiff
                ScalarFunction.named(name)
                        .arity(3, 3)
                        .types(TimestampFunctions::addTypes)
                        .calls(TimestampUnits.class, "add")
                        .state("zone")
                        .build();
            case "timestampdiff" ->
                entry(name, TimestampUnits.class, "difference", DataType.LONG, TEXT, TIMESTAMP, TIMESTAMP)
                        .state("zone")
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction part(String name) {
        ScalarFunction ofTime =
                never(ScalarFunction.named(name).arity(1, 1).calls(TimestampParts.class, name + "OfTime"));
        return never(ScalarFunction.named(name)
                .arity(1, 1)
                .types(arguments -> partTypes(arguments, ofTime))
                .calls(TimestampParts.class, name)
                .state("zone"));
    }

    private static Typing partTypes(Arguments arguments, ScalarFunction ofTime) {
        if (arguments.type(0) instanceof TimeType) {
            return new Typing(arguments.types(), DataType.INT, ofTime, false);
        }
        return new Typing(ImplicitCasts.toPatterns(arguments, ANY_TIMESTAMP), DataType.INT);
    }

    private static ScalarFunction monthsBetween() {
        return entry(
                        "months_between",
                        MonthsBetween.class,
                        "of",
                        DataType.DOUBLE,
                        TIMESTAMP,
                        TIMESTAMP,
                        TypePattern.of(DataType.BOOLEAN))
                .arity(2, 3)
                .defaultsTo(true, DataType.BOOLEAN)
                .state("session")
                .parameters("timestamp1", "timestamp2", "roundOff")
                .build();
    }

    private static ScalarFunction timestampSeconds() {
        return ScalarFunction.named("timestamp_seconds")
                .arity(1, 1)
                .types(arguments -> secondsTyping(ImplicitCasts.toPatterns(arguments, TypePattern.NUMERIC)))
                .calls(EpochMethods.class, "ofSeconds")
                .nulls(NullRule.STRICT_NULLABLE)
                .build();
    }

    private static Typing secondsTyping(List<DataType> types) {
        DataType type = types.get(0);
        DataType taken = type.isIntegral() ? DataType.LONG : type == DataType.FLOAT ? DataType.DOUBLE : type;
        return new Typing(List.of(taken), DataType.TIMESTAMP);
    }

    private static ScalarFunction ofInteger(String name, String method) {
        return ScalarFunction.named(name)
                .arity(1, 1)
                .types(arguments -> {
                    ImplicitCasts.toPatterns(arguments, TypePattern.INTEGRAL);
                    return new Typing(List.of(DataType.LONG), DataType.TIMESTAMP);
                })
                .calls(EpochMethods.class, method)
                .build();
    }

    private static ScalarFunction zoned(String name, String method) {
        return entry(name, ZoneMethods.class, method, DataType.TIMESTAMP, TIMESTAMP, TEXT)
                .parameters("timestamp", "timezone")
                .build();
    }

    private static ScalarFunction convertTimezone() {
        ScalarFunction fromSession = ScalarFunction.named("convert_timezone")
                .arity(2, 2)
                .calls(ZoneMethods.class, "convertFromSession")
                .state("session")
                .build();
        return ScalarFunction.named("convert_timezone")
                .arity(2, 3)
                .types(arguments -> arguments.size() == 2
                        ? new Typing(
                                ImplicitCasts.toPatterns(arguments, TEXT, TIMESTAMP_NTZ),
                                DataType.TIMESTAMP_NTZ,
                                fromSession,
                                false)
                        : new Typing(
                                ImplicitCasts.toPatterns(arguments, TEXT, TEXT, TIMESTAMP_NTZ), DataType.TIMESTAMP_NTZ))
                .calls(ZoneMethods.class, "convert")
                .failures(FailureRule.POSSIBLE)
                .build();
    }

    private static Typing addTypes(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(arguments, TEXT, LONG, ANY_TIMESTAMP);
        return new Typing(types, types.get(2));
    }
}

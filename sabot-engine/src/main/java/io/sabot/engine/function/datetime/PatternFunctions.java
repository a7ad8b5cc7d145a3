package io.sabot.engine.function.datetime;

import static io.sabot.engine.function.datetime.DateTimeFunctions.LONG;
import static io.sabot.engine.function.datetime.DateTimeFunctions.TEXT;
import static io.sabot.engine.function.datetime.DateTimeFunctions.TIMESTAMP;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Entries of functions that read and write dates and timestamps as text; without a pattern they are casts. */
final class PatternFunctions {
    static final String NAMES = "to_timestamp to_timestamp_ltz to_timestamp_ntz try_to_timestamp to_date try_to_date "
            + "unix_timestamp to_unix_timestamp date_format from_unixtime";

    private static final Slice DEFAULT_PATTERN = Slice.of("yyyy-MM-dd HH:mm:ss");
    private static final TypePattern MOMENT =
            TypePattern.oneOf(TEXT, DateTimeFunctions.DATE, TIMESTAMP, TypePattern.of(DataType.TIMESTAMP_NTZ));
    private static final TypePattern MOMENT_OR_NUMBER = TypePattern.oneOf(
            TEXT, DateTimeFunctions.DATE, TIMESTAMP, TypePattern.of(DataType.TIMESTAMP_NTZ), TypePattern.NUMERIC);

    private PatternFunctions() {}

    static Function lookup(String name) {
        return switch (name) {
            case "to_timestamp" -> readAsTheSessionSays(name, false);
            case "to_timestamp_ltz" -> read(name, "timestamp", DataType.TIMESTAMP, false);
            case "try_to_timestamp" -> readAsTheSessionSays(name, true);
            case "to_timestamp_ntz" -> read(name, "local", DataType.TIMESTAMP_NTZ, false);
            case "to_date" -> read(name, "date", DataType.DATE, false);
            case "try_to_date" -> read(name, "date", DataType.DATE, true);
            case "unix_timestamp", "to_unix_timestamp" ->
                ScalarFunction.named(name)
                        .arity(1, 2)
                        .defaultsTo(DEFAULT_PATTERN, DataType.STRING)
                        .types(arguments ->
                                new Typing(ImplicitCasts.toPatterns(arguments, MOMENT, TEXT), DataType.LONG))
                        .calls(PatternMethods.class, "seconds")
                        .legacy("secondsOrNull")
                        .state("reader")
                        .parameters("timeExp", "fmt")
                        .build();
            case "date_format" ->
                DateTimeFunctions.entry(name, PatternMethods.class, "format", DataType.STRING, TIMESTAMP, TEXT)
                        .state("writer")
                        .parameters("timestamp", "fmt")
                        .build();
            case "from_unixtime" ->
                DateTimeFunctions.entry(name, PatternMethods.class, "formatSeconds", DataType.STRING, LONG, TEXT)
                        .arity(1, 2)
                        .defaultsTo(DEFAULT_PATTERN, DataType.STRING)
                        .nullability(Nullability.ALWAYS)
                        .state("writer")
                        .parameters("unix_time", "fmt")
                        .build();
            default -> null;
        };
    }

    /** What {@code spark.sql.timestampType} says. */
    static DataType timestampType(Arguments arguments) {
        boolean local = arguments.setting(SabotSettings.TIMESTAMP_TYPE).equalsIgnoreCase("TIMESTAMP_NTZ");
        return local ? DataType.TIMESTAMP_NTZ : DataType.TIMESTAMP;
    }

    private static ScalarFunction readAsTheSessionSays(String name, boolean orNull) {
        ScalarFunction zoned = read(name, "timestamp", DataType.TIMESTAMP, orNull);
        ScalarFunction local = read(name, "local", DataType.TIMESTAMP_NTZ, orNull);
        return readBuilder(name, "timestamp", DataType.TIMESTAMP, orNull)
                .types(arguments -> {
                    ScalarFunction meant = timestampType(arguments) == DataType.TIMESTAMP ? zoned : local;
                    Typing typing = meant.typeRule().apply(arguments);
                    return typing.instead() == null ? typing.of(meant) : typing;
                })
                .build();
    }

    private static ScalarFunction read(String name, String method, DataType result, boolean orNull) {
        return readBuilder(name, method, result, orNull).build();
    }

    private static ScalarFunction.Builder readBuilder(String name, String method, DataType result, boolean orNull) {
        ScalarFunction cast = ScalarFunction.named(name)
                .arity(1, 1)
                .calls(EpochMethods.class, "same")
                .failures(FailureRule.NEVER)
                .build();
        ScalarFunction.Builder builder = ScalarFunction.named(name)
                .arity(1, 2)
                .types(arguments -> types(arguments, result, orNull, cast))
                .calls(PatternMethods.class, orNull ? method + "OrNull" : method)
                .state("reader")
                .parameters(result == DataType.DATE ? "date_str" : "timestamp_str", "fmt");
        if (orNull) {
            return builder.nulls(NullRule.STRICT_NULLABLE);
        }
        return builder.legacy(method + "OrNull");
    }

    private static Typing types(Arguments arguments, DataType result, boolean orNull, ScalarFunction cast) {
        TypePattern first = result == DataType.TIMESTAMP && arguments.size() == 1 ? MOMENT_OR_NUMBER : MOMENT;
        List<DataType> types = ImplicitCasts.toPatterns(arguments, first, TEXT);
        if (arguments.size() == 2) {
            return new Typing(types, result);
        }
        return orNull && types.get(0).isString()
                ? new Typing(types, result)
                : new Typing(List.of(result), result, cast, false);
    }
}

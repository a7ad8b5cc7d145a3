package io.sabot.engine.function.datetime;

import static io.sabot.engine.function.datetime.DateTimeFunctions.TEXT;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.PatternText;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Entries of functions of times without a date. */
final class TimeFunctions {
    static final String NAMES = "time_diff time_trunc time_to_seconds time_to_millis time_to_micros "
            + "time_from_seconds time_from_millis time_from_micros to_time try_to_time";

    private static final DecimalType SECONDS = new DecimalType(14, 6);
    private static final TypePattern TIME = TypePattern.Family.TIME;

    private TimeFunctions() {}

    static Function lookup(String name) {
        return switch (name) {
            case "time_diff" ->
                DateTimeFunctions.entry(name, TimeMethods.class, "difference", DataType.LONG, TEXT, TIME, TIME)
                        .parameters("unit", "start", "end")
                        .build();
            case "time_trunc" ->
                ScalarFunction.named(name)
                        .arity(2, 2)
                        .types(TimeFunctions::truncatedTypes)
                        .calls(Truncation.class, "time")
                        .parameters("unit", "time")
                        .build();
            case "time_to_micros" -> number(name, "toMicros", DataType.LONG);
            case "time_to_millis" -> number(name, "toMillis", DataType.LONG);
            case "time_to_seconds" -> number(name, "toMicros", SECONDS);
            case "time_from_seconds" -> made(name, TypePattern.NUMERIC);
            case "time_from_millis", "time_from_micros" -> made(name, TypePattern.INTEGRAL);
            case "to_time" -> read(name).build();
            case "try_to_time" ->
                read(name)
                        .calls(TimeMethods.class, "parseOrNull")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .build();
            default -> null;
        };
    }

    private static Typing truncatedTypes(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(arguments, TEXT, TIME);
        return new Typing(types, types.get(1));
    }

    private static ScalarFunction number(String name, String method, DataType result) {
        return DateTimeFunctions.never(DateTimeFunctions.entry(name, TimeMethods.class, method, result, TIME));
    }

    private static ScalarFunction made(String name, TypePattern number) {
        String method =
                name.substring("time_".length()).replace("from_s", "fromS").replace("from_m", "fromM");
        return ScalarFunction.named(name)
                .arity(1, 1)
                .types(arguments -> madeTypes(arguments, number))
                .calls(TimeMethods.class, method)
                .build();
    }

    /** Numbers are taken as they are. */
    private static Typing madeTypes(Arguments arguments, TypePattern number) {
        DataType given = arguments.type(0);
        if (given != DataType.NULL && !Coercion.accepts(number, given)) {
            throw ImplicitCasts.unexpected(0, PatternText.of(number), given);
        }
        return new Typing(List.of(given == DataType.NULL ? DataType.LONG : given), TimeType.MICROS);
    }

    private static ScalarFunction.Builder read(String name) {
        return ScalarFunction.named(name)
                .arity(1, 2)
                .types(TimeFunctions::readTypes)
                .calls(TimeMethods.class, "parse")
                .state("reader")
                .parameters("str", "format");
    }

    private static Typing readTypes(Arguments arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            DataType given = arguments.type(i);
            if (!given.isString() && given != DataType.NULL) {
                throw ImplicitCasts.unexpected(i, PatternText.of(TEXT), given).withParameter("shownCall", "to_time");
            }
        }
        return new Typing(ImplicitCasts.toPatterns(arguments, TEXT, TEXT), TimeType.MICROS);
    }
}

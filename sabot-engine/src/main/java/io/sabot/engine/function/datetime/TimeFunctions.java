package io.sabot.engine.function.datetime;

import static io.sabot.engine.function.datetime.DateTimeFunctions.TEXT;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Entries of functions of times without a date. */
final class TimeFunctions {
    static final String NAMES = "time_diff time_trunc time_to_micros time_to_millis";

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
            case "time_to_micros" -> number(name, "toMicros");
            case "time_to_millis" -> number(name, "toMillis");
            default -> null;
        };
    }

    private static Typing truncatedTypes(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(arguments, TEXT, TIME);
        return new Typing(types, types.get(1));
    }

    private static ScalarFunction number(String name, String method) {
        return DateTimeFunctions.never(DateTimeFunctions.entry(name, TimeMethods.class, method, DataType.LONG, TIME));
    }
}

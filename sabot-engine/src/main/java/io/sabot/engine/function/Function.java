package io.sabot.engine.function;

import java.util.List;

/** An entry of the registry. */
public sealed interface Function
        permits ScalarFunction, AggregateFunction, SpecialForm, WindowFunction, GeneratorFunction, MissingFunction {
    /** The name under which a call is shown. */
    String name();

    /** The name that errors have. */
    default String shownName() {
        return name();
    }

    /** Fewest arguments. */
    int minArguments();

    /** Most arguments, Integer.MAX_VALUE for any number. */
    int maxArguments();

    /** Names of the parameters for named arguments; empty when a call must be positional. */
    default List<String> parameterNames() {
        return List.of();
    }

    Documentation documentation();
}

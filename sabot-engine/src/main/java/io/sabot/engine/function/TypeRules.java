package io.sabot.engine.function;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;

/** The common type rules. */
public final class TypeRules {
    private TypeRules() {}

    /** Parameters by position, with implicit casts, and one result type. */
    public static TypeRule fixed(DataType result, TypePattern... parameters) {
        return arguments -> new Typing(ImplicitCasts.toPatterns(arguments, parameters), result);
    }
}

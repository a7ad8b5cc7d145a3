package io.sabot.engine.function;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** Casts that a call's arguments undergo so that they fit the parameters. */
public final class ImplicitCasts {
    private ImplicitCasts() {}

    /**
     * @param patterns of the parameters; the last one stands for all that follow
     * @return the type that each argument is cast to
     * @throws QueryException DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE for the first argument that does not fit
     */
    public static List<DataType> toPatterns(Arguments arguments, TypePattern... patterns) {
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            TypePattern pattern = patterns[Math.min(i, patterns.length - 1)];
            DataType target = Coercion.implicitCast(arguments.type(i), pattern, arguments.ansi());
            if (target == null) {
                throw unexpected(i, PatternText.of(pattern), arguments.type(i));
            }
            types.add(target);
        }
        return types;
    }

    /** As {@link #toPatterns} for functions that cast nothing but NULL. */
    public static List<DataType> exact(Arguments arguments, TypePattern... patterns) {
        for (int i = 0; i < arguments.size(); i++) {
            TypePattern pattern = patterns[Math.min(i, patterns.length - 1)];
            DataType type = arguments.type(i);
            if (type != DataType.NULL && !Coercion.accepts(pattern, type)) {
                throw unexpected(i, PatternText.of(pattern), type);
            }
        }
        return toPatterns(arguments, patterns);
    }

    /**
     * An argument of a type that its parameter does not take.
     *
     * @param index from 0
     * @param required as {@link PatternText} writes it
     */
    public static QueryException unexpected(int index, String required, DataType actual) {
        return QueryException.analysis(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "paramIndex",
                Quoting.ordinal(index),
                "requiredType",
                required,
                "inputType",
                Errors.quoted(actual),
                "inputIndex",
                Integer.toString(index));
    }
}

package io.sabot.engine.function;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** Casts that a call's arguments undergo so that they fit the parameters. */
public final class ImplicitCasts {
    private ImplicitCasts() {}

    /** @return the type that each argument is cast to */
    public static List<DataType> toPatterns(Arguments arguments, TypePattern... patterns) {
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            TypePattern pattern = patterns[Math.min(i, patterns.length - 1)];
            DataType actual = arguments.type(i);
            DataType target = exact(actual, pattern);
            if (target == null) {
                throw QueryException.analysis(
                        "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", "paramIndex", Integer.toString(i + 1));
            }
            types.add(target);
        }
        return types;
    }

    private static DataType exact(DataType actual, TypePattern pattern) {
        return pattern instanceof TypePattern.Exact exact ? exact.type() : actual;
    }
}

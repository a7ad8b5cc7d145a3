package io.sabot.engine.function.comparison;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.DecimalTypes;
import io.sabot.engine.type.Errors;
import java.util.List;

/** The one type that both sides of a comparison are brought to. */
final class ComparisonTypes {
    private ComparisonTypes() {}

    static Typing of(Arguments arguments, String symbol) {
        DataType left = arguments.type(0);
        DataType right = arguments.type(1);
        if (!left.equals(right)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES", "left", Errors.quoted(left), "right", Errors.quoted(right));
        }
        return new Typing(List.of(left, right), DataType.BOOLEAN);
    }
}

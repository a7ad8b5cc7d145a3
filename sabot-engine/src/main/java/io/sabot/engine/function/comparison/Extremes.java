package io.sabot.engine.function.comparison;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code greatest} and {@code least}. */
final class Extremes {
    private Extremes() {}

    static ScalarFunction of(String name, String example) {
        return ScalarFunction.named(name)
                .arity(2, Integer.MAX_VALUE)
                .types(arguments -> types(name, arguments))
                .calls(OrderComparisons.class, name)
                .state("order")
                .variadic()
                .nulls(NullRule.CALLED_ON_NULL)
                .nullability(Nullability.IF_ALL)
                .doc(
                        "Returns the " + name + " value of all arguments, NULL left aside.",
                        example,
                        "1.5.0",
                        "math_funcs")
                .build();
    }

    private static Typing types(String name, Arguments arguments) {
        DataType common = arguments.type(0);
        for (int i = 1; i < arguments.size() && common != null; i++) {
            common = Coercion.commonTypeWithoutText(common, arguments.type(i), arguments.ansi());
        }
        if (common == null) {
            List<String> types = new ArrayList<>();
            for (DataType type : arguments.types()) {
                types.add(Errors.quoted(type));
            }
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "functionName",
                    Quoting.id(name),
                    "dataType",
                    "[" + String.join(", ", types) + "]");
        }
        ComparisonTypes.requireOrder(common, name);
        return new Typing(Collections.nCopies(arguments.size(), common), common);
    }
}

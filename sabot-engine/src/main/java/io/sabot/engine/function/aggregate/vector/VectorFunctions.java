package io.sabot.engine.function.aggregate.vector;

import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.sketch.SummaryAccumulator;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Functions of vectors, which are arrays of floats and nothing else. */
public final class VectorFunctions {
    private static final DataType FLOATS = new ArrayType(DataType.FLOAT, true);
    private static final String SINCE = "4.2.0";

    private VectorFunctions() {}

    public static List<String> names() {
        return List.of(
                "vector_cosine_similarity",
                "vector_inner_product",
                "vector_l2_distance",
                "vector_norm",
                "vector_normalize",
                "vector_avg",
                "vector_sum");
    }

    /** @return null when the area has no function of that name */
    public static Function lookup(String name) {
        return switch (name) {
            case "vector_cosine_similarity" -> ofTwo(name, "cosineSimilarity");
            case "vector_inner_product" -> ofTwo(name, "innerProduct");
            case "vector_l2_distance" -> ofTwo(name, "distance");
            case "vector_norm" -> ofOne(name, "norm", DataType.FLOAT);
            case "vector_normalize" -> ofOne(name, "normalize", FLOATS);
            case "vector_avg" -> ofMany(name, true);
            case "vector_sum" -> ofMany(name, false);
            default -> null;
        };
    }

    private static ScalarFunction ofTwo(String name, String method) {
        return scalar(name, method)
                .arity(2, 2)
                .types(arguments -> {
                    requireFloats(arguments, 0);
                    requireFloats(arguments, 1);
                    return new Typing(arguments.types(), DataType.FLOAT);
                })
                .build();
    }

    private static ScalarFunction ofOne(String name, String method, DataType result) {
        return scalar(name, method)
                .arity(1, 2)
                .defaultsTo(2.0f, DataType.FLOAT)
                .types(arguments -> {
                    requireFloats(arguments, 0);
                    if (arguments.type(1) != DataType.FLOAT) {
                        throw ImplicitCasts.unexpected(1, "\"FLOAT\"", arguments.type(1));
                    }
                    return new Typing(arguments.types(), result);
                })
                .build();
    }

    private static ScalarFunction.Builder scalar(String name, String method) {
        return ScalarFunction.named(name)
                .calls(VectorMethods.class, method)
                .nulls(NullRule.STRICT_NULLABLE)
                .doc("", "", SINCE, "vector_funcs");
    }

    private static AggregateFunction ofMany(String name, boolean average) {
        TypeRule types = arguments -> {
            requireFloats(arguments, 0);
            return new Typing(arguments.types(), new ArrayType(DataType.FLOAT, false));
        };
        return new AggregateFunction(
                name,
                1,
                1,
                types,
                true,
                (context, constants) -> new SummaryAccumulator<>(new VectorMean(average)),
                List.of(),
                new Documentation(average ? "Mean of vectors." : "Sum of vectors.", "", SINCE, "vector_funcs"));
    }

    private static void requireFloats(Arguments arguments, int index) {
        boolean floats = arguments.type(index) instanceof ArrayType array && array.element() == DataType.FLOAT;
        if (!floats) {
            throw ImplicitCasts.unexpected(index, "\"ARRAY<FLOAT>\"", arguments.type(index));
        }
    }
}

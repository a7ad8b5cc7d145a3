package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.AggregateFunction.AccumulatorFactory;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.sketch.SketchTypes;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** The functions of Apache DataSketches. */
public final class DataSketchFunctions {
    static final TypePattern BINARY = TypePattern.of(DataType.BINARY);
    static final TypePattern INT = TypePattern.of(DataType.INT);
    static final int DEFAULT_LG_ENTRIES = 12;

    private DataSketchFunctions() {}

    public static List<String> names() {
        List<String> names = new ArrayList<>(HllThetaFunctions.NAMES);
        names.addAll(KllFunctions.names());
        names.addAll(TupleFunctions.names());
        names.addAll(TopKFunctions.NAMES);
        return names;
    }

    /** @return null when the area has no function of that name */
    public static Function lookup(String name) {
        if (name.startsWith("hll_") || name.startsWith("theta_")) {
            return HllThetaFunctions.lookup(name);
        }
        if (name.startsWith("kll_")) {
            return KllFunctions.lookup(name);
        }
        if (name.startsWith("approx_top_k")) {
            return TopKFunctions.lookup(name);
        }
        return name.startsWith("tuple_") ? TupleFunctions.lookup(name) : null;
    }

    /** An aggregate that gives a sketch; arguments after the first are constant. */
    static AggregateFunction sketching(
            String name, int min, int max, TypeRule types, AccumulatorFactory factory, String since) {
        Documentation documentation = new Documentation("", "", since, "sketch_funcs");
        return new AggregateFunction(name, min, max, types, false, factory, List.of(), documentation);
    }

    /** A result of binaries and parameters, which are not cast. */
    static TypeRule typed(DataType result, TypePattern... parameters) {
        return arguments -> new Typing(SketchTypes.withoutCasts(arguments, parameters), result);
    }

    static ScalarFunction.Builder scalar(String name, Class<?> owner, String method, String since) {
        return ScalarFunction.named(name).calls(owner, method).doc("", "", since, "sketch_funcs");
    }
}

package io.sabot.engine.function.aggregate.datasketch;

import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.BINARY;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.INT;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.scalar;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.sketching;

import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.PatternText;
import io.sabot.engine.function.TypeRules;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.ConstantArguments;
import io.sabot.engine.function.aggregate.sketch.SketchTypes;
import io.sabot.engine.function.aggregate.sketch.SummaryAccumulator;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Quantile sketches of longs, floats and doubles. */
final class KllFunctions {
    private static final String SINCE = "4.1.0";
    private static final int LEAST_K = 8;
    private static final int MOST_K = 65535;
    private static final int DEFAULT_K = 200;
    private static final List<String> PREFIXES = List.of(
            "kll_sketch_agg",
            "kll_merge_agg",
            "kll_sketch_to_string",
            "kll_sketch_get_n",
            "kll_sketch_merge",
            "kll_sketch_get_quantile",
            "kll_sketch_get_rank");

    private KllFunctions() {}

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String prefix : PREFIXES) {
            for (String kind : List.of("bigint", "float", "double")) {
                names.add(prefix + "_" + kind);
            }
        }
        return names;
    }

    static Function lookup(String name) {
        int end = name.lastIndexOf('_');
        String kind = name.substring(end + 1);
        return switch (kind) {
            case "bigint", "float", "double" -> lookup(name, name.substring(0, end), kind.toUpperCase(Locale.ROOT));
            default -> null;
        };
    }

    private static Function lookup(String name, String prefix, String kind) {
        return switch (prefix) {
            case "kll_sketch_agg" ->
                sketching(
                                name,
                                1,
                                2,
                                arguments -> aggregate(name, arguments, values(kind)),
                                (context, constants) -> new SummaryAccumulator<>(new KllAggregate(
                                        KllKind.valueOf(kind),
                                        name,
                                        constants.size() > 1 ? (Integer) constants.get(1) : DEFAULT_K)),
                                SINCE)
                        .constants(1);
            case "kll_merge_agg" ->
                sketching(
                                name,
                                1,
                                2,
                                arguments -> aggregate(name, arguments, BINARY),
                                (context, constants) -> new SummaryAccumulator<>(new KllAggregate.Merging(
                                        KllKind.valueOf(kind),
                                        name,
                                        constants.size() > 1 ? (Integer) constants.get(1) : null)),
                                SINCE)
                        .constants(1);
            case "kll_sketch_to_string" ->
                scalar(name, methods(kind), "text", SINCE)
                        .signature(DataType.STRING, BINARY)
                        .build();
            case "kll_sketch_get_n" ->
                scalar(name, methods(kind), "count", SINCE)
                        .signature(DataType.LONG, BINARY)
                        .build();
            case "kll_sketch_merge" ->
                scalar(name, methods(kind), "merge", SINCE)
                        .signature(DataType.BINARY, BINARY, BINARY)
                        .build();
            case "kll_sketch_get_quantile" -> probe(name, "quantile", kind, "rank", DataType.DOUBLE, type(kind));
            case "kll_sketch_get_rank" -> probe(name, "rank", kind, "quantile", type(kind), DataType.DOUBLE);
            default -> null;
        };
    }

    private static Class<?> methods(String kind) {
        return switch (kind) {
            case "BIGINT" -> KllBigintMethods.class;
            case "FLOAT" -> KllFloatMethods.class;
            default -> KllDoubleMethods.class;
        };
    }

    private static DataType type(String kind) {
        return switch (kind) {
            case "BIGINT" -> DataType.LONG;
            case "FLOAT" -> DataType.FLOAT;
            default -> DataType.DOUBLE;
        };
    }

    private static TypePattern values(String kind) {
        return switch (kind) {
            case "BIGINT" ->
                TypePattern.oneOf(
                        TypePattern.of(DataType.BYTE),
                        TypePattern.of(DataType.INT),
                        TypePattern.of(DataType.LONG),
                        TypePattern.of(DataType.SHORT));
            case "FLOAT" -> TypePattern.of(DataType.FLOAT);
            default -> TypePattern.oneOf(TypePattern.of(DataType.FLOAT), TypePattern.of(DataType.DOUBLE));
        };
    }

    private static Typing aggregate(String name, Arguments arguments, TypePattern value) {
        List<DataType> types = SketchTypes.withoutCasts(arguments, value, INT);
        if (arguments.size() > 1) {
            ConstantArguments.requireNotNull(arguments, 1, "k", DataType.INT);
            int k = (Integer) arguments.constants().get(1);
            if (k < LEAST_K || k > MOST_K) {
                throw SketchErrors.typeCheck(SketchErrors.runtime(
                        "KLL_SKETCH_K_OUT_OF_RANGE", "functionName", Quoting.id(name), "k", Integer.toString(k)));
            }
        }
        return new Typing(types, DataType.BINARY);
    }

    /** A question with one constant or an array of them. */
    private static Function probe(
            String name, String method, String kind, String parameter, DataType probed, DataType result) {
        return scalar(name, methods(kind), method, SINCE)
                .arity(2, 2)
                .knowsConstants()
                .types(arguments -> probed(arguments, parameter, probed, result))
                .build();
    }

    private static Typing probed(Arguments arguments, String parameter, DataType probed, DataType result) {
        ConstantArguments.require(arguments, 1, parameter, arguments.type(1));
        TypePattern one = TypePattern.of(probed);
        TypePattern oneOrMany = TypePattern.oneOf(one, new TypePattern.ArrayOf(one));
        if (arguments.type(1) instanceof ArrayType array && array.containsNull() && array.element() != probed) {
            throw ImplicitCasts.unexpected(1, PatternText.of(oneOrMany), array);
        }
        Typing typing = TypeRules.fixed(result, BINARY, oneOrMany).apply(arguments);
        boolean many = typing.arguments().get(1) instanceof ArrayType;
        return new Typing(typing.arguments(), many ? new ArrayType(result, false) : result);
    }
}

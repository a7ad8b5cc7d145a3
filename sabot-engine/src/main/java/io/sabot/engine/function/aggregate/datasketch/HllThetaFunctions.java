package io.sabot.engine.function.aggregate.datasketch;

import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.BINARY;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.DEFAULT_LG_ENTRIES;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.INT;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.scalar;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.sketching;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.typed;

import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.AggregateFunction.AccumulatorFactory;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ScalarFunction.Default;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.sketch.SummaryAccumulator;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Counts of different values: HyperLogLog and theta sketches. */
final class HllThetaFunctions {
    static final List<String> NAMES = List.of(
            "hll_sketch_agg",
            "hll_union_agg",
            "hll_sketch_estimate",
            "hll_union",
            "theta_sketch_agg",
            "theta_union_agg",
            "theta_intersection_agg",
            "theta_sketch_estimate",
            "theta_union",
            "theta_difference",
            "theta_intersection");

    private static final TypePattern BOOLEAN = TypePattern.of(DataType.BOOLEAN);
    private static final TypePattern HLL_VALUE =
            TypePattern.oneOf(TypePattern.of(DataType.INT), TypePattern.of(DataType.LONG), TypePattern.STRING, BINARY);
    private static final String HLL_SINCE = "3.5.0";
    private static final String THETA_SINCE = "4.1.0";

    private HllThetaFunctions() {}

    static Function lookup(String name) {
        Default entries = new Default(DEFAULT_LG_ENTRIES, DataType.INT);
        return switch (name) {
            case "hll_sketch_agg" ->
                sketching(
                                name,
                                1,
                                2,
                                sized("HLL_K_MUST_BE_CONSTANT", name, HLL_VALUE),
                                (context, constants) -> new SummaryAccumulator<>(
                                        new HllAggregate(context.argumentType(0), constants.get(1))),
                                HLL_SINCE)
                        .constants(1, entries);
            case "hll_union_agg" ->
                sketching(
                                name,
                                1,
                                2,
                                typed(DataType.BINARY, BINARY, BOOLEAN),
                                (context, constants) -> new SummaryAccumulator<>(
                                        new HllUnionAggregate(Boolean.TRUE.equals(constants.get(1)))),
                                HLL_SINCE)
                        .constants(1, new Default(false, DataType.BOOLEAN));
            case "hll_sketch_estimate" ->
                scalar(name, HllMethods.class, "estimate", HLL_SINCE)
                        .arity(1, 1)
                        .types(typed(DataType.LONG, BINARY))
                        .build();
            case "hll_union" ->
                scalar(name, HllMethods.class, "union", HLL_SINCE)
                        .arity(2, 3)
                        .defaultsTo(false, DataType.BOOLEAN)
                        .types(typed(DataType.BINARY, BINARY, BINARY, BOOLEAN))
                        .build();
            case "theta_sketch_agg" ->
                sketching(
                                name,
                                1,
                                2,
                                sized("THETA_LG_NOM_ENTRIES_MUST_BE_CONSTANT", name, SketchKeys.ANY_KEY),
                                theta(ThetaAggregate.Operation.BUILD),
                                THETA_SINCE)
                        .constants(1, entries);
            case "theta_union_agg" ->
                sketching(
                                name,
                                1,
                                2,
                                sized("THETA_LG_NOM_ENTRIES_MUST_BE_CONSTANT", name, BINARY),
                                theta(ThetaAggregate.Operation.UNION),
                                THETA_SINCE)
                        .constants(1, entries);
            case "theta_intersection_agg" ->
                sketching(
                        name,
                        1,
                        1,
                        typed(DataType.BINARY, BINARY),
                        theta(ThetaAggregate.Operation.INTERSECTION),
                        THETA_SINCE);
            case "theta_sketch_estimate" ->
                scalar(name, ThetaMethods.class, "estimate", THETA_SINCE)
                        .arity(1, 1)
                        .types(typed(DataType.LONG, BINARY))
                        .build();
            case "theta_union" ->
                scalar(name, ThetaMethods.class, "union", THETA_SINCE)
                        .arity(2, 3)
                        .defaultsTo(DEFAULT_LG_ENTRIES, DataType.INT)
                        .types(typed(DataType.BINARY, BINARY, BINARY, INT))
                        .build();
            case "theta_difference" -> thetaOfTwo(name, "difference");
            case "theta_intersection" -> thetaOfTwo(name, "intersection");
            default -> null;
        };
    }

    /** @param notConstant the condition of a size that is no constant */
    private static TypeRule sized(String notConstant, String name, TypePattern value) {
        TypeRule types = typed(DataType.BINARY, value, INT);
        return arguments -> {
            Typing typing = types.apply(arguments);
            if (!arguments.isLiteral().get(1)) {
                throw SketchErrors.runtime(notConstant, "function", Quoting.id(name));
            }
            return typing;
        };
    }

    private static AccumulatorFactory theta(ThetaAggregate.Operation operation) {
        return (context, constants) -> {
            Object entries = constants.size() > 1 ? constants.get(1) : (Object) DEFAULT_LG_ENTRIES;
            return new SummaryAccumulator<>(new ThetaAggregate(operation, context.argumentType(0), entries));
        };
    }

    private static Function thetaOfTwo(String name, String method) {
        return scalar(name, ThetaMethods.class, method, THETA_SINCE)
                .arity(2, 2)
                .types(typed(DataType.BINARY, BINARY, BINARY))
                .build();
    }
}

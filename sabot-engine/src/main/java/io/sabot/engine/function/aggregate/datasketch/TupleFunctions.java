package io.sabot.engine.function.aggregate.datasketch;

import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.BINARY;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.DEFAULT_LG_ENTRIES;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.INT;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.scalar;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.sketching;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.typed;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.ScalarFunction.Default;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.ConstantArguments;
import io.sabot.engine.function.aggregate.sketch.SummaryAccumulator;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.cast.CastContext;
import io.sabot.engine.type.cast.Casts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Sketches of keys with numbers. */
final class TupleFunctions {
    private static final String SINCE = "4.2.0";
    private static final Slice SUM = Slice.of("sum");
    private static final List<String> PREFIXES = List.of(
            "tuple_sketch_agg",
            "tuple_union_agg",
            "tuple_intersection_agg",
            "tuple_sketch_estimate",
            "tuple_sketch_theta",
            "tuple_sketch_summary",
            "tuple_union",
            "tuple_union_theta",
            "tuple_intersection",
            "tuple_intersection_theta",
            "tuple_difference",
            "tuple_difference_theta");

    private TupleFunctions() {}

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String prefix : PREFIXES) {
            names.add(prefix + "_double");
            names.add(prefix + "_integer");
        }
        return names;
    }

    static Function lookup(String name) {
        int end = name.lastIndexOf('_');
        String kind = name.substring(end + 1);
        return switch (kind) {
            case "double" -> lookup(name, name.substring(0, end), true);
            case "integer" -> lookup(name, name.substring(0, end), false);
            default -> null;
        };
    }

    private static Function lookup(String name, String prefix, boolean doubles) {
        Class<?> methods = doubles ? TupleDoubleMethods.class : TupleIntegerMethods.class;
        DataType number = doubles ? DataType.DOUBLE : DataType.INT;
        TypePattern text = TypePattern.STRING;
        return switch (prefix) {
            case "tuple_sketch_agg" ->
                withSize(aggregate(name, doubles, 2, SketchKeys.ANY_KEY, TypePattern.of(number), INT, text));
            case "tuple_union_agg" -> withSize(aggregate(name, doubles, 1, BINARY, INT, text));
            case "tuple_intersection_agg" ->
                aggregate(name, doubles, 1, BINARY, text).constants(1, new Default(SUM, DataType.STRING));
            case "tuple_sketch_estimate" ->
                scalar(name, methods, "estimate", SINCE)
                        .arity(1, 1)
                        .types(typed(DataType.DOUBLE, BINARY))
                        .build();
            case "tuple_sketch_theta" ->
                scalar(name, methods, "theta", SINCE)
                        .arity(1, 1)
                        .types(typed(DataType.DOUBLE, BINARY))
                        .build();
            case "tuple_sketch_summary" ->
                scalar(name, methods, "summary", SINCE)
                        .arity(1, 2)
                        .defaultsTo(SUM, DataType.STRING)
                        .knowsConstants()
                        .types(checked(name, typed(doubles ? DataType.DOUBLE : DataType.LONG, BINARY, text), -1, 1))
                        .build();
            case "tuple_union" -> union(name, methods, "union");
            case "tuple_union_theta" -> union(name, methods, "unionTheta");
            case "tuple_intersection" -> intersection(name, methods, "intersection");
            case "tuple_intersection_theta" -> intersection(name, methods, "intersectionTheta");
            case "tuple_difference" -> difference(name, methods, "difference");
            case "tuple_difference_theta" -> difference(name, methods, "differenceTheta");
            default -> null;
        };
    }

    private static Function union(String name, Class<?> methods, String method) {
        TypeRule types = typed(DataType.BINARY, BINARY, BINARY, INT, TypePattern.STRING);
        return scalar(name, methods, method, SINCE)
                .arity(2, 4)
                .parameters("first", "second", "lgNomEntries", "mode")
                .defaultsTo(SUM, DataType.STRING)
                .defaultsTo(DEFAULT_LG_ENTRIES, DataType.INT)
                .knowsConstants()
                .types(checked(name, types, 2, 3))
                .build();
    }

    private static Function intersection(String name, Class<?> methods, String method) {
        TypeRule types = typed(DataType.BINARY, BINARY, BINARY, TypePattern.STRING);
        return scalar(name, methods, method, SINCE)
                .arity(2, 3)
                .defaultsTo(SUM, DataType.STRING)
                .knowsConstants()
                .types(checked(name, types, -1, 2))
                .build();
    }

    private static Function difference(String name, Class<?> methods, String method) {
        return scalar(name, methods, method, SINCE)
                .arity(2, 2)
                .types(typed(DataType.BINARY, BINARY, BINARY))
                .build();
    }

    private static AggregateFunction withSize(AggregateFunction function) {
        return function.constants(
                function.minArguments(),
                new Default(DEFAULT_LG_ENTRIES, DataType.INT),
                new Default(SUM, DataType.STRING));
    }

    private static AggregateFunction aggregate(String name, boolean doubles, int required, TypePattern... patterns) {
        int mode = patterns.length - 1;
        int size = mode - 1 >= required ? mode - 1 : -1;
        TypeRule types = arguments -> new Typing(ImplicitCasts.toPatterns(arguments, patterns), DataType.BINARY);
        AggregateFunction plain = sketching(
                name,
                required,
                patterns.length,
                checked(name, types, size, mode),
                (context, constants) -> create(name, doubles, context, constants, size),
                SINCE);
        List<String> parameters = required == 2
                ? List.of("key", "summary", "lgNomEntries", "mode")
                : size < 0 ? List.of() : List.of("child", "lgNomEntries", "mode");
        return plain.named(parameters);
    }

    private static Accumulator create(
            String name, boolean doubles, CallContext context, List<Object> constants, int size) {
        TupleAggregate.Operation operation = size < 0
                ? TupleAggregate.Operation.INTERSECTION
                : name.startsWith("tuple_sketch") ? TupleAggregate.Operation.BUILD : TupleAggregate.Operation.UNION;
        int lgEntries = size < 0 ? DEFAULT_LG_ENTRIES : (Integer) constants.get(size);
        TupleMode mode = TupleMode.of(constants.get(constants.size() - 1).toString(), name);
        DataType type = context.argumentType(0);
        return doubles
                ? new SummaryAccumulator<>(
                        new TupleAggregate<>(TupleKind.DOUBLE, operation, name, type, lgEntries, mode))
                : new SummaryAccumulator<>(
                        new TupleAggregate<>(TupleKind.INTEGER, operation, name, type, lgEntries, mode));
    }

    /** The same types, after a look at the size (no argument when negative) and the mode. */
    private static TypeRule checked(String name, TypeRule types, int size, int mode) {
        return arguments -> {
            Typing typing = types.apply(arguments);
            if (size >= 0) {
                ConstantArguments.requireNotNull(arguments, size, "lgNomEntries", DataType.INT);
                int lgEntries = number(arguments, size);
                check(() -> SketchErrors.checkLgEntries(name, lgEntries));
            }
            ConstantArguments.requireNotNull(arguments, mode, "mode", DataType.STRING);
            check(() -> TupleMode.of(arguments.constants().get(mode).toString(), name));
            return typing;
        };
    }

    private static int number(Arguments arguments, int index) {
        CastContext toInt = CastContext.of(arguments.type(index), DataType.INT, EvalMode.ANSI, ZoneOffset.UTC, null);
        return (Integer) Casts.cast(arguments.constants().get(index), toInt);
    }

    private static void check(Runnable check) {
        try {
            check.run();
        } catch (QueryException failure) {
            throw SketchErrors.typeCheck(failure);
        }
    }
}

package io.sabot.engine.function.aggregate.datasketch;

import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.INT;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.scalar;
import static io.sabot.engine.function.aggregate.datasketch.DataSketchFunctions.sketching;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction.Default;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.aggregate.sketch.SummaryAccumulator;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** The most frequent items, approximately. */
final class TopKFunctions {
    static final List<String> NAMES =
            List.of("approx_top_k", "approx_top_k_accumulate", "approx_top_k_combine", "approx_top_k_estimate");

    private static final String SINCE = "4.1.0";
    private static final int DEFAULT_K = 5;
    private static final int DEFAULT_TRACKED = 10_000;

    private TopKFunctions() {}

    static Function lookup(String name) {
        Default tracked = new Default(DEFAULT_TRACKED, DataType.INT);
        Default k = new Default(DEFAULT_K, DataType.INT);
        return switch (name) {
            case "approx_top_k" ->
                sketching(
                                name,
                                1,
                                3,
                                arguments -> {
                                    List<DataType> types =
                                            ImplicitCasts.toPatterns(arguments, TypePattern.ANY, INT, INT);
                                    checkItem(types.get(0));
                                    checkConstant(arguments, 1, "K");
                                    checkConstant(arguments, 2, "Number of items tracked");
                                    return new Typing(types, resultType(types.get(0)));
                                },
                                (context, constants) ->
                                        new SummaryAccumulator<>(TopK.most(context.argumentType(0), constants), false),
                                SINCE)
                        .constants(1, k, tracked);
            case "approx_top_k_accumulate" ->
                sketching(
                                name,
                                1,
                                2,
                                arguments -> {
                                    List<DataType> types = ImplicitCasts.toPatterns(arguments, TypePattern.ANY, INT);
                                    checkItem(types.get(0));
                                    checkConstant(arguments, 1, "Number of items tracked");
                                    return new Typing(types, TopK.stateType(types.get(0)));
                                },
                                (context, constants) -> new SummaryAccumulator<>(
                                        TopK.accumulate(context.argumentType(0), constants), false),
                                SINCE)
                        .constants(1, tracked);
            case "approx_top_k_combine" ->
                sketching(
                                name,
                                1,
                                2,
                                arguments -> {
                                    DataType item = itemOfState(arguments);
                                    checkConstant(arguments, 1, "Number of items tracked");
                                    checkSize(arguments.constants().get(1));
                                    return new Typing(List.of(arguments.type(0), DataType.INT), TopK.stateType(item));
                                },
                                (context, constants) ->
                                        new SummaryAccumulator<>(new TopKCombine((Integer) constants.get(1))),
                                SINCE)
                        .constants(1, new Default(TopKCombine.NO_SIZE, DataType.INT));
            case "approx_top_k_estimate" ->
                scalar(name, TopKMethods.class, "estimate", SINCE)
                        .arity(1, 2)
                        .defaultsTo(DEFAULT_K, DataType.INT)
                        .knowsConstants()
                        .nulls(NullRule.NEVER_NULL)
                        .types(arguments -> {
                            DataType item = itemOfState(arguments);
                            checkConstant(arguments, 1, "K");
                            return new Typing(List.of(arguments.type(0), DataType.INT), resultType(item));
                        })
                        .build();
            default -> null;
        };
    }

    private static DataType resultType(DataType item) {
        return new ArrayType(
                new StructType(List.of(Field.of("item", item), Field.of("count", DataType.LONG, false))), false);
    }

    private static void checkSize(Object size) {
        int given = TopK.notNull("maxItemsTracked", size);
        if (given != TopKCombine.NO_SIZE) {
            TopK.checkTracked(given);
        }
    }

    private static void checkItem(DataType type) {
        if (!isItem(type)) {
            throw failure(type.typeName() + " columns are not supported");
        }
    }

    private static boolean isItem(DataType type) {
        boolean interval = type.sql().startsWith("INTERVAL");
        return switch (type.storage()) {
            case BOOLEAN, BYTE, SHORT, FLOAT, DOUBLE, INT128 -> true;
            case INT, LONG -> !interval && !(type instanceof TimeType);
            case BYTES -> type.isString();
            case NULL, INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> false;
        };
    }

    private static void checkConstant(Arguments arguments, int index, String what) {
        if (!arguments.isLiteral().get(index)) {
            throw failure(what + " must be a constant literal");
        }
    }

    /** The type of the items in a state that approx_top_k_accumulate has made. */
    private static DataType itemOfState(Arguments arguments) {
        if (!(arguments.type(0) instanceof StructType state)) {
            throw ImplicitCasts.unexpected(0, "\"STRUCT\"", arguments.type(0));
        }
        if (state.size() != 4) {
            throw failure("State must be a struct with 4 fields. Expected struct: "
                    + "struct<sketch:binary,maxItemsTracked:int,itemDataType:any,itemDataTypeDDL:string>. Got: "
                    + state.simpleString());
        }
        require(state.field(0).type().equals(DataType.BINARY), "first", "binary", state.field(0));
        require(state.field(1).type().equals(DataType.INT), "second", "int", state.field(1));
        require(isItem(state.field(2).type()), "third", "a supported data type", state.field(2));
        require(state.field(3).type().equals(DataType.STRING), "fourth", "string", state.field(3));
        return state.field(2).type();
    }

    private static void require(boolean right, String place, String expected, Field field) {
        if (!right) {
            throw failure("State struct must have the " + place + " field to be " + expected + ". Got: "
                    + field.type().simpleString());
        }
    }

    private static QueryException failure(String message) {
        return QueryException.analysis("DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT", "msg", message, "hint", "");
    }
}

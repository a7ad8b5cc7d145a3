package io.sabot.engine.function.collection;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** The functions that look into an array, and those that make another of it. */
final class ArrayFunctions {
    private static final String GROUP = "array_funcs";
    private static final ScalarFunction SIZE_OR_MINUS_ONE = ScalarFunction.named("size")
            .arity(1, 1)
            .calls(ArrayMethods.class, "sizeOrMinusOne")
            .nulls(NullRule.NEVER_NULL)
            .build();
    static final ScalarFunction INSERT_LEGACY = edit("array_insert", 3, "insertCountingBackFromLast");

    private ArrayFunctions() {}

    static List<String> names() {
        return List.of(
                "size",
                "cardinality",
                "array_append",
                "array_compact",
                "array_contains",
                "array_insert",
                "array_join",
                "array_max",
                "array_min",
                "array_position",
                "array_prepend",
                "array_remove",
                "array_repeat",
                "array_size",
                "arrays_zip",
                "flatten",
                "get",
                "shuffle",
                "slice",
                "sort_array");
    }

    static Function lookup(String name) {
        return switch (name) {
            case "array_item" ->
                entry(name, 2)
                        .types(ArrayTypes::item)
                        .calls(ArrayMethods.class, "item")
                        .legacy("itemOrNull")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .build();
            case "get" ->
                entry(name, 2)
                        .types(ArrayTypes::get)
                        .calls(ArrayMethods.class, "itemOrNull")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns the element at the position that counts from 0, NULL outside.",
                                "SELECT _FUNC_(array(1, 2, 3), 0) -- 1",
                                "3.4.0",
                                GROUP)
                        .build();
            case "size", "cardinality" ->
                ScalarFunction.named(name)
                        .arity(1, 1)
                        .types(arguments -> {
                            boolean minusOne =
                                    arguments.settings().get(FunctionSettings.SIZE_OF_NULL) && !arguments.ansi();
                            return minusOne
                                    ? ArrayTypes.size(arguments).of(SIZE_OR_MINUS_ONE)
                                    : ArrayTypes.size(arguments);
                        })
                        .calls(ArrayMethods.class, "size")
                        .doc(
                                "Returns the number of elements of an array or of entries of a map.",
                                "SELECT _FUNC_(array('b', 'd', 'c', 'a')) -- 4",
                                "1.5.0",
                                "collection_funcs")
                        .build();
            case "array_size" ->
                entry(name, 1)
                        .signature(DataType.INT, TypePattern.ANY_ARRAY)
                        .calls(ArrayMethods.class, "size")
                        .doc(
                                "Returns the number of elements of an array.",
                                "SELECT _FUNC_(array('b', 'd', 'c', 'a')) -- 4",
                                "3.3.0",
                                GROUP)
                        .build();
            case "array_contains" ->
                entry(name, 2)
                        .types(ArrayTypes::contains)
                        .calls(ArrayMethods.class, "contains")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns whether the array has the value, NULL where only a NULL in it could be the value.",
                                "SELECT _FUNC_(array(1, 2, 3), 2) -- true",
                                "1.5.0",
                                GROUP)
                        .build();
            case "array_position" ->
                entry(name, 2)
                        .types(ArrayTypes::position)
                        .calls(ArrayMethods.class, "position")
                        .doc(
                                "Returns the position of the first element that is the value, counted from 1, 0 for none.",
                                "SELECT _FUNC_(array(312, 773, 708, 708), 708) -- 3",
                                "2.4.0",
                                GROUP)
                        .build();
            case "array_max", "array_min" ->
                entry(name, 1)
                        .types(arguments -> ArrayTypes.extreme(name, arguments))
                        .calls(ArrayMethods.class, name.equals("array_max") ? "max" : "min")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns the " + (name.equals("array_max") ? "greatest" : "least")
                                        + " element, NULL left out.",
                                "SELECT _FUNC_(array(1, 20, null, 3)) -- " + (name.equals("array_max") ? "20" : "1"),
                                "2.4.0",
                                GROUP)
                        .build();
            case "array_join" ->
                ScalarFunction.named(name)
                        .arity(2, 3)
                        .types(ArrayTypes::join)
                        .calls(ArrayMethods.class, "join")
                        .doc(
                                "Returns the elements as a text with a delimiter between them; NULL is left out or replaced.",
                                "SELECT _FUNC_(array('hello', null, 'world'), ' ', ',') -- hello , world",
                                "2.4.0",
                                GROUP)
                        .build();
            case "array_remove" ->
                entry(name, 2)
                        .types(ArrayTypes::remove)
                        .calls(ArrayEdits.class, "remove")
                        .doc(
                                "Returns the array without the elements that are the value.",
                                "SELECT _FUNC_(array(1, 2, 3, null, 3), 3) -- [1,2,null]",
                                "2.4.0",
                                GROUP)
                        .build();
            case "array_compact" ->
                entry(name, 1)
                        .types(ArrayTypes::compact)
                        .calls(ArrayEdits.class, "compact")
                        .doc(
                                "Returns the array without NULL.",
                                "SELECT _FUNC_(array(1, 2, 3, null)) -- [1,2,3]",
                                "3.4.0",
                                GROUP)
                        .build();
            case "array_append", "array_prepend" -> {
                boolean front = name.equals("array_prepend");
                yield entry(name, 2)
                        .types(arguments -> ArrayTypes.append(name, arguments))
                        .calls(ArrayEdits.class, front ? "prepend" : "append")
                        .nulls(NullRule.CALLED_ON_NULL)
                        .doc(
                                "Returns the array with one more element at its " + (front ? "front." : "end."),
                                "SELECT _FUNC_(array('b', 'd', 'c', 'a'), 'd') -- "
                                        + (front ? "[d,b,d,c,a]" : "[b,d,c,a,d]"),
                                front ? "3.5.0" : "3.4.0",
                                GROUP)
                        .build();
            }
            case "array_insert" -> edit(name, 3, "insert");
            case "array_repeat" ->
                entry(name, 2)
                        .types(ArrayTypes::repeat)
                        .calls(ArrayEdits.class, "repeat")
                        .nulls(NullRule.CALLED_ON_NULL)
                        .doc(
                                "Returns an array of so many times the element.",
                                "SELECT _FUNC_('123', 2) -- [123,123]",
                                "2.4.0",
                                GROUP)
                        .build();
            case "flatten" ->
                entry(name, 1)
                        .types(ArrayTypes::flatten)
                        .calls(ArrayEdits.class, "flatten")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns the elements of the arrays in an array.",
                                "SELECT _FUNC_(array(array(1, 2), array(3, 4))) -- [1,2,3,4]",
                                "2.4.0",
                                GROUP)
                        .build();
            case "slice" ->
                entry(name, 3)
                        .types(ArrayTypes::slice)
                        .calls(ArrayEdits.class, "slice")
                        .doc(
                                "Returns so many elements from a position on, which counts from 1 or, below 0, from the end.",
                                "SELECT _FUNC_(array(1, 2, 3, 4), 2, 2) -- [2,3]",
                                "2.4.0",
                                GROUP)
                        .build();
            case "sort_array" ->
                entry(name, 2)
                        .types(ArrayTypes::sort)
                        .defaultsTo(true, DataType.BOOLEAN)
                        .arity(1, 2)
                        .knowsConstants()
                        .calls(ArrayEdits.class, "sort")
                        .doc(
                                "Returns the array in order, ascending or not; NULL is the least.",
                                "SELECT _FUNC_(array('b', 'd', null, 'c', 'a'), true) -- [null,a,b,c,d]",
                                "1.5.0",
                                GROUP)
                        .build();
            case "shuffle" ->
                ScalarFunction.named(name)
                        .arity(1, 2)
                        .types(ArrayTypes::shuffle)
                        .showsFirst()
                        .state("shuffler")
                        .nulls(NullRule.CALLED_ON_NULL)
                        .calls(ArrayEdits.class, "shuffle")
                        .nondeterministic()
                        .doc(
                                "Returns the elements in a random order.",
                                "SELECT _FUNC_(array(1, 20, 3, 5)) -- [3,1,5,20]",
                                "2.4.0",
                                GROUP)
                        .build();
            case "arrays_zip" ->
                ScalarFunction.named(name)
                        .arity(0, Integer.MAX_VALUE)
                        .types(ArrayTypes::zip)
                        .calls(ArrayEdits.class, "zip")
                        .variadic()
                        .doc(
                                "Returns an array of structs of the elements at the same position.",
                                "SELECT _FUNC_(array(1, 2, 3), array(2, 3, 4)) -- [{1,2},{2,3},{3,4}]",
                                "2.4.0",
                                GROUP)
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction edit(String name, int arity, String method) {
        return entry(name, arity)
                .types(ArrayTypes::insert)
                .calls(ArrayEdits.class, method)
                .nulls(NullRule.CALLED_ON_NULL)
                .doc(
                        "Returns the array with an element more at a position that counts from 1 or, below 0, from the end.",
                        "SELECT _FUNC_(array(1, 2, 3, 4), 5, 5) -- [1,2,3,4,5]",
                        "3.4.0",
                        GROUP)
                .build();
    }

    private static ScalarFunction.Builder entry(String name, int arity) {
        return ScalarFunction.named(name).arity(arity, arity);
    }
}

package io.sabot.engine.function.collection;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import java.util.List;

/** The higher-order functions. */
final class LambdaFunctions {
    private static final String GROUP = "lambda_funcs";
    private static final String VARIABLES = ", namedlambdavariable(), namedlambdavariable())";

    /** What {@code array_sort} shows for the comparator that it has by itself: ascending, NULL last. */
    private static final String ASCENDING = "lambdafunction("
            + "(IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, "
            + "(IF((namedlambdavariable() IS NULL), 1, (IF((namedlambdavariable() IS NULL), -1, "
            + "(IF((namedlambdavariable() < namedlambdavariable()), -1, "
            + "(IF((namedlambdavariable() > namedlambdavariable()), 1, 0))))))))))" + VARIABLES;

    private static final ScalarFunction EXISTS_TWO_VALUED = ScalarFunction.named("exists")
            .arity(2, 2)
            .lambdas(1, LambdaTypes::element)
            .types(LambdaTypes::exists)
            .calls(LambdaMethods.class, "existsTrue")
            .build();
    private static final ScalarFunction SORT_WITH_NULLS = ScalarFunction.named("array_sort")
            .arity(1, 2)
            .lambdas(1, LambdaTypes::twoElements)
            .types(LambdaTypes::sort)
            .calls(LambdaMethods.class, "sortTakingNullForEqual")
            .build();
    private static final ScalarFunction TRANSFORM_KEYS_LAST_WINS =
            transformKeys("transformKeysLastWins", LambdaTypes::transformKeys);

    private LambdaFunctions() {}

    static List<String> names() {
        return List.of(
                "transform",
                "filter",
                "exists",
                "forall",
                "aggregate",
                "reduce",
                "array_sort",
                "zip_with",
                "map_filter",
                "map_zip_with",
                "transform_keys",
                "transform_values");
    }

    static Function lookup(String name) {
        return switch (name) {
            case "transform" ->
                array(name)
                        .lambdas(1, LambdaTypes::elementAndIndex)
                        .types(LambdaTypes::transform)
                        .calls(LambdaMethods.class, "transform")
                        .doc(
                                "Returns what the function gives for each element.",
                                "SELECT _FUNC_(array(1, 2, 3), x -> x + 1) -- [2,3,4]",
                                "2.4.0",
                                GROUP)
                        .build();
            case "filter" ->
                array(name)
                        .lambdas(1, LambdaTypes::elementAndIndex)
                        .types(LambdaTypes::filter)
                        .calls(LambdaMethods.class, "filter")
                        .doc(
                                "Returns the elements for which the function is true.",
                                "SELECT _FUNC_(array(1, 2, 3), x -> x % 2 == 1) -- [1,3]",
                                "2.4.0",
                                GROUP)
                        .build();
            case "exists" ->
                array(name)
                        .lambdas(1, LambdaTypes::element)
                        .types(LambdaFunctions::exists)
                        .calls(LambdaMethods.class, "exists")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns whether the function is true for an element.",
                                "SELECT _FUNC_(array(1, 2, 3), x -> x % 2 == 0) -- true",
                                "2.4.0",
                                GROUP)
                        .build();
            case "forall" ->
                array(name)
                        .lambdas(1, LambdaTypes::element)
                        .types(LambdaTypes::forall)
                        .calls(LambdaMethods.class, "forall")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns whether the function is true for all elements.",
                                "SELECT _FUNC_(array(1, 2, 3), x -> x % 2 == 0) -- false",
                                "3.0.0",
                                GROUP)
                        .build();
            case "aggregate", "reduce" ->
                ScalarFunction.named(name)
                        .arity(3, 4)
                        .lambdas(2, LambdaTypes::accumulated)
                        .types(LambdaTypes::aggregate)
                        .calls(LambdaMethods.class, "aggregate")
                        .nulls(NullRule.CALLED_ON_NULL)
                        .shownAs(call -> withDefault(
                                name, 4, call, "lambdafunction(namedlambdavariable(), namedlambdavariable())"))
                        .doc(
                                "Merges the elements one by one into a state and finishes it.",
                                "SELECT _FUNC_(array(1, 2, 3), 0, (acc, x) -> acc + x) -- 6",
                                name.equals("reduce") ? "3.4.0" : "2.4.0",
                                GROUP)
                        .build();
            case "array_sort" ->
                ScalarFunction.named(name)
                        .arity(1, 2)
                        .lambdas(1, LambdaTypes::twoElements)
                        .types(LambdaFunctions::sort)
                        .calls(LambdaMethods.class, "sort")
                        .shownAs(call -> withDefault(name, 2, call, ASCENDING))
                        .doc(
                                "Returns the array in the order of the comparator, or ascending with NULL last.",
                                "SELECT _FUNC_(array('b', 'd', null, 'c', 'a')) -- [\"a\",\"b\",\"c\",\"d\",null]",
                                "2.4.0",
                                "array_funcs")
                        .build();
            case "zip_with" ->
                ScalarFunction.named(name)
                        .arity(3, 3)
                        .lambdas(2, LambdaTypes::oneOfEach)
                        .types(LambdaTypes::zipWith)
                        .calls(LambdaMethods.class, "zipWith")
                        .doc(
                                "Returns what the function gives for the elements at the same position; the shorter array has NULL.",
                                "SELECT _FUNC_(array(1, 2), array(3, 4), (x, y) -> x + y) -- [4,6]",
                                "2.4.0",
                                GROUP)
                        .build();
            case "map_filter" ->
                array(name)
                        .lambdas(1, LambdaTypes::entry)
                        .types(LambdaTypes::mapFilter)
                        .calls(LambdaMethods.class, "mapFilter")
                        .doc(
                                "Returns the entries for which the function is true.",
                                "SELECT _FUNC_(map(1, 0, 2, 2, 3, -1), (k, v) -> k > v) -- {1:0,3:-1}",
                                "3.0.0",
                                GROUP)
                        .build();
            case "map_zip_with" ->
                ScalarFunction.named(name)
                        .arity(3, 3)
                        .lambdas(2, LambdaTypes::keyAndValues)
                        .types(LambdaTypes::mapZipWith)
                        .calls(LambdaMethods.class, "mapZipWith")
                        .doc(
                                "Returns what the function gives for each key and its values in both maps.",
                                "SELECT _FUNC_(map(1, 'a'), map(1, 'x'), (k, v1, v2) -> concat(v1, v2)) -- {1:\"ax\"}",
                                "3.0.0",
                                GROUP)
                        .build();
            case "transform_keys" ->
                transformKeys(
                        "transformKeys",
                        arguments ->
                                MapFunctions.chosen(LambdaTypes::transformKeys, TRANSFORM_KEYS_LAST_WINS, arguments));
            case "transform_values" ->
                array(name)
                        .lambdas(1, LambdaTypes::entry)
                        .types(LambdaTypes::transformValues)
                        .calls(LambdaMethods.class, "transformValues")
                        .doc(
                                "Returns the map with what the function gives for values.",
                                "SELECT _FUNC_(map(1, 1, 2, 2), (k, v) -> v + 1) -- {1:2,2:3}",
                                "3.0.0",
                                GROUP)
                        .build();
            default -> null;
        };
    }

    /** The text of a call that may have left out its last argument. */
    private static String withDefault(String name, int arity, ScalarFunction.ShownCall call, String last) {
        String texts = String.join(", ", call.texts());
        return name + "(" + texts + (call.texts().size() < arity ? ", " + last : "") + ")";
    }

    private static ScalarFunction.Builder array(String name) {
        return ScalarFunction.named(name).arity(2, 2);
    }

    private static ScalarFunction transformKeys(String method, io.sabot.engine.function.TypeRule types) {
        return array("transform_keys")
                .lambdas(1, LambdaTypes::entry)
                .types(types)
                .calls(LambdaMethods.class, method)
                .doc(
                        "Returns the map with what the function gives for keys.",
                        "SELECT _FUNC_(map(1, 1, 2, 2), (k, v) -> k + 1) -- {2:1,3:2}",
                        "3.0.0",
                        GROUP)
                .build();
    }

    private static Typing exists(Arguments arguments) {
        Typing typing = LambdaTypes.exists(arguments);
        boolean threeValued = arguments.settings().get(FunctionSettings.EXISTS_IS_THREE_VALUED);
        return threeValued ? typing : typing.of(EXISTS_TWO_VALUED).nullable(arguments.nullable(0));
    }

    private static Typing sort(Arguments arguments) {
        Typing typing = LambdaTypes.sort(arguments);
        boolean nulls = arguments.settings().get(FunctionSettings.SORT_ALLOWS_NULL_COMPARISON);
        return nulls ? typing.of(SORT_WITH_NULLS) : typing;
    }
}

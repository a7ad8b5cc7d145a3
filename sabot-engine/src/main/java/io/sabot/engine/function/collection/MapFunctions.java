package io.sabot.engine.function.collection;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.util.List;
import java.util.function.UnaryOperator;

/** The functions that make maps and look into them. Those that make one come twice: keys that repeat may fail or not. */
final class MapFunctions {
    private static final String GROUP = "map_funcs";

    private MapFunctions() {}

    static List<String> names() {
        return List.of(
                "map",
                "map_concat",
                "map_contains_key",
                "map_entries",
                "map_from_arrays",
                "map_from_entries",
                "map_keys",
                "map_values",
                "str_to_map",
                "element_at",
                "try_element_at");
    }

    static Function lookup(String name) {
        return switch (name) {
            case "map" ->
                maker(
                        name,
                        "map",
                        MapTypes::map,
                        entry -> entry.arity(0, Integer.MAX_VALUE)
                                .nulls(NullRule.NEVER_NULL)
                                .variadic()
                                .doc(
                                        "Returns a map of the keys and values given in turn.",
                                        "SELECT _FUNC_(1.0, '2', 3.0, '4') -- {1.0:\"2\",3.0:\"4\"}",
                                        "2.0.0",
                                        GROUP));
            case "map_concat" ->
                maker(
                        name,
                        "concat",
                        MapTypes::concat,
                        entry -> entry.arity(0, Integer.MAX_VALUE)
                                .variadic()
                                .doc(
                                        "Returns the entries of all maps.",
                                        "SELECT _FUNC_(map(1, 'a', 2, 'b'), map(3, 'c')) -- {1:\"a\",2:\"b\",3:\"c\"}",
                                        "2.4.0",
                                        GROUP));
            case "map_from_arrays" ->
                maker(
                        name,
                        "fromArrays",
                        MapTypes::fromArrays,
                        entry -> entry.arity(2, 2)
                                .doc(
                                        "Returns a map of an array of keys and one of values.",
                                        "SELECT _FUNC_(array(1.0, 3.0), array('2', '4')) -- {1.0:\"2\",3.0:\"4\"}",
                                        "2.4.0",
                                        GROUP));
            case "map_from_entries" ->
                maker(
                        name,
                        "fromEntries",
                        MapTypes::fromEntries,
                        entry -> entry.arity(1, 1)
                                .nulls(NullRule.STRICT_NULLABLE)
                                .doc(
                                        "Returns a map of an array of structs of key and value.",
                                        "SELECT _FUNC_(array(struct(1, 'a'), struct(2, 'b'))) -- {1:\"a\",2:\"b\"}",
                                        "2.4.0",
                                        GROUP));
            case "str_to_map" ->
                maker(
                        name,
                        "ofText",
                        MapTypes::ofText,
                        entry -> entry.arity(1, 3)
                                .defaultsTo(Slice.of(":"), DataType.STRING)
                                .defaultsTo(Slice.of(","), DataType.STRING)
                                .state("splitter")
                                .doc(
                                        "Returns a map of a text of pairs, parted by two regular expressions.",
                                        "SELECT _FUNC_('a:1,b:2,c:3', ',', ':') -- {\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}",
                                        "2.0.1",
                                        GROUP));
            case "map_value" ->
                entry(name, 2, MapTypes::value)
                        .calls(MapMethods.class, "value")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .build();
            case "element_at" ->
                elementAt(name)
                        .calls(MapMethods.class, "elementAt")
                        .legacy("elementAtOrNull")
                        .doc(
                                "Returns the element at the position, counted from 1 or, below 0, from the end; or the value of the key.",
                                "SELECT _FUNC_(array(1, 2, 3), 2) -- 2",
                                "2.4.0",
                                GROUP)
                        .build();
            case "try_element_at" ->
                elementAt(name)
                        .calls(MapMethods.class, "elementAtOrNull")
                        .doc(
                                "Returns the element at the position or the value of the key, NULL where there is none.",
                                "SELECT _FUNC_(array(1, 2, 3), 2) -- 2",
                                "3.5.0",
                                GROUP)
                        .build();
            case "map_contains_key" ->
                entry(name, 2, MapTypes::containsKey)
                        .calls(MapMethods.class, "containsKey")
                        .doc(
                                "Returns whether the map has the key.",
                                "SELECT _FUNC_(map(1, 'a', 2, 'b'), 1) -- true",
                                "3.3.0",
                                GROUP)
                        .build();
            case "maps_in_order" -> // no function of SQL: the optimizer puts it over what is grouped by
                entry(name, 1, arguments -> new Typing(arguments.types(), arguments.type(0)))
                        .calls(MapOrder.class, "ordered")
                        .build();
            case "map_keys" ->
                entry(name, 1, MapTypes::keys)
                        .calls(MapMethods.class, "keys")
                        .doc(
                                "Returns the keys in the order of the map.",
                                "SELECT _FUNC_(map(1, 'a', 2, 'b')) -- [1,2]",
                                "2.0.0",
                                GROUP)
                        .build();
            case "map_values" ->
                entry(name, 1, MapTypes::values)
                        .calls(MapMethods.class, "values")
                        .doc(
                                "Returns the values in the order of the map.",
                                "SELECT _FUNC_(map(1, 'a', 2, 'b')) -- [\"a\",\"b\"]",
                                "2.0.0",
                                GROUP)
                        .build();
            case "map_entries" ->
                entry(name, 1, MapTypes::entries)
                        .calls(MapMethods.class, "entries")
                        .doc(
                                "Returns the entries as structs of key and value.",
                                "SELECT _FUNC_(map(1, 'a', 2, 'b')) -- [{1,a},{2,b}]",
                                "3.0.0",
                                GROUP)
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction.Builder entry(String name, int arity, TypeRule types) {
        return ScalarFunction.named(name).arity(arity, arity).types(types);
    }

    private static ScalarFunction.Builder elementAt(String name) {
        return entry(name, 2, arguments -> MapTypes.elementAt(name, arguments)).nulls(NullRule.STRICT_NULLABLE);
    }

    /** Calls the method named or, when the session says so, the one of the same name with LastWins behind it. */
    private static ScalarFunction maker(
            String name, String method, TypeRule types, UnaryOperator<ScalarFunction.Builder> rest) {
        ScalarFunction lastWins = rest.apply(ScalarFunction.named(name))
                .calls(MapMakers.class, method + "LastWins")
                .types(types)
                .build();
        return rest.apply(ScalarFunction.named(name))
                .calls(MapMakers.class, method)
                .types(arguments -> chosen(types, lastWins, arguments))
                .build();
    }

    /** The typing of an entry that fails for keys that repeat, or of the one that keeps the last. */
    static Typing chosen(TypeRule types, ScalarFunction lastWins, Arguments arguments) {
        Typing typing = types.apply(arguments);
        return lastWins(arguments) ? typing.of(lastWins) : typing;
    }

    private static boolean lastWins(Arguments arguments) {
        String policy = arguments.settings().get(FunctionSettings.MAP_KEY_DEDUP_POLICY);
        return switch (policy) {
            case "LAST_WIN" -> true;
            case "EXCEPTION" -> false;
            default -> throw QueryException.internal("Unknown map key dedup policy: " + policy);
        };
    }
}

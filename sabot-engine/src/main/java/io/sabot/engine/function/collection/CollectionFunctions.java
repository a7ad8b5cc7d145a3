package io.sabot.engine.function.collection;

import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.GeneratorFunction;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import java.util.List;

/** The area of functions of arrays and maps. */
public final class CollectionFunctions {
    private CollectionFunctions() {}

    public static List<String> names() {
        return List.of(
                "array",
                "map",
                "size",
                "cardinality",
                "explode",
                "explode_outer",
                "posexplode",
                "posexplode_outer",
                "inline",
                "inline_outer",
                "map_keys",
                "map_values");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "array" ->
                ScalarFunction.named(name)
                        .arity(0, Integer.MAX_VALUE)
                        .types(CollectionTypes::array)
                        .calls(CollectionMethods.class, "array")
                        .nulls(NullRule.NEVER_NULL)
                        .variadic()
                        .doc(
                                "Returns an array of the arguments.",
                                "SELECT _FUNC_(1, 2, 3) -- [1,2,3]",
                                "1.1.0",
                                "array_funcs")
                        .build();
            case "map" ->
                ScalarFunction.named(name)
                        .arity(0, Integer.MAX_VALUE)
                        .types(CollectionTypes::map)
                        .calls(CollectionMethods.class, "map")
                        .nulls(NullRule.NEVER_NULL)
                        .variadic()
                        .doc(
                                "Returns a map of the keys and values given in turn.",
                                "SELECT _FUNC_(1.0, '2') -- {1.0:\"2\"}",
                                "2.0.0",
                                "map_funcs")
                        .build();
            case "array_item" ->
                ScalarFunction.named(name)
                        .arity(2, 2)
                        .types(CollectionTypes::item)
                        .calls(CollectionMethods.class, "item")
                        .legacy("itemOrNull")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .build();
            case "map_value" ->
                ScalarFunction.named(name)
                        .arity(2, 2)
                        .types(CollectionTypes::mapValue)
                        .calls(CollectionMethods.class, "mapValue")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .build();
            case "size", "cardinality" ->
                ScalarFunction.named(name)
                        .arity(1, 1)
                        .types(CollectionTypes::size)
                        .calls(CollectionMethods.class, "size")
                        .doc(
                                "Returns the number of elements of an array or entries of a map.",
                                "SELECT _FUNC_(array(1, 2)) -- 2",
                                "1.5.0",
                                "collection_funcs")
                        .build();
            case "map_keys", "map_values" ->
                ScalarFunction.named(name)
                        .arity(1, 1)
                        .types(name.equals("map_keys") ? CollectionTypes::mapKeys : CollectionTypes::mapValues)
                        .calls(CollectionMethods.class, name.equals("map_keys") ? "mapKeys" : "mapValues")
                        .doc(
                                "Returns the keys or values of a map.",
                                "SELECT _FUNC_(map(1, 'a')) -- [1]",
                                "2.0.0",
                                "map_funcs")
                        .build();
            case "explode", "explode_outer" -> generator(name, Generators::explodeShape, Generators::explode);
            case "posexplode", "posexplode_outer" ->
                generator(name, Generators::posexplodeShape, Generators::posexplode);
            case "inline", "inline_outer" -> generator(name, Generators::inlineShape, Generators::inline);
            default -> null;
        };
    }

    private static GeneratorFunction generator(
            String name, GeneratorFunction.SchemaRule schema, GeneratorFunction.Rows rows) {
        return new GeneratorFunction(
                name,
                1,
                1,
                schema,
                rows,
                name.endsWith("_outer"),
                new Documentation("", "", "1.0.0", "generator_funcs"));
    }
}

package io.sabot.engine.function.json;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.FormatArguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.GeneratorFunction;
import io.sabot.engine.function.GeneratorFunction.Shape;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.ScalarFunction.ShownCall;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The area of functions of JSON texts. */
public final class JsonFunctions {
    private static final String GROUP = "json_funcs";

    private JsonFunctions() {}

    public static List<String> names() {
        return List.of(
                "get_json_object",
                "json_tuple",
                "json_array_length",
                "json_object_keys",
                "from_json",
                "to_json",
                "schema_of_json");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "get_json_object" ->
                text(name, 2, DataType.STRING, "getJsonObject")
                        .state("path")
                        .doc(
                                "Returns what a path finds in a JSON text.",
                                "SELECT _FUNC_('{\"a\":\"b\"}', '$.a') -- b",
                                "1.5.0",
                                GROUP)
                        .build();
            case "json_array_length" ->
                text(name, 1, DataType.INT, "arrayLength")
                        .doc(
                                "Returns the number of elements of a JSON array.",
                                "SELECT _FUNC_('[1,2,3,4]') -- 4",
                                "3.1.0",
                                GROUP)
                        .build();
            case "json_object_keys" ->
                text(name, 1, new ArrayType(DataType.STRING, true), "objectKeys")
                        .doc(
                                "Returns the names of the fields of a JSON object.",
                                "SELECT _FUNC_('{\"key\": \"value\"}') -- [\"key\"]",
                                "3.1.0",
                                GROUP)
                        .build();
            case "json_tuple" ->
                new GeneratorFunction(
                        name,
                        2,
                        Integer.MAX_VALUE,
                        JsonFunctions::tuple,
                        JsonMethods::tuple,
                        false,
                        List.of(),
                        new Documentation(
                                "Returns the fields of a JSON object that have the given names.",
                                "SELECT _FUNC_('{\"a\":1, \"b\":2}', 'a', 'b') -- 1	2",
                                "1.6.0",
                                GROUP));
            default -> conversion(name);
        };
    }

    private static ScalarFunction conversion(String name) {
        return switch (name) {
            case "from_json" ->
                conversion(name, "fromJson", "reader", 2)
                        .types(JsonFunctions::fromJson)
                        .nulls(NullRule.STRICT_NULLABLE)
                        .shownAs(JsonFunctions::shownFromJson)
                        .doc(
                                "Returns the value of a JSON text in the type that `schema` names.",
                                "SELECT _FUNC_('{\"a\":1, \"b\":0.8}', 'a INT, b DOUBLE') -- {\"a\":1,\"b\":0.8}",
                                "2.2.0",
                                GROUP)
                        .build();
            case "to_json" ->
                conversion(name, "toJson", "writer", 1)
                        .types(JsonFunctions::toJson)
                        .nullability(Nullability.ALWAYS)
                        .showsFirst()
                        .doc(
                                "Returns a value as JSON text.",
                                "SELECT _FUNC_(named_struct('a', 1, 'b', 2)) -- {\"a\":1,\"b\":2}",
                                "2.2.0",
                                GROUP)
                        .build();
            case "schema_of_json" ->
                conversion(name, "schemaOfJson", "types", 1)
                        .types(JsonFunctions::schemaOfJson)
                        .nullability(Nullability.NEVER)
                        .showsFirst()
                        .doc(
                                "Returns the type of a JSON text.",
                                "SELECT _FUNC_('[{\"col\":0}]') -- ARRAY<STRUCT<col: BIGINT>>",
                                "2.4.0",
                                GROUP)
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction.Builder text(String name, int arguments, DataType result, String method) {
        return ScalarFunction.named(name)
                .arity(arguments, arguments)
                .types(given -> new Typing(ImplicitCasts.exact(given, TypePattern.STRING), result))
                .calls(JsonMethods.class, method)
                .nulls(NullRule.STRICT_NULLABLE);
    }

    /** A function whose last argument, which may be missing, is a map of options. */
    private static ScalarFunction.Builder conversion(String name, String method, String state, int arguments) {
        return ScalarFunction.named(name)
                .arity(arguments, arguments + 1)
                .calls(JsonConversions.class, method)
                .state(state)
                .knowsConstants();
    }

    private static Typing fromJson(Arguments arguments) {
        DataType schema = FormatArguments.schema(arguments, 1);
        FormatArguments.checkOptions(arguments, 2);
        if (!schema.isNested() && schema != DataType.VARIANT) {
            throw invalidSchema("INVALID_JSON_SCHEMA", schema);
        }
        if (FormatArguments.hasOtherKeys(schema)) {
            throw invalidSchema("INVALID_JSON_MAP_KEY_TYPE", schema);
        }
        List<DataType> types = new ArrayList<>(arguments.types());
        types.set(0, ImplicitCasts.exact(arguments.first(1), TypePattern.STRING).get(0));
        return new Typing(types, schema);
    }

    private static QueryException invalidSchema(String reason, DataType schema) {
        return QueryException.analysis("DATATYPE_MISMATCH." + reason, "schema", Errors.quoted(schema));
    }

    /** Spark calls a map that is read {@code entries}. */
    private static String shownFromJson(ShownCall call) {
        boolean map = call.resultType() == null
                ? String.valueOf(call.constant(1)).toLowerCase(Locale.ROOT).startsWith("map<")
                : call.resultType() instanceof MapType;
        return map ? "entries" : "from_json(" + call.texts().get(0) + ")";
    }

    private static Typing toJson(Arguments arguments) {
        FormatArguments.checkOptions(arguments, 1);
        DataType type = arguments.type(0);
        if (!type.isNested() && type != DataType.VARIANT) {
            throw invalidSchema("INVALID_JSON_SCHEMA", type);
        }
        return new Typing(arguments.types(), DataType.STRING);
    }

    private static Typing schemaOfJson(Arguments arguments) {
        FormatArguments.checkOptions(arguments, 1);
        FormatArguments.checkExample(arguments, "json");
        List<DataType> types = new ArrayList<>(arguments.types());
        types.set(0, ImplicitCasts.exact(arguments.first(1), TypePattern.STRING).get(0));
        return new Typing(types, DataType.STRING);
    }

    private static Shape tuple(Arguments arguments) {
        List<Field> fields = new ArrayList<>();
        for (DataType type : arguments.types()) {
            if (!type.isString()) {
                throw QueryException.analysis(
                        "DATATYPE_MISMATCH.NON_STRING_TYPE", "funcName", Quoting.id("json_tuple"));
            }
            if (fields.size() < arguments.size() - 1) {
                fields.add(Field.of("c" + fields.size(), arguments.type(0)));
            }
        }
        return new Shape(arguments.types(), new StructType(fields));
    }
}

package io.sabot.engine.function.collection;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Types of calls of the functions of maps. Source: collectionOperations and complexTypeCreator of Spark. */
final class MapTypes {
    private MapTypes() {}

    static Typing map(Arguments arguments) {
        if (arguments.size() % 2 != 0) {
            throw QueryException.analysis(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "functionName",
                    Quoting.id("map"),
                    "expectedNum",
                    "2n (n > 0)",
                    "actualNum",
                    Integer.toString(arguments.size()),
                    "docroot",
                    "https://spark.apache.org/docs/latest");
        }
        boolean valuesNullable = false;
        for (int i = 1; i < arguments.size(); i += 2) {
            valuesNullable |= arguments.nullable(i);
        }
        DataType key = common(arguments, 0, "DATATYPE_MISMATCH.CREATE_MAP_KEY_DIFF_TYPES");
        DataType value = common(arguments, 1, "DATATYPE_MISMATCH.CREATE_MAP_VALUE_DIFF_TYPES");
        ElementTypes.requireMapKey(key);
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            types.add(i % 2 == 0 ? key : value);
        }
        return new Typing(types, new MapType(key, value, valuesNullable));
    }

    /** Of every second argument from one on. */
    private static DataType common(Arguments arguments, int first, String condition) {
        List<DataType> types = new ArrayList<>();
        for (int i = first; i < arguments.size(); i += 2) {
            types.add(arguments.type(i));
        }
        if (types.isEmpty()) {
            return emptyElement(arguments);
        }
        DataType common = Coercion.commonType(types, arguments.ansi());
        if (common == null) {
            throw QueryException.analysis(condition, "functionName", Quoting.id("map"), "dataType", list(types));
        }
        return common;
    }

    /** The type of the elements that an empty collection has not. */
    static DataType emptyElement(Arguments arguments) {
        return arguments.settings().get(FunctionSettings.EMPTY_COLLECTIONS_ARE_TEXT) ? DataType.STRING : DataType.NULL;
    }

    private static String list(List<DataType> types) {
        List<String> texts = new ArrayList<>();
        types.forEach(type -> texts.add(Errors.quoted(type)));
        return "[" + String.join(", ", texts) + "]";
    }

    static Typing concat(Arguments arguments) {
        if (arguments.size() == 0) {
            return new Typing(List.of(), new MapType(DataType.STRING, DataType.STRING, true));
        }
        for (DataType type : arguments.types()) {
            if (!(type instanceof MapType)) {
                throw QueryException.analysis(
                        "DATATYPE_MISMATCH.MAP_CONCAT_DIFF_TYPES",
                        "functionName",
                        Quoting.id("map_concat"),
                        "dataType",
                        list(arguments.types()));
            }
        }
        DataType common = Coercion.commonType(arguments.types(), arguments.ansi());
        if (common == null) {
            throw differentTypes("map_concat", arguments.types());
        }
        ElementTypes.requireMapKey(((MapType) common).key());
        return new Typing(Collections.nCopies(arguments.size(), common), common);
    }

    /** Arguments that should have one type. */
    static QueryException differentTypes(String function, List<DataType> types) {
        List<String> texts = new ArrayList<>();
        types.forEach(type -> texts.add(Errors.quoted(type)));
        return QueryException.analysis(
                "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                "functionName",
                Quoting.id(function),
                "dataType",
                "(" + String.join(" or ", texts) + ")");
    }

    static Typing fromArrays(Arguments arguments) {
        ArrayType keys = ElementTypes.array(arguments, 0);
        ArrayType values = ElementTypes.array(arguments, 1);
        ElementTypes.requireMapKey(keys.element());
        return new Typing(List.of(keys, values), new MapType(keys.element(), values.element(), values.containsNull()));
    }

    static Typing fromEntries(Arguments arguments) {
        if (arguments.type(0) instanceof ArrayType array
                && array.element() instanceof StructType entry
                && entry.size() == 2) {
            ElementTypes.requireMapKey(entry.field(0).type());
            Field value = entry.field(1);
            return new Typing(List.of(array), new MapType(entry.field(0).type(), value.type(), value.nullable()))
                    .nullable(array.containsNull() ? Nullability.ALWAYS : Nullability.IF_ANY);
        }
        throw ImplicitCasts.unexpected(0, "\"ARRAY\" of pair \"STRUCT\"", arguments.type(0));
    }

    static Typing ofText(Arguments arguments) {
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            DataType type = arguments.type(i) == DataType.NULL ? DataType.STRING : arguments.type(i);
            if (!type.isString()) {
                throw ImplicitCasts.unexpected(i, Errors.quoted(DataType.STRING), type);
            }
            types.add(type);
        }
        return new Typing(types, new MapType(types.get(0), types.get(0), true));
    }

    static Typing value(Arguments arguments) {
        MapType map = (MapType) arguments.type(0);
        return new Typing(List.of(map, map.key()), map.value());
    }

    static Typing elementAt(String function, Arguments arguments) {
        DataType second = arguments.type(1);
        if (arguments.type(0) instanceof ArrayType array) {
            if (!second.isIntegral() || second == DataType.LONG) {
                throw ImplicitCasts.unexpected(1, Errors.quoted(DataType.INT), second);
            }
            return new Typing(List.of(array, DataType.INT), array.element());
        }
        if (!(arguments.type(0) instanceof MapType map)) {
            throw ImplicitCasts.unexpected(0, "(\"ARRAY\" or \"MAP\")", arguments.type(0));
        }
        DataType key = Coercion.tightestCommonType(map.key(), second, arguments.ansi());
        if (key == null) {
            throw ElementTypes.mapMismatch("element_at", map, second);
        }
        return new Typing(List.of(new MapType(key, map.value(), map.valueContainsNull()), key), map.value())
                .nullable(true);
    }

    static Typing containsKey(Arguments arguments) {
        String function = "map_contains_key";
        DataType wanted = arguments.type(1);
        if (wanted == DataType.NULL) {
            throw ElementTypes.voidArgument(function);
        }
        DataType key = arguments.type(0) instanceof MapType map
                ? Coercion.commonTypeWithoutText(map.key(), wanted, arguments.ansi())
                : null;
        if (key == null) {
            throw ElementTypes.mapMismatch(function, arguments.type(0), wanted);
        }
        ElementTypes.requireOrdered(function, key);
        MapType map = (MapType) arguments.type(0);
        return new Typing(List.of(new MapType(key, map.value(), map.valueContainsNull()), key), DataType.BOOLEAN)
                .nullable(true);
    }

    static Typing keys(Arguments arguments) {
        MapType map = ElementTypes.map(arguments, 0);
        return new Typing(List.of(map), new ArrayType(map.key(), true));
    }

    static Typing values(Arguments arguments) {
        MapType map = ElementTypes.map(arguments, 0);
        return new Typing(List.of(map), new ArrayType(map.value(), true));
    }

    static Typing entries(Arguments arguments) {
        MapType map = ElementTypes.map(arguments, 0);
        StructType entry = new StructType(
                List.of(Field.of("key", map.key(), false), Field.of("value", map.value(), map.valueContainsNull())));
        return new Typing(List.of(map), new ArrayType(entry, false));
    }
}

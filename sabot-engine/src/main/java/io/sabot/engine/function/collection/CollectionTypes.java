package io.sabot.engine.function.collection;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import java.util.ArrayList;
import java.util.List;

/** Types of calls of functions of arrays and maps. */
final class CollectionTypes {
    private CollectionTypes() {}

    static Typing array(Arguments arguments) {
        DataType element = arguments.size() == 0 ? DataType.NULL : common(arguments, arguments.types(), "array");
        List<DataType> types = new ArrayList<>();
        arguments.types().forEach(type -> types.add(element));
        return new Typing(types, new ArrayType(element, anyNull(arguments, 0, 1)));
    }

    static Typing map(Arguments arguments) {
        if (arguments.size() % 2 != 0) {
            throw QueryException.analysis(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "functionName",
                    "`map`",
                    "expectedNum",
                    "2n (n > 0)",
                    "actualNum",
                    Integer.toString(arguments.size()),
                    "docroot",
                    "https://spark.apache.org/docs/latest");
        }
        List<DataType> keys = new ArrayList<>();
        List<DataType> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            keys.add(arguments.type(i));
            values.add(arguments.type(i + 1));
        }
        DataType key = keys.isEmpty() ? DataType.NULL : common(arguments, keys, "map");
        DataType value = values.isEmpty() ? DataType.NULL : common(arguments, values, "map");
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            types.add(i % 2 == 0 ? key : value);
        }
        return new Typing(types, new MapType(key, value, anyNull(arguments, 1, 2)));
    }

    private static DataType common(Arguments arguments, List<DataType> types, String function) {
        DataType common = Coercion.commonType(types, arguments.ansi());
        if (common == null) {
            List<String> names = new ArrayList<>();
            types.forEach(type -> names.add(Quoting.type(type.sql())));
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "functionName",
                    "`" + function + "`",
                    "dataType",
                    "(" + String.join(" or ", names) + ")");
        }
        return common;
    }

    /** Literals that are NULL, or anything that is no literal, may be NULL. */
    private static boolean anyNull(Arguments arguments, int from, int step) {
        for (int i = from; i < arguments.size(); i += step) {
            if (!arguments.isLiteral().get(i) || arguments.constants().get(i) == null) {
                return true;
            }
        }
        return false;
    }

    static Typing item(Arguments arguments) {
        ArrayType array = (ArrayType) arguments.type(0);
        DataType index = arguments.type(1).equals(DataType.LONG) ? DataType.LONG : DataType.INT;
        return new Typing(List.of(array, index), array.element());
    }

    static Typing mapValue(Arguments arguments) {
        MapType map = (MapType) arguments.type(0);
        return new Typing(List.of(map, map.key()), map.value());
    }

    static Typing size(Arguments arguments) {
        DataType type = arguments.type(0);
        if (!(type instanceof ArrayType) && !(type instanceof MapType)) {
            throw mismatch("(\"ARRAY\" or \"MAP\")", type);
        }
        return new Typing(List.of(type), DataType.INT);
    }

    static Typing mapKeys(Arguments arguments) {
        MapType map = map(arguments.type(0));
        return new Typing(List.of(map), new ArrayType(map.key(), false));
    }

    static Typing mapValues(Arguments arguments) {
        MapType map = map(arguments.type(0));
        return new Typing(List.of(map), new ArrayType(map.value(), map.valueContainsNull()));
    }

    private static MapType map(DataType type) {
        if (type instanceof MapType map) {
            return map;
        }
        throw mismatch("\"MAP\"", type);
    }

    static QueryException mismatch(String required, DataType actual) {
        return QueryException.analysis(
                "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
                "paramIndex",
                "first",
                "requiredType",
                required,
                "inputType",
                Quoting.type(actual.sql()),
                "inputIndex",
                "0");
    }
}

package io.sabot.engine.function.collection;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.PatternText;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.ValueOrder;
import java.util.ArrayList;
import java.util.List;

/** What the type rules of arrays and maps have in common: checks with Spark's errors, and the type where two sides meet. */
final class ElementTypes {
    private static final ArrayType VOID_ARRAY = new ArrayType(DataType.NULL, true);
    private static final MapType VOID_MAP = new MapType(DataType.NULL, DataType.NULL, true);

    private ElementTypes() {}

    /** The type of an argument that is an array, or NULL. */
    static ArrayType array(Arguments arguments, int index) {
        DataType type = arguments.type(index);
        if (type instanceof ArrayType array) {
            return array;
        }
        if (type == DataType.NULL) {
            return VOID_ARRAY;
        }
        throw notAnArray(index, type);
    }

    static QueryException notAnArray(int index, DataType type) {
        return ImplicitCasts.unexpected(index, PatternText.of(TypePattern.ANY_ARRAY), type);
    }

    /** The type of an argument that is a map, or NULL. */
    static MapType map(Arguments arguments, int index) {
        DataType type = arguments.type(index);
        if (type instanceof MapType map) {
            return map;
        }
        if (type == DataType.NULL) {
            return VOID_MAP;
        }
        throw ImplicitCasts.unexpected(index, PatternText.of(TypePattern.ANY_MAP), type);
    }

    /** The type of an argument that is an INT, or can be taken for one. */
    static DataType integer(Arguments arguments, int index) {
        DataType type = Coercion.implicitCast(arguments.type(index), TypePattern.of(DataType.INT), arguments.ansi());
        if (type == null) {
            throw ImplicitCasts.unexpected(index, Errors.quoted(DataType.INT), arguments.type(index));
        }
        return type;
    }

    /** The type that an array's elements and another type meet in, without loss. */
    static DataType tightest(ArrayType array, DataType other, Arguments arguments) {
        return Coercion.tightestCommonType(array.element(), other, arguments.ansi());
    }

    static void requireOrdered(String function, DataType type) {
        if (!ValueOrder.isOrdered(type)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
                    "functionName",
                    Quoting.id(function),
                    "dataType",
                    Errors.quoted(type));
        }
    }

    static void requireMapKey(DataType type) {
        if (containsMap(type)) {
            throw QueryException.analysis("DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE", "keyType", Errors.quoted(type));
        }
    }

    private static boolean containsMap(DataType type) {
        if (type instanceof ArrayType array) {
            return containsMap(array.element());
        }
        if (type instanceof StructType struct) {
            return struct.fields().stream().anyMatch(field -> containsMap(field.type()));
        }
        return type instanceof MapType || type == DataType.VARIANT;
    }

    static QueryException voidArgument(String function) {
        return QueryException.analysis("DATATYPE_MISMATCH.NULL_TYPE", "functionName", Quoting.id(function));
    }

    /** An array and a value that have no type in common. */
    static QueryException arrayMismatch(String function, DataType left, DataType right) {
        return mismatch("DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES", function, "dataType", "ARRAY", left, right);
    }

    /** Two arrays that have no type in common. */
    static QueryException binaryMismatch(String function, DataType left, DataType right) {
        return mismatch("DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES", function, "arrayType", "ARRAY", left, right);
    }

    /** A map and a key that have no type in common. */
    static QueryException mapMismatch(String function, DataType left, DataType right) {
        return mismatch("DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES", function, "dataType", "MAP", left, right);
    }

    private static QueryException mismatch(
            String condition, String function, String parameter, String kind, DataType left, DataType right) {
        return QueryException.analysis(
                condition,
                "functionName",
                Quoting.id(function),
                parameter,
                Quoting.quoted(kind),
                "leftType",
                Errors.quoted(left),
                "rightType",
                Errors.quoted(right));
    }

    /** The same type with NULLs allowed everywhere. */
    static DataType asNullable(DataType type) {
        if (type instanceof ArrayType array) {
            return new ArrayType(asNullable(array.element()), true);
        }
        if (type instanceof MapType map) {
            return new MapType(asNullable(map.key()), asNullable(map.value()), true);
        }
        if (type instanceof StructType struct) {
            List<Field> fields = new ArrayList<>();
            for (Field field : struct.fields()) {
                fields.add(new Field(field.name(), asNullable(field.type()), true, field.metadata()));
            }
            return new StructType(fields);
        }
        return type;
    }
}

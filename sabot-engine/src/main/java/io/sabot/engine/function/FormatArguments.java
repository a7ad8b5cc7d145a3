package io.sabot.engine.function;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of functions of JSON, CSV and XML that are fixed: schemas and options. Source: ExprUtils of Spark. */
public final class FormatArguments {
    private FormatArguments() {}

    /** Checks that the options, when they are given, are a map of constant texts. */
    public static void checkOptions(Arguments arguments, int index) {
        if (index >= arguments.size()) {
            return;
        }
        if (!(arguments.type(index) instanceof MapType map)
                || !arguments.isLiteral().get(index)) {
            throw QueryException.analysis("INVALID_OPTIONS.NON_MAP_FUNCTION");
        }
        if (!map.key().isString() || !map.value().isString()) {
            throw QueryException.analysis("INVALID_OPTIONS.NON_STRING_TYPE", "mapType", Errors.quoted(map));
        }
    }

    /** The options of a call, none when they are left out. */
    public static Options options(Object[] constants, int index) {
        if (index >= constants.length || !(constants[index] instanceof MapValue map)) {
            return Options.NONE;
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < map.size(); i++) {
            options.put(
                    map.keys().get(i).toString(), String.valueOf(map.values().get(i)));
        }
        return Options.of(options);
    }

    /** The type that a constant text argument names. */
    public static DataType schema(Arguments arguments, int index) {
        if (!(arguments.type(index).isString() && arguments.constant(index) instanceof Slice text)) {
            throw QueryException.analysis(
                    "INVALID_SCHEMA.NON_STRING_LITERAL", "inputSchemaIndex", Integer.toString(index));
        }
        DataType type = arguments.schemas().parse(text.toString());
        if (hasCharOrVarchar(type)) {
            throw QueryException.analysis("UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING");
        }
        return nullable(type);
    }

    /** As {@link #schema}, for functions that make structs only. */
    public static StructType structSchema(Arguments arguments, int index) {
        DataType type = schema(arguments, index);
        if (type instanceof StructType struct) {
            return struct;
        }
        throw QueryException.analysis(
                "INVALID_SCHEMA.NON_STRUCT_TYPE",
                "inputSchemaIndex",
                Integer.toString(index),
                "dataType",
                Errors.quoted(type));
    }

    private static boolean hasCharOrVarchar(DataType type) {
        if (type instanceof StringType string) {
            return string.kind() != StringType.Kind.STRING;
        }
        if (type instanceof ArrayType array) {
            return hasCharOrVarchar(array.element());
        }
        if (type instanceof MapType map) {
            return hasCharOrVarchar(map.key()) || hasCharOrVarchar(map.value());
        }
        return type instanceof StructType struct
                && struct.fields().stream().anyMatch(field -> hasCharOrVarchar(field.type()));
    }

    /** The type with everything in it nullable. */
    public static DataType nullable(DataType type) {
        if (type instanceof ArrayType array) {
            return new ArrayType(nullable(array.element()), true);
        }
        if (type instanceof MapType map) {
            return new MapType(nullable(map.key()), nullable(map.value()), true);
        }
        if (type instanceof StructType struct) {
            List<Field> fields = new ArrayList<>();
            for (Field field : struct.fields()) {
                fields.add(new Field(field.name(), nullable(field.type()), true, field.metadata()));
            }
            return new StructType(fields);
        }
        return type;
    }

    /** Whether a map in the type, at any depth, has keys that are no texts. */
    public static boolean hasOtherKeys(DataType type) {
        if (type instanceof ArrayType array) {
            return hasOtherKeys(array.element());
        }
        if (type instanceof MapType map) {
            return !map.key().isString() || hasOtherKeys(map.key()) || hasOtherKeys(map.value());
        }
        return type instanceof StructType struct
                && struct.fields().stream().anyMatch(field -> hasOtherKeys(field.type()));
    }

    /**
     * Checks that a text from which a schema is to be found is a constant and not NULL.
     *
     * @param name of the parameter
     */
    public static void checkExample(Arguments arguments, String name) {
        if (!arguments.isLiteral().get(0)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    Quoting.id(name),
                    "inputType",
                    Errors.quoted(arguments.type(0)),
                    "inputExprIndex",
                    "0");
        }
        if (arguments.constant(0) == null) {
            throw QueryException.analysis("DATATYPE_MISMATCH.UNEXPECTED_NULL", "exprName", name);
        }
    }
}

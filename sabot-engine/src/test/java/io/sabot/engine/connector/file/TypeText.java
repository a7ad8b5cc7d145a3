package io.sabot.engine.connector.file;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values as Spark shows its internal rows, for tests. */
public final class TypeText {
    private TypeText() {}

    public static String row(Object[] values, StructType schema) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> value(values[i], schema.field(i).type()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String value(Object value, DataType type) {
        if (value == null) {
            return "null";
        }
        if (type instanceof DecimalType decimal) {
            return Decimals.toBigDecimal(Decimals.unbox(value), decimal.scale()).toString();
        }
        if (type instanceof StructType struct) {
            return row(((StructValue) value).values(), struct);
        }
        if (type instanceof ArrayType array) {
            return array((ArrayValue) value, array.element());
        }
        if (type instanceof MapType map) {
            MapValue entries = (MapValue) value;
            return "keys: " + array(entries.keys(), map.key()) + ", values: " + array(entries.values(), map.value());
        }
        return value.toString();
    }

    private static String array(ArrayValue array, DataType element) {
        return Arrays.stream(array.elements())
                .map(item -> value(item, element))
                .collect(Collectors.joining(",", "[", "]"));
    }
}

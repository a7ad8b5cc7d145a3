package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.types.Decimal;
import io.sabot.spark.unsafe.types.CalendarInterval;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Objects of a program as boxed values of the engine, by the type that they are to have. Which classes do for which type, and
 * what is said of others, follows Spark's {@code CatalystTypeConverters}.
 */
final class ExternalValues {
    private ExternalValues() {}

    /** A whole row; its values must be as many as the fields. */
    static Object[] row(Row row, StructType type) {
        if (row.length() != type.size()) {
            throw new ArrayIndexOutOfBoundsException("Index " + Math.min(row.length(), type.size())
                    + " out of bounds for length " + Math.min(row.length(), type.size()));
        }
        Object[] values = new Object[type.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = boxed(row.get(i), type.field(i).type());
        }
        return values;
    }

    static Object boxed(Object value, DataType type) {
        if (value == null) {
            return null;
        }
        return switch (type.storage()) {
            case NULL -> null;
            case BOOLEAN -> (Boolean) value;
            case BYTE -> (Byte) value;
            case SHORT -> (Short) value;
            case FLOAT -> (Float) value;
            case DOUBLE -> (Double) value;
            case BYTES -> bytes(value, type);
            case INT, LONG, INT128, INTERVAL, VARIANT -> number(value, type);
            case ARRAY -> array(value, (ArrayType) type);
            case MAP -> map(value, (MapType) type);
            case STRUCT -> struct(value, (StructType) type);
        };
    }

    private static Object bytes(Object value, DataType type) {
        if (!type.isString()) {
            return Slice.of((byte[]) value);
        }
        if (value instanceof String || value instanceof Character) {
            return Slice.of(value.toString());
        }
        if (value instanceof char[] characters) {
            return Slice.of(new String(characters));
        }
        throw unconvertible(value, "STRING");
    }

    private static Object number(Object value, DataType type) {
        if (type == DataType.INT) {
            return (Integer) value;
        }
        if (type == DataType.LONG) {
            return (Long) value;
        }
        if (type instanceof DecimalType decimal) {
            return decimal(value, decimal);
        }
        if (type == DataType.DATE && !(value instanceof Date || value instanceof LocalDate)) {
            throw unconvertible(value, "DATE");
        }
        if (type == DataType.TIMESTAMP && !(value instanceof Timestamp || value instanceof Instant)) {
            throw unconvertible(value, "TIMESTAMP");
        }
        if (type == DataType.TIMESTAMP_NTZ && !(value instanceof LocalDateTime)) {
            throw unconvertible(value, "TIMESTAMP_NTZ");
        }
        if (type == DataType.CALENDAR_INTERVAL) {
            return Literals.time((CalendarInterval) value);
        }
        Object converted = Literals.time(value);
        if (converted == value) {
            throw new ClassCastException(
                    "class " + value.getClass().getName() + " cannot be cast to a value of " + type.sql());
        }
        return converted;
    }

    private static Object decimal(Object value, DecimalType type) {
        BigDecimal number;
        if (value instanceof BigDecimal decimal) {
            number = decimal;
        } else if (value instanceof Decimal decimal) {
            number = decimal.toJavaBigDecimal();
        } else if (value instanceof BigInteger integer) {
            number = new BigDecimal(integer);
        } else if (value instanceof scala.math.BigDecimal decimal) {
            number = decimal.bigDecimal();
        } else {
            throw unconvertible(value, type.simpleString());
        }
        Int128 unscaled = Decimals.toType(number, type);
        if (unscaled == null) {
            throw outOfRange(number, type);
        }
        return Decimals.box(unscaled, type);
    }

    private static RuntimeException outOfRange(BigDecimal number, DecimalType type) {
        return SparkErrors.arithmetic(
                "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
                "value",
                number.toPlainString(),
                "precision",
                Integer.toString(type.precision()),
                "scale",
                Integer.toString(type.scale()),
                "config",
                "\"spark.sql.ansi.enabled\"");
    }

    private static Object array(Object value, ArrayType type) {
        List<Object> elements = elements(value);
        if (elements == null) {
            throw SparkErrors.of(illegal(
                    "_LEGACY_ERROR_TEMP_3220",
                    value,
                    "elementType",
                    type.element().simpleString()));
        }
        Object[] boxed = new Object[elements.size()];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = boxed(elements.get(i), type.element());
        }
        return new ArrayValue(boxed);
    }

    /** @return null when the value is none of the things that make an array */
    private static List<Object> elements(Object value) {
        List<Object> elements = new ArrayList<>();
        if (value instanceof Iterable<?> list) {
            for (Object element : list) {
                elements.add(element);
            }
            return elements;
        }
        if (value instanceof scala.collection.Iterable<?> sequence) {
            for (Object element : ScalaCollections.iterable(sequence)) {
                elements.add(element);
            }
            return elements;
        }
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(Array.get(value, i));
            }
            return elements;
        }
        return null;
    }

    private static Object map(Object value, MapType type) {
        Map<?, ?> entries;
        if (value instanceof Map<?, ?> map) {
            entries = map;
        } else if (value instanceof scala.collection.Map<?, ?> map) {
            entries = ScalaCollections.javaMap(map);
        } else {
            throw SparkErrors.of(illegal(
                    "_LEGACY_ERROR_TEMP_3221",
                    value,
                    "keyType",
                    type.key().simpleString(),
                    "valueType",
                    type.value().simpleString()));
        }
        Object[] keys = new Object[entries.size()];
        Object[] values = new Object[entries.size()];
        int i = 0;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            keys[i] = boxed(entry.getKey(), type.key());
            values[i++] = boxed(entry.getValue(), type.value());
        }
        return new MapValue(new ArrayValue(keys), new ArrayValue(values));
    }

    private static Object struct(Object value, StructType type) {
        if (value instanceof Row row) {
            return new StructValue(row(row, type));
        }
        throw unconvertible(value, type.simpleString());
    }

    private static RuntimeException unconvertible(Object value, String type) {
        return SparkErrors.of(illegal("_LEGACY_ERROR_TEMP_3219", value, "dataType", type));
    }

    private static QueryException illegal(String condition, Object value, String... namesAndValues) {
        String[] all = new String[namesAndValues.length + 4];
        all[0] = "other";
        all[1] = value.toString();
        all[2] = "otherClass";
        all[3] = value.getClass().getCanonicalName();
        System.arraycopy(namesAndValues, 0, all, 4, namesAndValues.length);
        return QueryException.of(io.sabot.engine.error.ErrorKind.ILLEGAL_ARGUMENT, condition, all);
    }
}

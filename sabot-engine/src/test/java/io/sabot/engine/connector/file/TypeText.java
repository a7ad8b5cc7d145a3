package io.sabot.engine.connector.file;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Types from their texts and values as Spark shows its internal rows, for tests. */
public final class TypeText {
    private TypeText() {}

    /** @param text {@code a int not null, b struct<c:string>} */
    public static StructType schema(String text) {
        List<Field> fields = new ArrayList<>();
        for (String part : split(text)) {
            int blank = part.indexOf(' ');
            int colon = part.indexOf(':');
            int at = colon >= 0 && (blank < 0 || colon < blank) ? colon : blank;
            String type = part.substring(at + 1).trim();
            boolean required = type.endsWith(" not null");
            String plain = required ? type.substring(0, type.length() - 9) : type;
            fields.add(Field.of(part.substring(0, at), type(plain.trim()), !required));
        }
        return new StructType(fields);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            depth += c == '<' || c == '(' ? 1 : c == '>' || c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).trim());
                start = i + 1;
            }
        }
        return parts;
    }

    public static DataType type(String text) {
        if (text.startsWith("array<")) {
            return new ArrayType(type(inner(text)), true);
        }
        if (text.startsWith("map<")) {
            List<String> parts = split(inner(text));
            return new MapType(type(parts.get(0)), type(parts.get(1)), true);
        }
        if (text.startsWith("struct<")) {
            return schema(inner(text));
        }
        if (text.startsWith("decimal(")) {
            String[] numbers = text.substring(8, text.length() - 1).split(",");
            return new DecimalType(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }
        return switch (text) {
            case "void" -> DataType.NULL;
            case "boolean" -> DataType.BOOLEAN;
            case "tinyint" -> DataType.BYTE;
            case "smallint" -> DataType.SHORT;
            case "int" -> DataType.INT;
            case "bigint" -> DataType.LONG;
            case "float" -> DataType.FLOAT;
            case "double" -> DataType.DOUBLE;
            case "string" -> DataType.STRING;
            case "binary" -> DataType.BINARY;
            case "date" -> DataType.DATE;
            case "timestamp" -> DataType.TIMESTAMP;
            case "timestamp_ntz" -> DataType.TIMESTAMP_NTZ;
            case "time" -> TimeType.MICROS;
            case "interval" -> DataType.CALENDAR_INTERVAL;
            case "interval year to month" -> YearMonthIntervalType.DEFAULT;
            case "interval day to second" -> DayTimeIntervalType.DEFAULT;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String inner(String text) {
        return text.substring(text.indexOf('<') + 1, text.length() - 1);
    }

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

package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.type.DataType;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.functions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What {@code Dataset.na} does, as expressions. */
public final class NullHandling {
    private NullHandling() {}

    /** How many values a row must have to stay. */
    public static int least(String how, int columns) {
        return switch (how.toLowerCase(Locale.ROOT)) {
            case "any" -> columns;
            case "all" -> 1;
            default -> throw new IllegalArgumentException("how (" + how + ") must be 'any' or 'all'");
        };
    }

    public static Frame drop(Frame frame, int least, String[] names) {
        Column present = functions.lit(0);
        for (String name : names) {
            Attribute attribute = Frames.attribute(frame, name);
            Column column = new Column(ColumnTree.of(attribute));
            Column there = isFloating(attribute.type()) ? nanAsNull(column).isNotNull() : column.isNotNull();
            present = present.plus(functions.when(there, 1).otherwise(0));
        }
        return frame.filter(present.geq(least));
    }

    private static boolean isFloating(DataType type) {
        return type == DataType.FLOAT || type == DataType.DOUBLE;
    }

    private static Column nanAsNull(Column column) {
        return functions.nanvl(column, functions.lit(null));
    }

    public static Frame fill(Frame frame, Object value, String[] names) {
        Map<Long, Object> values = new HashMap<>();
        for (String name : names) {
            Attribute attribute = Frames.attribute(frame, name);
            if (takes(attribute.type(), value)) {
                values.put(attribute.id(), value);
            }
        }
        return filled(frame, values);
    }

    private static boolean takes(DataType type, Object value) {
        return value instanceof String
                ? type.isString()
                : value instanceof Boolean ? type == DataType.BOOLEAN : type.isNumeric();
    }

    /** @param values any of the classes that {@code fill} takes, by name of the column */
    public static Frame fill(Frame frame, Map<String, Object> values) {
        Map<Long, Object> byColumn = new HashMap<>();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            Object value = entry.getValue();
            boolean known = value instanceof Integer
                    || value instanceof Long
                    || value instanceof Float
                    || value instanceof Double
                    || value instanceof String
                    || value instanceof Boolean;
            if (!known) {
                throw unsupported(value);
            }
            byColumn.put(Frames.attribute(frame, entry.getKey()).id(), value);
        }
        return filled(frame, byColumn);
    }

    private static Frame filled(Frame frame, Map<Long, Object> values) {
        Column[] columns = frame.columns();
        for (int i = 0; i < columns.length; i++) {
            Attribute attribute = frame.plan().output().get(i);
            if (values.containsKey(attribute.id())) {
                Column value = functions.lit(values.get(attribute.id())).cast(FromEngine.type(attribute.type()));
                Column input = isFloating(attribute.type()) ? nanAsNull(columns[i]) : columns[i];
                columns[i] = functions.coalesce(input, value).as(attribute.name());
            }
        }
        return frame.select(columns);
    }

    /** Values of {@code replacement}'s keys by its values, in those of the columns whose type the keys have. */
    public static Frame replace(Frame frame, String[] names, Map<?, ?> replacement) {
        if (names.length == 0 || replacement.isEmpty()) {
            return frame;
        }
        Object sample = replacement.keySet().iterator().next();
        Map<Object, Object> pairs = new HashMap<>();
        for (Map.Entry<?, ?> entry : replacement.entrySet()) {
            Object key = entry.getKey();
            Object value = entry.getValue();
            boolean plain = key instanceof String && (value == null || value instanceof String)
                    || key instanceof Boolean && (value == null || value instanceof Boolean);
            pairs.put(plain ? key : number(key), plain || value == null ? value : number(value));
        }
        Set<Long> chosen = new HashSet<>();
        for (String name : names) {
            chosen.add(Frames.attribute(frame, name).id());
        }
        Column[] columns = frame.columns();
        for (int i = 0; i < columns.length; i++) {
            Attribute attribute = frame.plan().output().get(i);
            if (chosen.contains(attribute.id()) && takes(attribute.type(), sample)) {
                columns[i] = replaced(columns[i], attribute, pairs);
            }
        }
        return frame.select(columns);
    }

    private static Column replaced(Column column, Attribute attribute, Map<Object, Object> pairs) {
        io.sabot.spark.sql.types.DataType type = FromEngine.type(attribute.type());
        Column cases = null;
        for (Map.Entry<Object, Object> pair : pairs.entrySet()) {
            Column condition = column.equalTo(functions.lit(pair.getKey()).cast(type));
            Column value = functions.lit(pair.getValue()).cast(type);
            cases = cases == null ? functions.when(condition, value) : cases.when(condition, value);
        }
        return cases.otherwise(column).as(attribute.name());
    }

    private static double number(Object value) {
        if (value instanceof Number number
                && !(value instanceof java.math.BigDecimal || value instanceof java.math.BigInteger)) {
            return number.doubleValue();
        }
        throw unsupported(value);
    }

    private static RuntimeException unsupported(Object value) {
        return new IllegalArgumentException(
                "Unsupported value type " + value.getClass().getName() + " (" + value + ").");
    }
}

package io.sabot.engine.type;

import io.sabot.engine.type.time.DateTimeText;
import io.sabot.engine.type.time.IntervalText;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.HexFormat;

/** Values as SQL literals, in plans, column names and messages (Literal.sql of Spark). */
public final class SqlLiterals {
    private SqlLiterals() {}

    /**
     * @param value in the boxed form of {@link Storage}
     * @param zone of the session, for timestamps
     */
    public static String sql(Object value, DataType type, ZoneOffsets zone) {
        if (value == null) {
            return type == DataType.NULL || type.isNested() ? "NULL" : "CAST(NULL AS " + type.sql() + ")";
        }
        if (type instanceof SimpleType simple) {
            return simpleSql(value, simple, zone);
        } else if (type instanceof StringType string) {
            return stringSql(value.toString(), string);
        } else if (type instanceof DecimalType decimal) {
            return DecimalText.scientific(Decimals.unbox(value), decimal.scale()) + "BD";
        } else if (type instanceof TimeType) {
            return "TIME '" + DateTimeText.time((Long) value) + "'";
        } else if (type instanceof YearMonthIntervalType interval) {
            return IntervalText.yearMonth((Integer) value, interval).toString();
        } else if (type instanceof DayTimeIntervalType interval) {
            return IntervalText.dayTime((Long) value, interval).toString();
        }
        return nestedSql(value, type, zone);
    }

    /** {@link #sql} as error messages show it: special doubles and floats bare, NULL without its type. */
    public static String forMessage(Object value, DataType type, ZoneOffsets zone) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Float) {
            return value.toString();
        }
        if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            return value.toString();
        }
        return sql(value, type, zone);
    }

    private static String simpleSql(Object value, SimpleType type, ZoneOffsets zone) {
        return switch (type) {
            case BYTE -> value + "Y";
            case SHORT -> value + "S";
            case LONG -> value + "L";
            case FLOAT -> "CAST('" + value + "' AS FLOAT)";
            case DOUBLE -> doubleSql((Double) value);
            case DATE -> "DATE '" + DateTimeText.date((Integer) value) + "'";
            case TIMESTAMP -> "TIMESTAMP '" + DateTimeText.timestamp((Long) value, zone) + "'";
            case TIMESTAMP_NTZ -> "TIMESTAMP_NTZ '" + DateTimeText.timestampNtz((Long) value) + "'";
            case CALENDAR_INTERVAL -> "INTERVAL '" + IntervalText.calendar((CalendarInterval) value) + "'";
            case BINARY -> "X'" + hex((Slice) value) + "'";
            default -> value.toString();
        };
    }

    private static String hex(Slice bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes.array(), bytes.offset(), bytes.offset() + bytes.length());
    }

    private static String doubleSql(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "CAST('" + value + "' AS DOUBLE)" : value + "D";
    }

    private static String stringSql(String value, StringType type) {
        String quoted = "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
        return type.isBinaryCollated() ? quoted : quoted + " collate " + type.collation();
    }

    private static String nestedSql(Object value, DataType type, ZoneOffsets zone) {
        StringBuilder text = new StringBuilder();
        if (type instanceof ArrayType array) {
            for (Object element : ((ArrayValue) value).elements()) {
                append(text, sql(element, array.element(), zone));
            }
            return "ARRAY(" + text + ")";
        }
        if (type instanceof MapType map) {
            MapValue entries = (MapValue) value;
            for (int i = 0; i < entries.size(); i++) {
                append(text, sql(entries.keys().get(i), map.key(), zone));
                append(text, sql(entries.values().get(i), map.value(), zone));
            }
            return "MAP(" + text + ")";
        }
        StructType struct = (StructType) type;
        for (int i = 0; i < struct.size(); i++) {
            append(text, "'" + struct.field(i).name() + "'");
            append(text, sql(((StructValue) value).get(i), struct.field(i).type(), zone));
        }
        return "NAMED_STRUCT(" + text + ")";
    }

    private static void append(StringBuilder text, String part) {
        text.append(text.length() == 0 ? "" : ", ").append(part);
    }
}

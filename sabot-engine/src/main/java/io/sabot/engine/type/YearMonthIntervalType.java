package io.sabot.engine.type;

import java.util.Locale;

/** Months in an int. @param start first field, 0 YEAR or 1 MONTH @param end last field */
public record YearMonthIntervalType(int start, int end) implements DataType {
    public static final int YEAR = 0;
    public static final int MONTH = 1;
    public static final YearMonthIntervalType DEFAULT = new YearMonthIntervalType(YEAR, MONTH);

    public static String fieldName(int field) {
        return field == YEAR ? "YEAR" : "MONTH";
    }

    @Override
    public String sql() {
        return start == end ? "INTERVAL " + fieldName(start) : "INTERVAL " + fieldName(start) + " TO " + fieldName(end);
    }

    @Override
    public String simpleString() {
        return sql().toLowerCase(Locale.ROOT);
    }

    @Override
    public Storage storage() {
        return Storage.INT;
    }
}

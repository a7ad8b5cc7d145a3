package io.sabot.engine.type;

import java.util.Locale;

/** Microseconds in a long. @param start first field, 0 DAY, 1 HOUR, 2 MINUTE, 3 SECOND @param end last field */
public record DayTimeIntervalType(int start, int end) implements DataType {
    public static final int DAY = 0;
    public static final int HOUR = 1;
    public static final int MINUTE = 2;
    public static final int SECOND = 3;
    public static final DayTimeIntervalType DEFAULT = new DayTimeIntervalType(DAY, SECOND);

    public static String fieldName(int field) {
        return switch (field) {
            case DAY -> "DAY";
            case HOUR -> "HOUR";
            case MINUTE -> "MINUTE";
            default -> "SECOND";
        };
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
        return Storage.LONG;
    }
}

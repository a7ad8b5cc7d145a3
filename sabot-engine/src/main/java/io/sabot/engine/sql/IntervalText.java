package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.CalendarInterval;

final class IntervalText {
    private IntervalText() {}

    static long micros(CalendarInterval i) {
        return i.days() * 86_400_000_000L + i.micros();
    }

    static CalendarInterval calendar(String text) {
        String[] parts = text.trim().split("\\s+");
        int months = 0;
        int days = 0;
        long micros = 0;
        for (int i = 0; i < parts.length; i += 2) {
            int n = Integer.parseInt(parts[i]);
            switch (IntervalLiterals.singular(parts[i + 1])) {
                case "year" -> months += 12 * n;
                case "month" -> months += n;
                case "day" -> days += n;
                case "hour" -> micros += 3_600_000_000L * n;
                case "minute" -> micros += 60_000_000L * n;
                case "second" -> micros += 1_000_000L * n;
                default -> throw QueryException.unsupported("interval");
            }
        }
        return new CalendarInterval(months, days, micros);
    }

    static int months(String text) {
        throw QueryException.unsupported("interval");
    }

    static CalendarInterval dayTime(String text, int first, int last) {
        throw QueryException.unsupported("interval");
    }
}

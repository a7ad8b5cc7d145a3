package io.sabot.engine.type.time;

import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TextBuffer;
import io.sabot.engine.type.YearMonthIntervalType;

/**
 * Intervals as text: ANSI literals ({@code INTERVAL '1-2' YEAR TO MONTH}), the short Hive form ({@code 1-2}) and the words of
 * a calendar interval ({@code 1 years 2 months}).
 */
public final class IntervalText {
    private static final int CAPACITY = 48;
    private static final int MICRO_DIGITS = 6;

    private IntervalText() {}

    /** {@code INTERVAL '1-2' YEAR TO MONTH}, in the fields of the type. */
    public static Slice yearMonth(int months, YearMonthIntervalType type) {
        TextBuffer text = new TextBuffer(CAPACITY).append("INTERVAL '");
        if (type.start() == YearMonthIntervalType.MONTH) {
            text.append(months);
        } else if (type.end() == YearMonthIntervalType.YEAR) {
            text.append(months < 0 ? "-" : "").appendDigits(months / Calendar.MONTHS_PER_YEAR, 1);
        } else {
            appendYearsAndMonths(text, months);
        }
        return text.append("' ").append(fields(type.sql())).toSlice();
    }

    /** {@code INTERVAL '1 02:03:04.5' DAY TO SECOND}, in the fields of the type. */
    public static Slice dayTime(long micros, DayTimeIntervalType type) {
        TextBuffer text = new TextBuffer(CAPACITY).append("INTERVAL '").append(micros < 0 ? "-" : "");
        // The absolute value of the least long is itself, read without a sign.
        long rest = Math.abs(micros);
        for (int field = type.start(); field <= type.end(); field++) {
            boolean first = field == type.start();
            if (!first) {
                text.append(field == DayTimeIntervalType.HOUR ? ' ' : ':');
            }
            long unit = Intervals.microsOfField(field);
            text.appendDigits(Long.divideUnsigned(rest, unit), field == DayTimeIntervalType.DAY ? 1 : 2);
            rest = Long.remainderUnsigned(rest, unit);
        }
        if (type.end() == DayTimeIntervalType.SECOND) {
            text.appendFraction(rest, MICRO_DIGITS);
        }
        return text.append("' ").append(fields(type.sql())).toSlice();
    }

    /** {@code 1 years 2 months 3 days 4 hours 5 minutes 6.7 seconds}, without the parts that are zero. */
    public static Slice calendar(CalendarInterval interval) {
        TextBuffer text = new TextBuffer(CAPACITY);
        appendUnit(text, interval.months() / Calendar.MONTHS_PER_YEAR, "years");
        appendUnit(text, interval.months() % Calendar.MONTHS_PER_YEAR, "months");
        appendUnit(text, interval.days(), "days");
        long micros = interval.micros();
        appendUnit(text, micros / Calendar.MICROS_PER_HOUR, "hours");
        appendUnit(text, micros % Calendar.MICROS_PER_HOUR / Calendar.MICROS_PER_MINUTE, "minutes");
        long rest = micros % Calendar.MICROS_PER_MINUTE;
        if (rest != 0) {
            text.append(text.length() == 0 ? "" : " ").append(rest < 0 ? "-" : "");
            text.appendDigits(rest / Calendar.MICROS_PER_SECOND, 1);
            text.appendFraction(Math.abs(rest % Calendar.MICROS_PER_SECOND), MICRO_DIGITS);
            text.append(" seconds");
        }
        return text.length() == 0 ? Slice.of("0 seconds") : text.toSlice();
    }

    private static void appendUnit(TextBuffer text, long value, String unit) {
        if (value != 0) {
            text.append(text.length() == 0 ? "" : " ").append(value).append(' ').append(unit);
        }
    }

    private static void appendYearsAndMonths(TextBuffer text, int months) {
        text.append(months < 0 ? "-" : "").appendDigits(months / Calendar.MONTHS_PER_YEAR, 1);
        text.append('-').appendDigits(months % Calendar.MONTHS_PER_YEAR, 1);
    }

    private static String fields(String typeSql) {
        return typeSql.substring("INTERVAL ".length());
    }
}

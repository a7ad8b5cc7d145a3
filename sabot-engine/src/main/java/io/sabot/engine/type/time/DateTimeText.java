package io.sabot.engine.type.time;

import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TextBuffer;

/**
 * Dates and times in the form in which Spark casts them to a string: ISO, a blank between date and time, a fraction without
 * trailing zeros, years beyond 9999 with a sign.
 */
public final class DateTimeText {
    private static final int DATE_LENGTH = 10;
    private static final int TIMESTAMP_LENGTH = 26;
    private static final int YEAR_DIGITS = 4;
    private static final int LAST_PLAIN_YEAR = 9999;
    private static final int MICRO_DIGITS = 6;
    private static final int NANO_DIGITS = 9;

    private DateTimeText() {}

    public static Slice date(int days) {
        TextBuffer text = new TextBuffer(DATE_LENGTH);
        appendDate(text, days);
        return text.toSlice();
    }

    /** A moment on the clock of a zone. */
    public static Slice timestamp(long micros, ZoneOffsets zone) {
        long second = Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
        int microOfSecond = (int) (micros - second * Calendar.MICROS_PER_SECOND);
        return localTimestamp(second + zone.offsetSeconds(second), microOfSecond);
    }

    public static Slice timestampNtz(long micros) {
        return timestamp(micros, ZoneOffsets.UTC);
    }

    public static Slice time(long nanos) {
        TextBuffer text = new TextBuffer(NANO_DIGITS + NANO_DIGITS);
        appendTime(text, (int) (nanos / Calendar.NANOS_PER_SECOND));
        text.appendFraction(nanos % Calendar.NANOS_PER_SECOND, NANO_DIGITS);
        return text.toSlice();
    }

    private static Slice localTimestamp(long localSecond, int microOfSecond) {
        TextBuffer text = new TextBuffer(TIMESTAMP_LENGTH);
        long days = Math.floorDiv(localSecond, Calendar.SECONDS_PER_DAY);
        appendDate(text, days);
        text.append(' ');
        appendTime(text, (int) (localSecond - days * Calendar.SECONDS_PER_DAY));
        text.appendFraction(microOfSecond, MICRO_DIGITS);
        return text.toSlice();
    }

    private static void appendDate(TextBuffer text, long days) {
        long civil = Calendar.civil(days);
        int year = Calendar.year(civil);
        if (year < 0) {
            text.append('-');
        } else if (year > LAST_PLAIN_YEAR) {
            text.append('+');
        }
        text.appendDigits(year, YEAR_DIGITS).append('-');
        text.appendDigits(Calendar.month(civil), 2).append('-');
        text.appendDigits(Calendar.day(civil), 2);
    }

    private static void appendTime(TextBuffer text, int secondOfDay) {
        text.appendDigits(secondOfDay / 3600, 2).append(':');
        text.appendDigits(secondOfDay / 60 % 60, 2).append(':');
        text.appendDigits(secondOfDay % 60, 2);
    }
}

package io.sabot.engine.record;

import io.sabot.engine.type.time.DateTimePattern;
import io.sabot.engine.type.time.DateTimeText;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.Locale;

/** Dates, timestamps and times as texts, by the patterns of a writer's options. */
final class TemporalWriter {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int MICROS_PER_MILLI = 1000;
    private static final int DATE_LENGTH = 10;

    private final ZoneOffsets zone;
    private final DateTimePattern datePattern;
    private final DateTimePattern timestampPattern;
    private final DateTimePattern timestampNtzPattern;
    private final DateTimePattern timePattern;

    private TemporalWriter(Options options, ZoneOffsets zone, Locale locale) {
        this.zone = zone;
        this.datePattern = pattern(options.text("dateFormat"), locale);
        this.timestampPattern = pattern(options.text("timestampFormat"), locale);
        this.timestampNtzPattern = pattern(options.text("timestampNTZFormat"), Locale.US);
        this.timePattern = pattern(options.text("timeFormat"), Locale.US);
    }

    /** @return null for the usual form */
    private static DateTimePattern pattern(String text, Locale locale) {
        return text == null ? null : DateTimePattern.of(text, locale, false);
    }

    static TemporalWriter of(Options options, ZoneOffsets zone, Locale locale) {
        return new TemporalWriter(options, zone, locale);
    }

    String date(int days) {
        if (datePattern != null) {
            return datePattern.formatDate(days).toString();
        }
        return DateTimeText.date(days).toString();
    }

    /** {@code yyyy-MM-dd'T'HH:mm:ss[.SSS][XXXXX]} */
    String timestamp(long micros) {
        if (timestampPattern != null) {
            return timestampPattern.formatTimestamp(micros, zone).toString();
        }
        long second = Math.floorDiv(micros, MICROS_PER_SECOND);
        int offset = zone.offsetSeconds(second);
        StringBuilder text = localMillis(micros + offset * MICROS_PER_SECOND);
        if (offset == 0) {
            return text.append('Z').toString();
        }
        int size = Math.abs(offset);
        text.append(offset < 0 ? '-' : '+');
        appendTwoDigits(text, size / 3600);
        text.append(':');
        appendTwoDigits(text, size / 60 % 60);
        if (size % 60 != 0) {
            text.append(':');
            appendTwoDigits(text, size % 60);
        }
        return text.toString();
    }

    /** {@code yyyy-MM-dd'T'HH:mm:ss[.SSS]} */
    String timestampNtz(long micros) {
        if (timestampNtzPattern != null) {
            return timestampNtzPattern.formatTimestampNtz(micros).toString();
        }
        return localMillis(micros).toString();
    }

    private static StringBuilder localMillis(long localMicros) {
        long second = Math.floorDiv(localMicros, MICROS_PER_SECOND);
        String seconds = DateTimeText.timestampNtz(second * MICROS_PER_SECOND).toString();
        StringBuilder text = new StringBuilder(seconds.length() + DATE_LENGTH).append(seconds);
        text.setCharAt(text.lastIndexOf(" "), 'T');
        int millis = (int) (localMicros - second * MICROS_PER_SECOND) / MICROS_PER_MILLI;
        return text.append('.')
                .append((char) ('0' + millis / 100))
                .append((char) ('0' + millis / 10 % 10))
                .append((char) ('0' + millis % 10));
    }

    private static void appendTwoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    String time(long nanos) {
        if (timePattern != null) {
            return timePattern.formatTime(nanos).toString();
        }
        return DateTimeText.time(nanos).toString();
    }
}

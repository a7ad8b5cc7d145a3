package io.sabot.engine.record;

import io.sabot.engine.config.FunctionSettings.TimeParser;
import io.sabot.engine.type.time.DateTimePattern;
import io.sabot.engine.type.time.DateTimeText;
import io.sabot.engine.type.time.TimestampPattern;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.Locale;

/** Dates, timestamps and times as texts, by the patterns of a writer's options. */
final class TemporalWriter {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final int MICROS_PER_MILLI = 1000;
    private static final int DATE_LENGTH = 10;

    private final ZoneOffsets zone;
    private final TimestampPattern datePattern;
    private final TimestampPattern timestampPattern;
    private final DateTimePattern timestampNtzPattern;
    private final DateTimePattern timePattern;

    private TemporalWriter(Options options, ZoneOffsets zone, Locale locale, TimeParser policy) {
        this.zone = zone;
        this.datePattern = byPolicy(options.text("dateFormat"), TemporalPattern.DATE, locale, policy, ZoneOffsets.UTC);
        this.timestampPattern =
                byPolicy(options.text("timestampFormat"), TemporalPattern.TIMESTAMP, locale, policy, zone);
        this.timestampNtzPattern = pattern(options.text("timestampNTZFormat"), Locale.US);
        this.timePattern = pattern(options.text("timeFormat"), Locale.US);
    }

    /** @return null for the usual form */
    private static TimestampPattern byPolicy(
            String text, String standard, Locale locale, TimeParser policy, ZoneOffsets zone) {
        if (text == null && policy != TimeParser.LEGACY) {
            return null;
        }
        String pattern = text == null ? standard : text;
        return TimestampPattern.of(pattern, locale, false, TimestampPattern.Use.FILE, policy, zone);
    }

    /** @return null for the usual form */
    private static DateTimePattern pattern(String text, Locale locale) {
        return text == null ? null : DateTimePattern.of(text, locale, false);
    }

    static TemporalWriter of(Options options, ZoneOffsets zone, Locale locale, TimeParser policy) {
        return new TemporalWriter(options, zone, locale, policy);
    }

    String date(int days) {
        if (datePattern != null) {
            return formattedDate(days);
        }
        return DateTimeText.date(days).toString();
    }

    private String formattedDate(int days) {
        return datePattern instanceof TimestampPattern.Corrected corrected
                ? corrected.pattern().formatDate(days).toString()
                : datePattern.format(Math.multiplyExact(days, MICROS_PER_DAY)).toString();
    }

    /** {@code yyyy-MM-dd'T'HH:mm:ss[.SSS][XXXXX]} */
    String timestamp(long micros) {
        if (timestampPattern != null) {
            return timestampPattern.format(micros).toString();
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

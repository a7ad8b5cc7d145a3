package io.sabot.engine.record;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.time.DateTimeText;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.Locale;

/** Dates, timestamps and times as texts, by the patterns of a writer's options. */
final class TemporalWriter {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int MICROS_PER_MILLI = 1000;
    private static final int DATE_LENGTH = 10;

    private final ZoneOffsets zone;

    private TemporalWriter(ZoneOffsets zone) {
        this.zone = zone;
    }

    static TemporalWriter of(Options options, ZoneOffsets zone, Locale locale) {
        for (String name : new String[] {"dateFormat", "timestampFormat", "timestampNTZFormat", "timeFormat"}) {
            if (options.has(name)) {
                throw QueryException.unsupported("the date or time pattern " + options.text(name));
            }
        }
        return new TemporalWriter(zone);
    }

    String date(int days) {
        return DateTimeText.date(days).toString();
    }

    /** {@code yyyy-MM-dd'T'HH:mm:ss[.SSS][XXXXX]} */
    String timestamp(long micros) {
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
        return DateTimeText.time(nanos).toString();
    }
}

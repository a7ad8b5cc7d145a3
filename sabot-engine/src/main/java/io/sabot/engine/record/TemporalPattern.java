package io.sabot.engine.record;

import io.sabot.engine.config.FunctionSettings.TimeParser;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.DateTimeParser;
import io.sabot.engine.type.time.DateTimePattern;
import io.sabot.engine.type.time.TimestampPattern;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.DateTimeException;
import java.util.Locale;

/**
 * Texts of one pattern of dates and times, read to the letter. Another text gives {@link DateTimeParser#INVALID} for a date or
 * time, null for a timestamp.
 */
interface TemporalPattern {
    String DATE = "yyyy-MM-dd";
    /** What the parser of old reads and writes where no pattern is given. */
    String TIMESTAMP = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

    /** @param pattern null for none. @return null for none */
    static TemporalPattern of(String pattern, Locale locale) {
        if (pattern == null) {
            return null;
        }
        if (pattern.equals(DATE)) {
            return new IsoDate();
        }
        return new General(pattern, locale);
    }

    /**
     * Of dates, as the time parser policy understands the pattern.
     *
     * @param pattern null for none, which is ISO's for the parser of old
     * @return null for the forms of a cast
     */
    static TemporalPattern ofDates(String pattern, Locale locale, TimeParser policy) {
        return byPolicy(pattern, DATE, locale, policy, ZoneOffsets.UTC);
    }

    /** As {@link #ofDates}, of timestamps on the clock of a zone. */
    static TemporalPattern ofTimestamps(String pattern, Locale locale, TimeParser policy, ZoneOffsets zone) {
        return byPolicy(pattern, TIMESTAMP, locale, policy, zone);
    }

    private static TemporalPattern byPolicy(
            String pattern, String standard, Locale locale, TimeParser policy, ZoneOffsets zone) {
        if (policy == TimeParser.CORRECTED || policy == TimeParser.EXCEPTION && pattern == null) {
            return of(pattern, locale);
        }
        String text = pattern == null ? standard : pattern;
        return new Dated(TimestampPattern.of(text, locale, true, TimestampPattern.Use.FILE, policy, zone));
    }

    /** @return days since the epoch */
    long date(String text);

    /** @return microseconds since the epoch */
    Long timestamp(String text, ZoneOffsets zone);

    /** @return microseconds of the local clock */
    Long timestampNtz(String text);

    /** @return nanoseconds of the day */
    long time(String text);

    /** Fails when there is no such pattern; later is too late to tell that from a text that does not fit. */
    default void prepare() {}

    /** A pattern of dates or timestamps that the parser of old has a say in. */
    record Dated(TimestampPattern pattern) implements TemporalPattern {
        @Override
        public long date(String text) {
            Long micros = micros(text);
            return micros == null ? DateTimeParser.INVALID : Math.floorDiv(micros, IsoDate.MICROS_PER_DAY);
        }

        @Override
        public Long timestamp(String text, ZoneOffsets zone) {
            return micros(text);
        }

        private Long micros(String text) {
            try {
                return pattern.parse(Slice.of(text));
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Override
        public Long timestampNtz(String text) {
            throw new IllegalStateException("no pattern of local timestamps");
        }

        @Override
        public long time(String text) {
            throw new IllegalStateException("no pattern of times");
        }
    }

    /** Any other pattern. It is not looked at before it is needed. */
    final class General implements TemporalPattern {
        private final String text;
        private final Locale locale;
        private DateTimePattern pattern;

        General(String text, Locale locale) {
            this.text = text;
            this.locale = locale;
        }

        @Override
        public void prepare() {
            if (pattern == null) {
                pattern = DateTimePattern.of(text, locale, true);
            }
        }

        private DateTimePattern pattern() {
            prepare();
            return pattern;
        }

        @Override
        public long date(String value) {
            return pattern().tryParseDate(Slice.of(value));
        }

        @Override
        public Long timestamp(String value, ZoneOffsets zone) {
            return pattern().tryParseTimestamp(Slice.of(value), zone);
        }

        @Override
        public Long timestampNtz(String value) {
            return pattern().tryParseTimestampNtz(Slice.of(value), false);
        }

        @Override
        public long time(String value) {
            try {
                return pattern().parseTime(Slice.of(value));
            } catch (DateTimeException e) {
                return DateTimeParser.INVALID;
            }
        }
    }

    /** The pattern of nearly all dates: four digits of the year, two each of month and day. */
    final class IsoDate implements TemporalPattern {
        static final long MICROS_PER_DAY = 86_400_000_000L;

        @Override
        public long date(String text) {
            int length = text.length();
            boolean signed = length > 0 && text.charAt(0) == '+';
            int yearEnd = length - 6;
            boolean shaped = signed ? yearEnd > 5 : yearEnd == 4;
            if (!shaped || text.charAt(yearEnd) != '-' || text.charAt(length - 3) != '-') {
                return DateTimeParser.INVALID;
            }
            boolean digits = areDigits(text, signed ? 1 : 0, yearEnd)
                    && areDigits(text, yearEnd + 1, length - 3)
                    && areDigits(text, length - 2, length);
            return digits && !isYearZero(text) ? DateTimeParser.date(Slice.of(text)) : DateTimeParser.INVALID;
        }

        /** {@code yyyy} is a year of its era, which begins with 1. */
        private static boolean isYearZero(String text) {
            return text.startsWith("0000-");
        }

        private static boolean areDigits(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Long timestamp(String text, ZoneOffsets zone) {
            Long local = timestampNtz(text);
            return local == null ? null : (Long) zone.toUtc(local);
        }

        @Override
        public Long timestampNtz(String text) {
            long days = date(text);
            return days == DateTimeParser.INVALID ? null : (Long) Math.multiplyExact(days, MICROS_PER_DAY);
        }

        @Override
        public long time(String text) {
            return DateTimeParser.INVALID;
        }
    }
}

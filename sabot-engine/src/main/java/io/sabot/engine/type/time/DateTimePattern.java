package io.sabot.engine.type.time;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DateTimeErrors;
import io.sabot.engine.type.Slice;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQueries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A pattern of dates and times, to write or to read by (TimestampFormatter, DateFormatter and TimeFormatter of Spark with a
 * pattern and the time parser policy CORRECTED). What a text leaves out is that of 1970-01-01 00:00:00. The common patterns
 * of fixed width go through {@link FixedPattern}.
 */
public final class DateTimePattern {
    private static final int MOST_KNOWN = 128;
    private static final int FIRST_YEAR = 1970;

    private record Key(String pattern, Locale locale, boolean forParsing) {}

    private static final Map<Key, DateTimePattern> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, DateTimePattern> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    private final DateTimeFormatter formatter;
    /** Null when the pattern is not of fixed width. */
    private final FixedPattern fixed;

    private DateTimePattern(Key key) {
        this.formatter = PatternCompiler.compile(key.pattern, key.locale, key.forParsing);
        this.fixed = FixedPattern.of(key.pattern, key.forParsing);
    }

    /** @throws QueryException for a pattern that Spark refuses */
    public static DateTimePattern forFormatting(String pattern) {
        return of(new Key(pattern, Locale.US, false));
    }

    /** @throws QueryException for a pattern that Spark refuses */
    public static DateTimePattern forParsing(String pattern) {
        return of(new Key(pattern, Locale.US, true));
    }

    /**
     * For timestamps without a zone, which Spark 2 did not have: it does not count that it knew the pattern.
     *
     * @throws QueryException for a pattern that Spark refuses
     */
    public static DateTimePattern forLocalParsing(String pattern) {
        try {
            return forParsing(pattern);
        } catch (QueryException refusal) {
            throw refusal.kind() == ErrorKind.UPGRADE
                    ? DateTimeErrors.unknownPattern(pattern, refusal.getCause())
                    : refusal;
        }
    }

    /** @throws QueryException for a pattern that Spark refuses */
    public static DateTimePattern of(String pattern, Locale locale, boolean forParsing) {
        return of(new Key(pattern, locale, forParsing));
    }

    private static DateTimePattern of(Key key) {
        DateTimePattern known = KNOWN.get(key);
        if (known == null) {
            known = new DateTimePattern(key);
            KNOWN.put(key, known);
        }
        return known;
    }

    // Writing. A pattern that asks for what the value has not fails with a DateTimeException, as in Spark

    public Slice formatTimestamp(long micros, ZoneOffsets zone) {
        long second = Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
        int microOfSecond = (int) (micros - second * Calendar.MICROS_PER_SECOND);
        if (fixed != null) {
            Slice text = fixed.format(second + zone.offsetSeconds(second), microOfSecond);
            if (text != null) {
                return text;
            }
        }
        Instant instant = Instant.ofEpochSecond(second, microOfSecond * Calendar.NANOS_PER_MICRO);
        return Slice.of(formatter.withZone(zone.zone()).format(instant));
    }

    public Slice formatTimestampNtz(long micros) {
        long second = Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
        int microOfSecond = (int) (micros - second * Calendar.MICROS_PER_SECOND);
        Slice text = fixed == null ? null : fixed.format(second, microOfSecond);
        return text != null ? text : Slice.of(localDateTime(micros).format(formatter));
    }

    public Slice formatDate(int days) {
        return Slice.of(LocalDate.ofEpochDay(days).format(formatter));
    }

    /** @param nanos of the day */
    public Slice formatTime(long nanos) {
        return Slice.of(LocalTime.ofNanoOfDay(nanos).format(formatter));
    }

    // Reading

    /**
     * @return microseconds since the epoch
     * @throws DateTimeException when the text is not of the pattern
     */
    public long parseTimestamp(Slice text, ZoneOffsets zone) {
        long local = fixed == null ? FixedPattern.OTHER : fixed.parse(text);
        return local != FixedPattern.OTHER ? zone.toUtc(local) : micros(formatter.parse(text.toString()), zone.zone());
    }

    /** @return microseconds since the epoch, null when the text is not of the pattern */
    public Long tryParseTimestamp(Slice text, ZoneOffsets zone) {
        long local = fixed == null ? FixedPattern.OTHER : fixed.parse(text);
        if (local != FixedPattern.OTHER) {
            return zone.toUtc(local);
        }
        try {
            TemporalAccessor parsed = unresolved(text.toString());
            return parsed == null ? null : (Long) micros(parsed, zone.zone());
        } catch (DateTimeException | ArithmeticException | IndexOutOfBoundsException e) {
            // The last is a mistake of java.time with zones that break off.
            return null;
        }
    }

    /**
     * @param allowZone whether a text with a zone is taken, the zone left out
     * @return microseconds of the local clock
     * @throws DateTimeException when the text is not of the pattern
     */
    public long parseTimestampNtz(Slice text, boolean allowZone) {
        long local = fixed == null ? FixedPattern.OTHER : fixed.parse(text);
        return local != FixedPattern.OTHER ? local : localMicros(formatter.parse(text.toString()), allowZone);
    }

    /** @return microseconds of the local clock, null when the text is not of the pattern */
    public Long tryParseTimestampNtz(Slice text, boolean allowZone) {
        long local = fixed == null ? FixedPattern.OTHER : fixed.parse(text);
        if (local != FixedPattern.OTHER) {
            return local;
        }
        try {
            TemporalAccessor parsed = unresolved(text.toString());
            return parsed == null ? null : (Long) localMicros(parsed, allowZone);
        } catch (DateTimeException | ArithmeticException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /**
     * @return days since the epoch
     * @throws DateTimeException when the text is not of the pattern
     */
    public int parseDate(Slice text) {
        long local = fixed == null ? FixedPattern.OTHER : fixed.parse(text);
        return local != FixedPattern.OTHER
                ? (int) Math.floorDiv(local, Calendar.MICROS_PER_DAY)
                : Math.toIntExact(localDate(formatter.parse(text.toString())).toEpochDay());
    }

    /** @return days since the epoch, {@link DateTimeParser#INVALID} when the text is not of the pattern */
    public long tryParseDate(Slice text) {
        try {
            return parseDate(text);
        } catch (DateTimeException | ArithmeticException | IndexOutOfBoundsException e) {
            return DateTimeParser.INVALID;
        }
    }

    /**
     * @return nanoseconds of the day
     * @throws DateTimeException when the text is not of the pattern
     */
    public long parseTime(Slice text) {
        return localTime(formatter.parse(text.toString())).toNanoOfDay();
    }

    /** Whole texts only, without the checks among fields that a resolved parse makes. */
    private TemporalAccessor unresolved(String text) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor parsed = formatter.parseUnresolved(text, position);
        return parsed != null && position.getIndex() == text.length() ? parsed : null;
    }

    private static long micros(TemporalAccessor parsed, ZoneId session) {
        ZoneId zone = parsed.query(TemporalQueries.zone());
        ZonedDateTime moment = ZonedDateTime.of(localDate(parsed), localTime(parsed), zone == null ? session : zone);
        long seconds = Math.multiplyExact(moment.toEpochSecond(), Calendar.MICROS_PER_SECOND);
        return Math.addExact(seconds, moment.get(ChronoField.MICRO_OF_SECOND));
    }

    private static long localMicros(TemporalAccessor parsed, boolean allowZone) {
        if (!allowZone && parsed.query(TemporalQueries.zone()) != null) {
            throw new DateTimeException("a zone is not allowed");
        }
        LocalDateTime local = LocalDateTime.of(localDate(parsed), localTime(parsed));
        long seconds = Math.multiplyExact(local.toEpochSecond(ZoneOffset.UTC), Calendar.MICROS_PER_SECOND);
        return Math.addExact(seconds, local.getNano() / Calendar.NANOS_PER_MICRO);
    }

    private static LocalDate localDate(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        if (date != null) {
            return date;
        }
        int year = getOrDefault(parsed, ChronoField.YEAR, FIRST_YEAR);
        if (parsed.isSupported(ChronoField.DAY_OF_YEAR)) {
            LocalDate ofYear = LocalDate.ofYearDay(year, parsed.get(ChronoField.DAY_OF_YEAR));
            verify(parsed, ChronoField.MONTH_OF_YEAR, ofYear);
            verify(parsed, ChronoField.DAY_OF_MONTH, ofYear);
            return ofYear;
        }
        int month = getOrDefault(parsed, ChronoField.MONTH_OF_YEAR, 1);
        return LocalDate.of(year, month, getOrDefault(parsed, ChronoField.DAY_OF_MONTH, 1));
    }

    private static void verify(TemporalAccessor parsed, TemporalField field, LocalDate date) {
        if (parsed.isSupported(field) && parsed.get(field) != date.get(field)) {
            throw new DateTimeException("Conflict found: Field " + field + " " + parsed.get(field) + " differs from "
                    + field + " " + date.get(field) + " derived from " + date + ".");
        }
    }

    private static LocalTime localTime(TemporalAccessor parsed) {
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (time != null) {
            return time;
        }
        int hour = 0;
        if (parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
            hour = parsed.get(ChronoField.HOUR_OF_DAY);
        } else if (parsed.isSupported(ChronoField.HOUR_OF_AMPM)) {
            hour = parsed.get(ChronoField.HOUR_OF_AMPM);
        } else if (parsed.isSupported(ChronoField.AMPM_OF_DAY) && parsed.get(ChronoField.AMPM_OF_DAY) == 1) {
            hour = 12;
        }
        return LocalTime.of(
                hour,
                getOrDefault(parsed, ChronoField.MINUTE_OF_HOUR, 0),
                getOrDefault(parsed, ChronoField.SECOND_OF_MINUTE, 0),
                getOrDefault(parsed, ChronoField.NANO_OF_SECOND, 0));
    }

    private static int getOrDefault(TemporalAccessor parsed, TemporalField field, int otherwise) {
        return parsed.isSupported(field) ? parsed.get(field) : otherwise;
    }

    private static LocalDateTime localDateTime(long micros) {
        long second = Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
        int nanos = (int) ((micros - second * Calendar.MICROS_PER_SECOND) * Calendar.NANOS_PER_MICRO);
        return LocalDateTime.ofEpochSecond(second, nanos, ZoneOffset.UTC);
    }
}

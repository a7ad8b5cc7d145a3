package io.sabot.spark.internal;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;

/**
 * Between {@code java.sql}'s dates and timestamps, which follow the Julian calendar before October 1582, and
 * {@code java.time}'s, which never do. What a calendar shows stays, as in Spark: the third of March 1500 is the same label in
 * both.
 */
public final class JavaTimes {
    private static final long MICROS_PER_MILLI = 1_000L;
    private static final long MICROS_PER_SECOND = 1_000_000L;
    /** From here on (1900-01-01T00:00Z) both calendars, and all zones' rules in both, agree. */
    private static final long AGREED_MILLIS = -2_208_988_800_000L;
    /** Far before all dates that matter, and far after those that have no Julian day. */
    private static final int AMPLE_DAYS = -2_000_000_000;

    private static final LocalDate LAST_JULIAN = LocalDate.of(1582, 10, 4);
    private static final LocalDate FIRST_GREGORIAN = LocalDate.of(1582, 10, 15);

    private JavaTimes() {}

    /** Whether dates and timestamps become {@code java.time}'s rather than {@code java.sql}'s. */
    static boolean areWanted(Settings settings) {
        return settings.get(SabotSettings.JAVA_TIME);
    }

    public static LocalDate localDate(Date date) {
        return date.toLocalDate();
    }

    /**
     * Days that the Julian calendar does not have are the first of the Gregorian one.
     *
     * @throws ArithmeticException when the day is too early for the days of the Julian calendar
     */
    public static Date date(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        if (epochDay < AMPLE_DAYS) {
            Math.toIntExact(epochDay + julianShift(date));
        }
        boolean missing = date.isAfter(LAST_JULIAN) && date.isBefore(FIRST_GREGORIAN);
        return Date.valueOf(missing ? FIRST_GREGORIAN : date);
    }

    /** Days from a date to the day of the same name in the Julian calendar. */
    private static long julianShift(LocalDate date) {
        int year = date.getMonthValue() > 2 ? date.getYear() : date.getYear() - 1;
        return (long) Math.floorDiv(year, 100) - Math.floorDiv(year, 400) - 2;
    }

    public static long micros(Timestamp timestamp) {
        if (timestamp.getTime() >= AGREED_MILLIS) {
            return timestamp.getTime() * MICROS_PER_MILLI + timestamp.getNanos() / 1000 % 1000;
        }
        return micros(timestamp.toLocalDateTime().atZone(zone()).toInstant());
    }

    public static Instant instant(Timestamp timestamp) {
        return instant(micros(timestamp));
    }

    public static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND), instant.getNano() / 1000);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1000);
    }

    public static Timestamp timestamp(long micros) {
        long millis = Math.floorDiv(micros, MICROS_PER_MILLI);
        if (millis < AGREED_MILLIS) {
            LocalDateTime local = instant(micros).atZone(zone()).toLocalDateTime();
            LocalDate date = local.toLocalDate();
            boolean missing = date.isAfter(LAST_JULIAN) && date.isBefore(FIRST_GREGORIAN);
            return Timestamp.valueOf(missing ? local.with(FIRST_GREGORIAN) : local);
        }
        Timestamp timestamp = new Timestamp(millis);
        timestamp.setNanos((int) (Math.floorMod(micros, MICROS_PER_SECOND) * 1000));
        return timestamp;
    }

    /** Truncated to microseconds toward zero, as Spark does it. */
    public static long micros(Duration duration) {
        long seconds = duration.getSeconds();
        long nanos = duration.getNano();
        if (seconds < 0 && nanos > 0) {
            seconds++;
            nanos -= 1_000_000_000L;
        }
        return Math.addExact(Math.multiplyExact(seconds, MICROS_PER_SECOND), nanos / 1000);
    }

    /** Dates and timestamps of the one kind where the other is wanted; any other value as it is. */
    static Object as(Class<?> wanted, Object value) {
        if (wanted == LocalDate.class && value instanceof Date date) {
            return localDate(date);
        }
        if (wanted == Date.class && value instanceof LocalDate date) {
            return Date.valueOf(date);
        }
        if (wanted == Instant.class && value instanceof Timestamp timestamp) {
            return instant(timestamp);
        }
        return wanted == Timestamp.class && value instanceof Instant instant ? timestamp(micros(instant)) : value;
    }

    private static ZoneId zone() {
        return TimeZone.getDefault().toZoneId();
    }
}

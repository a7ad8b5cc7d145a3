package io.sabot.engine.function.datetime;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.Intervals;
import io.sabot.engine.type.time.TimeZones;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Dates, times, timestamps and intervals from their parts; seconds are microseconds, a decimal with six digits. */
public final class MakeMethods {
    private static final int LEAP_SECOND = 60;

    private MakeMethods() {}

    /**
     * The clock that shows the parts.
     *
     * @param local the timestamp has no zone: it is what the clock shows
     */
    public record Clock(ZoneOffsets zone, boolean local) {
        Clock of(Slice zoneName) {
            ZoneOffsets named = ZoneOffsets.of(TimeZones.parse(zoneName.toString()));
            return local ? this : new Clock(named, false);
        }
    }

    /** State of what makes timestamps. */
    public static Clock clock(Object[] constants, CallContext context, long partition) {
        boolean local = context.resultType() == DataType.TIMESTAMP_NTZ;
        return new Clock(local ? ZoneOffsets.UTC : ZoneOffsets.of(context.zone()), local);
    }

    public static int date(int year, int month, int day) {
        if (Calendar.isDate(year, month, day) && Math.abs(year) <= 999_999) {
            return (int) Calendar.days(year, month, day);
        }
        try {
            return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
        } catch (DateTimeException e) {
            throw outOfRange(e);
        }
    }

    public static Integer dateOrNull(int year, int month, int day) {
        try {
            return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static long time(int hour, int minute, long seconds) {
        try {
            long second = Math.floorDiv(seconds, Calendar.MICROS_PER_SECOND);
            if (second > Integer.MAX_VALUE || second < 0) {
                throw new DateTimeException("Invalid value for SecondOfMinute (valid values 0 - 59): "
                        + seconds / Calendar.MICROS_PER_SECOND);
            }
            int nanos = (int) (Math.floorMod(seconds, Calendar.MICROS_PER_SECOND) * Calendar.NANOS_PER_MICRO);
            return LocalTime.of(hour, minute, (int) second, nanos).toNanoOfDay();
        } catch (DateTimeException e) {
            throw QueryException.of(
                            ErrorKind.DATE_TIME,
                            "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
                            "rangeMessage",
                            e.getMessage())
                    .withCause(e);
        }
    }

    public static long timestamp(int year, int month, int day, int hour, int minute, long seconds, Clock clock) {
        try {
            return clock.zone().toUtc(local(year, month, day, hour, minute, seconds));
        } catch (QueryException e) {
            throw e;
        } catch (DateTimeException e) {
            throw outOfRange(e);
        }
    }

    public static Long timestampOrNull(int year, int month, int day, int hour, int minute, long seconds, Clock clock) {
        try {
            return clock.zone().toUtc(local(year, month, day, hour, minute, seconds));
        } catch (DateTimeException e) {
            return null;
        } catch (QueryException e) {
            return nullWhenOutOfRange(e);
        }
    }

    public static long timestamp(
            int year, int month, int day, int hour, int minute, long seconds, Slice zone, Clock clock) {
        return timestamp(year, month, day, hour, minute, seconds, clock.of(zone));
    }

    public static Long timestampOrNull(
            int year, int month, int day, int hour, int minute, long seconds, Slice zone, Clock clock) {
        try {
            return timestampOrNull(year, month, day, hour, minute, seconds, clock.of(zone));
        } catch (QueryException e) {
            return nullWhenOutOfRange(e);
        }
    }

    public static long ofDateAndTime(int date, long nanos, Clock clock) {
        long local = Math.multiplyExact(date, Calendar.MICROS_PER_DAY) + nanos / Calendar.NANOS_PER_MICRO;
        return clock.zone().toUtc(local);
    }

    public static long ofDateAndTime(int date, long nanos, Slice zone, Clock clock) {
        return ofDateAndTime(date, nanos, clock.of(zone));
    }

    public static long ofDate(int date, Clock clock) {
        return clock.zone().startOfDay(date);
    }

    public static CalendarInterval interval(
            int years, int months, int weeks, int days, int hours, int minutes, long seconds) {
        return Intervals.make(years, months, weeks, days, hours, minutes, seconds);
    }

    public static CalendarInterval intervalOrNull(
            int years, int months, int weeks, int days, int hours, int minutes, long seconds) {
        try {
            return Intervals.make(years, months, weeks, days, hours, minutes, seconds);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    public static long dayTimeInterval(int days, int hours, int minutes, long seconds, CallContext context) {
        return Intervals.makeDayTime(days, hours, minutes, seconds, context.query());
    }

    public static int yearMonthInterval(int years, int months, CallContext context) {
        return Intervals.makeYearMonth(years, months, context.query());
    }

    private static long local(int year, int month, int day, int hour, int minute, long seconds) {
        int total = (int) seconds;
        int second = Math.floorDiv(total, (int) Calendar.MICROS_PER_SECOND);
        int nanos = Math.floorMod(total, (int) Calendar.MICROS_PER_SECOND) * (int) Calendar.NANOS_PER_MICRO;
        LocalDateTime local;
        if (second != LEAP_SECOND) {
            local = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
        } else if (nanos == 0) {
            local = LocalDateTime.of(year, month, day, hour, minute, 0, 0).plusMinutes(1);
        } else {
            throw QueryException.of(
                    ErrorKind.DATE_TIME,
                    "INVALID_FRACTION_OF_SECOND",
                    "secAndMicros",
                    Double.toString(seconds / (double) Calendar.MICROS_PER_SECOND));
        }
        long epochSecond = local.toEpochSecond(ZoneOffset.UTC);
        return Math.addExact(
                Math.multiplyExact(epochSecond, Calendar.MICROS_PER_SECOND),
                local.getNano() / Calendar.NANOS_PER_MICRO);
    }

    private static Long nullWhenOutOfRange(QueryException failure) {
        if (failure.kind() == ErrorKind.DATE_TIME) {
            return null;
        }
        throw failure;
    }

    private static QueryException outOfRange(DateTimeException cause) {
        return QueryException.of(
                        ErrorKind.DATE_TIME,
                        "DATETIME_FIELD_OUT_OF_BOUNDS.WITH_SUGGESTION",
                        "rangeMessage",
                        cause.getMessage(),
                        "ansiConfig",
                        Quoting.quoted("spark.sql.ansi.enabled"))
                .withCause(cause);
    }
}

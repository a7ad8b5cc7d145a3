package io.sabot.engine.function.datetime;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.time.Calendar;
import java.time.LocalDate;
import java.time.Period;

/** Parts and arithmetic of dates, which are days since 1970-01-01 in the proleptic Gregorian calendar. */
public final class DateMethods {
    private DateMethods() {}

    public static int year(int days) {
        return Calendar.year(Calendar.civil(days));
    }

    public static int quarter(int days) {
        return (Calendar.month(Calendar.civil(days)) + 2) / 3;
    }

    public static int month(int days) {
        return Calendar.month(Calendar.civil(days));
    }

    public static int day(int days) {
        return Calendar.day(Calendar.civil(days));
    }

    /** Wraps around, as in Spark. */
    public static int addDays(int date, byte days) {
        return date + days;
    }

    public static int addDays(int date, short days) {
        return date + days;
    }

    public static int addDays(int date, int days) {
        return date + days;
    }

    public static int subtractDays(int date, byte days) {
        return date - days;
    }

    public static int subtractDays(int date, short days) {
        return date - days;
    }

    public static int subtractDays(int date, int days) {
        return date - days;
    }

    /** @param interval microseconds, whole days */
    public static int addDayInterval(int date, long interval) {
        return date + (int) (interval / Calendar.MICROS_PER_DAY);
    }

    public static int subtractDayInterval(int date, long interval) {
        return date - (int) (interval / Calendar.MICROS_PER_DAY);
    }

    /** The same day of another month, or its last day where it has no such day. */
    public static int addMonths(int date, int months) {
        long civil = Calendar.civil(date);
        long month = Calendar.year(civil) * 12L + (Calendar.month(civil) - 1) + months;
        long year = Math.floorDiv(month, 12L);
        int monthOfYear = (int) Math.floorMod(month, 12L) + 1;
        int day = Math.min(Calendar.day(civil), Calendar.daysInMonth(year, monthOfYear));
        return Math.toIntExact(Calendar.days(year, monthOfYear, day));
    }

    public static int subtractMonths(int date, int months) {
        return addMonths(date, Math.negateExact(months));
    }

    /** An interval with a time of day does not go with a date in ANSI mode. */
    public static int addInterval(int date, CalendarInterval interval, CallContext context) {
        if (interval.micros() != 0) {
            throw QueryException.of(
                            ErrorKind.ILLEGAL_ARGUMENT,
                            "INVALID_INTERVAL_WITH_MICROSECONDS_ADDITION",
                            "ansiConfig",
                            "\"spark.sql.ansi.enabled\"")
                    .withContext(context.query());
        }
        return addMonths(date, interval.months()) + interval.days();
    }

    public static int subtractInterval(int date, CalendarInterval interval, CallContext context) {
        CalendarInterval negative = new CalendarInterval(-interval.months(), -interval.days(), -interval.micros());
        return addInterval(date, negative, context);
    }

    /** Whole months and the days left, with the setting of calendar intervals. */
    public static CalendarInterval between(int end, int start) {
        Period period = Period.between(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(end));
        return new CalendarInterval(Math.toIntExact(period.toTotalMonths()), period.getDays(), 0);
    }

    /** Microseconds between two midnights without a zone. */
    public static long subtract(int end, int start) {
        return Math.multiplyExact((long) Math.subtractExact(end, start), Calendar.MICROS_PER_DAY);
    }
}

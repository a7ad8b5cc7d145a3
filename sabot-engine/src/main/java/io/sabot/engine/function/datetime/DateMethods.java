package io.sabot.engine.function.datetime;

import io.sabot.engine.type.time.Calendar;

/** Parts of dates, which are days since 1970-01-01 in the proleptic Gregorian calendar. */
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

    /** Wraps around like Spark's. */
    public static int addDays(int date, int days) {
        return date + days;
    }

    public static int subtractDays(int date, int days) {
        return date - days;
    }

    /** The same day of another month, or its last day where it has no such day. */
    public static int addMonths(int date, int months) {
        long civil = Calendar.civil(date);
        long month = Calendar.year(civil) * 12L + (Calendar.month(civil) - 1) + months;
        long year = Math.floorDiv(month, 12L);
        int monthOfYear = Math.floorMod(month, 12) + 1;
        int day = Math.min(Calendar.day(civil), Calendar.daysInMonth(year, monthOfYear));
        return Math.toIntExact(Calendar.days(year, monthOfYear, day));
    }
}

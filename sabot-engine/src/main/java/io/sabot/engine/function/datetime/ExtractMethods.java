package io.sabot.engine.function.datetime;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.ZoneOffsets;

/**
 * Parts of dates, timestamps, times and intervals, called with the name of the field in front, which the choice of the
 * method has used already.
 */
public final class ExtractMethods {
    private ExtractMethods() {}

    /** State: the zone of the source, which has none when it is a timestamp without one. */
    public static ZoneOffsets zone(Object[] constants, CallContext context, long partition) {
        return ZoneMethods.ofLast(constants, context, partition);
    }

    public static int year(Slice field, int date) {
        return DateMethods.year(date);
    }

    public static int yearOfWeek(Slice field, int date) {
        return DateParts.yearOfWeek(date);
    }

    public static int quarter(Slice field, int date) {
        return DateMethods.quarter(date);
    }

    public static int month(Slice field, int date) {
        return DateMethods.month(date);
    }

    public static int week(Slice field, int date) {
        return DateParts.weekOfYear(date);
    }

    public static int day(Slice field, int date) {
        return DateMethods.day(date);
    }

    public static int dayOfWeek(Slice field, int date) {
        return DateParts.dayOfWeek(date);
    }

    public static int isoDayOfWeek(Slice field, int date) {
        return DateParts.isoDayOfWeek(date);
    }

    public static int dayOfYear(Slice field, int date) {
        return DateParts.dayOfYear(date);
    }

    public static int hour(Slice field, long micros, ZoneOffsets zone) {
        return TimestampParts.hour(micros, zone);
    }

    public static int minute(Slice field, long micros, ZoneOffsets zone) {
        return TimestampParts.minute(micros, zone);
    }

    public static long second(Slice field, long micros, ZoneOffsets zone) {
        return TimestampParts.secondWithFraction(micros, zone);
    }

    public static int hourOfTime(Slice field, long nanos) {
        return TimestampParts.hourOfTime(nanos);
    }

    public static int minuteOfTime(Slice field, long nanos) {
        return TimestampParts.minuteOfTime(nanos);
    }

    public static long secondOfTime(Slice field, long nanos) {
        return TimestampParts.secondOfTimeWithFraction(nanos);
    }

    public static int yearOfInterval(Slice field, int months) {
        return months / Calendar.MONTHS_PER_YEAR;
    }

    public static int yearOfInterval(Slice field, CalendarInterval interval) {
        return yearOfInterval(field, interval.months());
    }

    public static byte monthOfInterval(Slice field, int months) {
        return (byte) (months % Calendar.MONTHS_PER_YEAR);
    }

    public static byte monthOfInterval(Slice field, CalendarInterval interval) {
        return monthOfInterval(field, interval.months());
    }

    public static int dayOfInterval(Slice field, long micros) {
        return (int) (micros / Calendar.MICROS_PER_DAY);
    }

    public static int dayOfInterval(Slice field, CalendarInterval interval) {
        return Math.addExact(interval.days(), dayOfInterval(field, interval.micros()));
    }

    public static byte hourOfInterval(Slice field, long micros) {
        return (byte) (micros % Calendar.MICROS_PER_DAY / Calendar.MICROS_PER_HOUR);
    }

    public static byte hourOfInterval(Slice field, CalendarInterval interval) {
        return hourOfInterval(field, interval.micros());
    }

    public static byte minuteOfInterval(Slice field, long micros) {
        return (byte) (micros % Calendar.MICROS_PER_HOUR / Calendar.MICROS_PER_MINUTE);
    }

    public static byte minuteOfInterval(Slice field, CalendarInterval interval) {
        return minuteOfInterval(field, interval.micros());
    }

    public static long secondOfInterval(Slice field, long micros) {
        return micros % Calendar.MICROS_PER_MINUTE;
    }

    public static long secondOfInterval(Slice field, CalendarInterval interval) {
        return secondOfInterval(field, interval.micros());
    }
}

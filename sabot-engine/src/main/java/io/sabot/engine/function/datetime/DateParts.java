package io.sabot.engine.function.datetime;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import java.util.Locale;

/** Days of the week, of the month and of the year, and the weeks of ISO 8601. Source: DateTimeUtils of Spark. */
public final class DateParts {
    private static final int DAYS_PER_WEEK = 7;
    /** 1970-01-01 was a Thursday, day 3 of a week that starts on Monday with 0. */
    private static final int WEEKDAY_OF_EPOCH = 3;

    private static final int THURSDAY = 3;
    private static final Slice[] MONTHS =
            names("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Slice[] DAYS = names("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private DateParts() {}

    /** Monday is 0. */
    public static int weekday(int days) {
        return (int) Math.floorMod((long) days + WEEKDAY_OF_EPOCH, (long) DAYS_PER_WEEK);
    }

    /** Sunday is 1. */
    public static int dayOfWeek(int days) {
        return (weekday(days) + 1) % DAYS_PER_WEEK + 1;
    }

    /** Monday is 1. */
    public static int isoDayOfWeek(int days) {
        return weekday(days) + 1;
    }

    public static int dayOfYear(int days) {
        return (int) (days - Calendar.days(DateMethods.year(days), 1, 1)) + 1;
    }

    /** The week belongs to the year of its Thursday. */
    public static int weekOfYear(int days) {
        long thursday = thursday(days);
        int year = Calendar.year(Calendar.civil(thursday));
        return (int) (thursday - Calendar.days(year, 1, 1)) / DAYS_PER_WEEK + 1;
    }

    public static int yearOfWeek(int days) {
        return Calendar.year(Calendar.civil(thursday(days)));
    }

    private static long thursday(int days) {
        return (long) days - weekday(days) + THURSDAY;
    }

    public static Slice monthName(int days) {
        return MONTHS[DateMethods.month(days) - 1];
    }

    public static Slice dayName(int days) {
        return DAYS[weekday(days)];
    }

    public static int lastDay(int days) {
        long civil = Calendar.civil(days);
        return days - Calendar.day(civil) + Calendar.daysInMonth(Calendar.year(civil), Calendar.month(civil));
    }

    public static int difference(int end, int start) {
        return end - start;
    }

    /** The first such day of the week after a date. */
    public static int nextDay(int days, Slice dayOfWeek) {
        int weekday = parseWeekday(dayOfWeek);
        if (weekday < 0) {
            throw QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, "ILLEGAL_DAY_OF_WEEK", "string", dayOfWeek.toString());
        }
        return after(days, weekday);
    }

    public static Integer nextDayOrNull(int days, Slice dayOfWeek) {
        int weekday = parseWeekday(dayOfWeek);
        return weekday < 0 ? null : (Integer) after(days, weekday);
    }

    private static int after(int days, int weekday) {
        int distance = Math.floorMod(weekday - weekday(days), DAYS_PER_WEEK);
        return days + (distance == 0 ? DAYS_PER_WEEK : distance);
    }

    private static int parseWeekday(Slice name) {
        return switch (name.toString().toUpperCase(Locale.ROOT)) {
            case "MO", "MON", "MONDAY" -> 0;
            case "TU", "TUE", "TUESDAY" -> 1;
            case "WE", "WED", "WEDNESDAY" -> 2;
            case "TH", "THU", "THURSDAY" -> THURSDAY;
            case "FR", "FRI", "FRIDAY" -> 4;
            case "SA", "SAT", "SATURDAY" -> 5;
            case "SU", "SUN", "SUNDAY" -> 6;
            default -> -1;
        };
    }

    private static Slice[] names(String... names) {
        Slice[] slices = new Slice[names.length];
        for (int i = 0; i < names.length; i++) {
            slices[i] = Slice.of(names[i]);
        }
        return slices;
    }
}

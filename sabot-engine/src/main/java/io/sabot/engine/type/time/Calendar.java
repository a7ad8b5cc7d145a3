package io.sabot.engine.type.time;

/**
 * The proleptic Gregorian calendar on days since 1970-01-01, for every int. Years follow ISO: 0 is the year before 1.
 * The conversion counts in eras of 400 years that start on 1 March (Howard Hinnant, "chrono-compatible low-level date
 * algorithms").
 */
public final class Calendar {
    public static final long SECONDS_PER_DAY = 86_400;
    public static final long MICROS_PER_SECOND = 1_000_000;
    public static final long MICROS_PER_MILLI = 1_000;
    public static final long MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND;
    public static final long MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE;
    public static final long MICROS_PER_DAY = 24 * MICROS_PER_HOUR;
    public static final long NANOS_PER_MICRO = 1_000;
    public static final long NANOS_PER_SECOND = 1_000_000_000;
    public static final long NANOS_PER_DAY = SECONDS_PER_DAY * NANOS_PER_SECOND;
    public static final int MONTHS_PER_YEAR = 12;

    private static final int DAYS_PER_ERA = 146_097;
    private static final int YEARS_PER_ERA = 400;
    /** From 0000-03-01 to 1970-01-01. */
    private static final int ERA_START_TO_EPOCH = 719_468;

    private Calendar() {}

    /** Year, month and day in one long, to be taken apart by {@link #year}, {@link #month} and {@link #day}. */
    public static long civil(long days) {
        long shifted = days + ERA_START_TO_EPOCH;
        long era = Math.floorDiv(shifted, DAYS_PER_ERA);
        int dayOfEra = (int) (shifted - era * DAYS_PER_ERA);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0);
        return year << 16 | month << 8 | day;
    }

    public static int year(long civil) {
        return (int) (civil >> 16);
    }

    public static int month(long civil) {
        return (int) (civil >> 8) & 0xFF;
    }

    public static int day(long civil) {
        return (int) civil & 0xFF;
    }

    /** Days since 1970-01-01 of a date that exists. */
    public static long days(long year, int month, int day) {
        long shiftedYear = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(shiftedYear, YEARS_PER_ERA);
        int yearOfEra = (int) (shiftedYear - era * YEARS_PER_ERA);
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - ERA_START_TO_EPOCH;
    }

    public static boolean isLeapYear(long year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    public static int daysInMonth(long year, int month) {
        return switch (month) {
            case 2 -> isLeapYear(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    public static boolean isDate(long year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    }
}

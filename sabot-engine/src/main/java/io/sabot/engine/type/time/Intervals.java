package io.sabot.engine.type.time;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.Errors;
import java.util.concurrent.TimeUnit;

/** Arithmetic of intervals (IntervalUtils). The {@code exact} forms fail on overflow as ANSI mode does. */
public final class Intervals {
    private Intervals() {}

    /** Microseconds of a field of {@link DayTimeIntervalType}. */
    public static long microsOfField(int field) {
        return switch (field) {
            case DayTimeIntervalType.DAY -> Calendar.MICROS_PER_DAY;
            case DayTimeIntervalType.HOUR -> Calendar.MICROS_PER_HOUR;
            case DayTimeIntervalType.MINUTE -> Calendar.MICROS_PER_MINUTE;
            default -> Calendar.MICROS_PER_SECOND;
        };
    }

    public static CalendarInterval negate(CalendarInterval interval) {
        return new CalendarInterval(-interval.months(), -interval.days(), -interval.micros());
    }

    public static CalendarInterval negateExact(CalendarInterval interval) {
        if (interval.months() == Integer.MIN_VALUE
                || interval.days() == Integer.MIN_VALUE
                || interval.micros() == Long.MIN_VALUE) {
            throw Errors.overflow(null);
        }
        return negate(interval);
    }

    public static CalendarInterval add(CalendarInterval left, CalendarInterval right) {
        return new CalendarInterval(
                left.months() + right.months(), left.days() + right.days(), left.micros() + right.micros());
    }

    public static CalendarInterval addExact(CalendarInterval left, CalendarInterval right) {
        try {
            return new CalendarInterval(
                    Math.addExact(left.months(), right.months()),
                    Math.addExact(left.days(), right.days()),
                    Math.addExact(left.micros(), right.micros()));
        } catch (ArithmeticException e) {
            throw Errors.overflow(null);
        }
    }

    public static CalendarInterval subtract(CalendarInterval left, CalendarInterval right) {
        return new CalendarInterval(
                left.months() - right.months(), left.days() - right.days(), left.micros() - right.micros());
    }

    public static CalendarInterval subtractExact(CalendarInterval left, CalendarInterval right) {
        try {
            return new CalendarInterval(
                    Math.subtractExact(left.months(), right.months()),
                    Math.subtractExact(left.days(), right.days()),
                    Math.subtractExact(left.micros(), right.micros()));
        } catch (ArithmeticException e) {
            throw Errors.overflow(null);
        }
    }

    /** Parts are cut to whole units; what is too large becomes the largest value. */
    public static CalendarInterval multiply(CalendarInterval interval, double factor) {
        return saturated(factor * interval.months(), factor * interval.days(), factor * interval.micros());
    }

    public static CalendarInterval multiplyExact(CalendarInterval interval, double factor) {
        return exact(factor * interval.months(), factor * interval.days(), factor * interval.micros());
    }

    /** @return null for a division by zero */
    public static CalendarInterval divide(CalendarInterval interval, double divisor) {
        return divisor == 0
                ? null
                : saturated(interval.months() / divisor, interval.days() / divisor, interval.micros() / divisor);
    }

    public static CalendarInterval divideExact(CalendarInterval interval, double divisor) {
        if (divisor == 0) {
            throw Errors.intervalDividedByZero(null);
        }
        return exact(interval.months() / divisor, interval.days() / divisor, interval.micros() / divisor);
    }

    /** The length in a unit, with months of a fixed number of days. */
    public static long duration(CalendarInterval interval, TimeUnit unit, int daysPerMonth) {
        try {
            long months = Math.multiplyExact(daysPerMonth * Calendar.MICROS_PER_DAY, interval.months());
            long days = Math.multiplyExact(Calendar.MICROS_PER_DAY, interval.days());
            long micros = Math.addExact(interval.micros(), Math.addExact(days, months));
            return unit.convert(micros, TimeUnit.MICROSECONDS);
        } catch (ArithmeticException e) {
            throw Errors.intervalOverflow(null);
        }
    }

    /** @param secondMicros the seconds with their fraction, in microseconds */
    public static CalendarInterval make(
            int years, int months, int weeks, int days, int hours, int minutes, long secondMicros) {
        int allMonths = Math.addExact(months, Math.multiplyExact(years, Calendar.MONTHS_PER_YEAR));
        int allDays = Math.addExact(days, Math.multiplyExact(weeks, 7));
        return new CalendarInterval(allMonths, allDays, timeMicros(secondMicros, hours, minutes));
    }

    public static long makeDayTime(int days, int hours, int minutes, long secondMicros, QueryContext context) {
        try {
            long dayMicros = Math.multiplyExact(days, Calendar.MICROS_PER_DAY);
            return timeMicros(Math.addExact(secondMicros, dayMicros), hours, minutes);
        } catch (ArithmeticException e) {
            throw Errors.intervalOverflow(context);
        }
    }

    public static int makeYearMonth(int years, int months, QueryContext context) {
        try {
            return Math.addExact(months, Math.multiplyExact(years, Calendar.MONTHS_PER_YEAR));
        } catch (ArithmeticException e) {
            throw Errors.intervalOverflow(context);
        }
    }

    private static long timeMicros(long micros, int hours, int minutes) {
        long withHours = Math.addExact(micros, hours * Calendar.MICROS_PER_HOUR);
        return Math.addExact(withHours, minutes * Calendar.MICROS_PER_MINUTE);
    }

    private static CalendarInterval saturated(double months, double days, double micros) {
        int wholeDays = (int) days;
        double rest = micros + Calendar.MICROS_PER_DAY * (days - wholeDays);
        return new CalendarInterval((int) months, wholeDays, Math.round(rest));
    }

    private static CalendarInterval exact(double months, double days, double micros) {
        if (isBeyondInt(months) || isBeyondInt(days)) {
            throw Errors.overflow(null);
        }
        int wholeDays = (int) days;
        double rest = micros + Calendar.MICROS_PER_DAY * (days - wholeDays);
        return new CalendarInterval((int) months, wholeDays, Math.round(rest));
    }

    private static boolean isBeyondInt(double value) {
        return (int) value != (long) value;
    }
}

package io.sabot.engine.function.datetime;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.ZoneOffsets;

/** Months between two timestamps, parts of a month in 31sts (DateTimeUtils.monthsBetween of Spark). */
public final class MonthsBetween {
    private static final double SECONDS_PER_MONTH = 31 * Calendar.SECONDS_PER_DAY;
    private static final double ROUNDING = 1e8;

    private MonthsBetween() {}

    /** State: the zone of the session. */
    public static ZoneOffsets session(Object[] constants, CallContext context, long partition) {
        return ZoneOffsets.of(context.zone());
    }

    public static double of(long end, long start, boolean rounded, ZoneOffsets zone) {
        int endDate = zone.toDays(end);
        int startDate = zone.toDays(start);
        long endCivil = Calendar.civil(endDate);
        long startCivil = Calendar.civil(startDate);
        double months = (double) (months(endCivil) - months(startCivil));
        int days = Calendar.day(endCivil) - Calendar.day(startCivil);
        if (days == 0 || isLastDay(endDate) && isLastDay(startDate)) {
            return months;
        }
        long seconds =
                days * Calendar.SECONDS_PER_DAY + secondOfDay(end, endDate, zone) - secondOfDay(start, startDate, zone);
        double difference = months + seconds / SECONDS_PER_MONTH;
        return rounded ? Math.round(difference * ROUNDING) / ROUNDING : difference;
    }

    private static int months(long civil) {
        return Calendar.year(civil) * Calendar.MONTHS_PER_YEAR + Calendar.month(civil);
    }

    private static boolean isLastDay(int days) {
        return DateParts.lastDay(days) == days;
    }

    private static long secondOfDay(long micros, int date, ZoneOffsets zone) {
        return (micros - zone.startOfDay(date)) / Calendar.MICROS_PER_SECOND;
    }
}

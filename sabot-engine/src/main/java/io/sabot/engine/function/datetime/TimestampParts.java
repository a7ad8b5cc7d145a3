package io.sabot.engine.function.datetime;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.ZoneOffsets;

/** Parts of the time of day of timestamps (microseconds on the clock of a zone) and of times (nanoseconds of the day). */
public final class TimestampParts {
    private static final int HOURS_PER_DAY = 24;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final long NANOS_PER_MINUTE = SECONDS_PER_MINUTE * Calendar.NANOS_PER_SECOND;
    private static final long NANOS_PER_HOUR = MINUTES_PER_HOUR * NANOS_PER_MINUTE;

    private TimestampParts() {}

    /** State: the zone of the last argument, which has none when it is a timestamp without one. */
    public static ZoneOffsets zone(Object[] constants, CallContext context, long partition) {
        return ZoneMethods.ofLast(constants, context, partition);
    }

    public static int hour(long micros, ZoneOffsets zone) {
        return (int) Math.floorMod(Math.floorDiv(localSecond(micros, zone), 3600L), (long) HOURS_PER_DAY);
    }

    public static int minute(long micros, ZoneOffsets zone) {
        return (int) Math.floorMod(Math.floorDiv(localSecond(micros, zone), 60L), (long) MINUTES_PER_HOUR);
    }

    public static int second(long micros, ZoneOffsets zone) {
        return (int) Math.floorMod(localSecond(micros, zone), (long) SECONDS_PER_MINUTE);
    }

    /** Microseconds: a decimal with six digits after the point. */
    public static long secondWithFraction(long micros, ZoneOffsets zone) {
        return second(micros, zone) * Calendar.MICROS_PER_SECOND + Math.floorMod(micros, Calendar.MICROS_PER_SECOND);
    }

    public static int hourOfTime(long nanos) {
        return (int) (nanos / NANOS_PER_HOUR);
    }

    public static int minuteOfTime(long nanos) {
        return (int) (nanos / NANOS_PER_MINUTE % MINUTES_PER_HOUR);
    }

    public static int secondOfTime(long nanos) {
        return (int) (nanos / Calendar.NANOS_PER_SECOND % SECONDS_PER_MINUTE);
    }

    public static long secondOfTimeWithFraction(long nanos) {
        return nanos % NANOS_PER_MINUTE / Calendar.NANOS_PER_MICRO;
    }

    private static long localSecond(long micros, ZoneOffsets zone) {
        long second = Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
        return second + zone.offsetSeconds(second);
    }
}

package io.sabot.engine.function.datetime;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.DateTimeText;
import io.sabot.engine.type.time.ZoneOffsets;

/**
 * Arithmetic of timestamps, in microseconds since the epoch: days and months move on the clock of the zone, which keeps its
 * offset where the local time happens twice, what is shorter than a day moves in time. Source: DateTimeUtils of Spark.
 */
public final class TimestampMethods {
    private TimestampMethods() {}

    /** The state of every method here: the zone of the first argument. */
    public static ZoneOffsets zone(Object[] constants, CallContext context, long partition) {
        boolean local = context.argumentType(0) == DataType.TIMESTAMP_NTZ
                && context.argumentTypes().get(context.argumentTypes().size() - 1) != DataType.TIMESTAMP;
        return local ? ZoneOffsets.UTC : ZoneOffsets.of(context.zone());
    }

    /** @param interval microseconds, of which whole days are days of the calendar */
    public static long addDayTime(long timestamp, long interval, ZoneOffsets zone) {
        long days = interval / Calendar.MICROS_PER_DAY;
        return Math.addExact(addDays(timestamp, days, zone), interval % Calendar.MICROS_PER_DAY);
    }

    public static long subtractDayTime(long timestamp, long interval, ZoneOffsets zone) {
        return addDayTime(timestamp, Math.negateExact(interval), zone);
    }

    public static long addMonths(long timestamp, int months, ZoneOffsets zone) {
        if (months == 0) {
            return timestamp;
        }
        int offset = offset(timestamp, zone);
        long local = Math.addExact(timestamp, offset * Calendar.MICROS_PER_SECOND);
        long day = Math.floorDiv(local, Calendar.MICROS_PER_DAY);
        long ofDay = Math.floorMod(local, Calendar.MICROS_PER_DAY);
        int moved = DateMethods.addMonths(Math.toIntExact(day), months);
        return atLocal(Math.addExact(Math.multiplyExact(moved, Calendar.MICROS_PER_DAY), ofDay), offset, zone);
    }

    public static long subtractMonths(long timestamp, int months, ZoneOffsets zone) {
        return addMonths(timestamp, Math.negateExact(months), zone);
    }

    public static long addInterval(long timestamp, CalendarInterval interval, ZoneOffsets zone) {
        long moved = addDays(addMonths(timestamp, interval.months(), zone), interval.days(), zone);
        return Math.addExact(moved, interval.micros());
    }

    public static long subtractInterval(long timestamp, CalendarInterval interval, ZoneOffsets zone) {
        long moved = addMonths(timestamp, Math.negateExact(interval.months()), zone);
        return Math.subtractExact(addDays(moved, -(long) interval.days(), zone), interval.micros());
    }

    /** The result as text, for a moment that was text. */
    public static Slice addDayTimeAsText(long timestamp, long interval, ZoneOffsets zone) {
        return DateTimeText.timestamp(addDayTime(timestamp, interval, zone), zone);
    }

    /** As {@link #addDayTimeAsText}. */
    public static Slice subtractDayTimeAsText(long timestamp, long interval, ZoneOffsets zone) {
        return DateTimeText.timestamp(subtractDayTime(timestamp, interval, zone), zone);
    }

    /** As {@link #addDayTimeAsText}. */
    public static Slice addIntervalAsText(long timestamp, CalendarInterval interval, ZoneOffsets zone) {
        return DateTimeText.timestamp(addInterval(timestamp, interval, zone), zone);
    }

    /** As {@link #addDayTimeAsText}. */
    public static Slice subtractIntervalAsText(long timestamp, CalendarInterval interval, ZoneOffsets zone) {
        return DateTimeText.timestamp(subtractInterval(timestamp, interval, zone), zone);
    }

    /** The difference of the two local times. */
    public static long subtract(long end, long start, ZoneOffsets zone) {
        return Math.subtractExact(zone.toLocal(end), zone.toLocal(start));
    }

    static long addDays(long timestamp, long days, ZoneOffsets zone) {
        if (days == 0) {
            return timestamp;
        }
        int offset = offset(timestamp, zone);
        long local = Math.addExact(timestamp, offset * Calendar.MICROS_PER_SECOND);
        return atLocal(Math.addExact(local, Math.multiplyExact(days, Calendar.MICROS_PER_DAY)), offset, zone);
    }

    private static int offset(long timestamp, ZoneOffsets zone) {
        return zone.offsetSeconds(Math.floorDiv(timestamp, Calendar.MICROS_PER_SECOND));
    }

    private static long atLocal(long local, int preferredOffset, ZoneOffsets zone) {
        long second = Math.floorDiv(local, Calendar.MICROS_PER_SECOND);
        int offset = zone.offsetSecondsOfLocal(second, preferredOffset);
        return Math.subtractExact(local, offset * Calendar.MICROS_PER_SECOND);
    }
}

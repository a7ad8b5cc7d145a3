package io.sabot.engine.function.datetime;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.Locale;

/** Dates, timestamps and times cut to a unit; an unknown unit gives NULL, for times an error. Source: DateTimeUtils of Spark. */
public final class Truncation {
    private enum Level {
        MICROSECOND,
        MILLISECOND,
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    private static final int MONTHS_PER_QUARTER = 3;

    private Truncation() {}

    /** State: the zone of the session. */
    public static ZoneOffsets session(Object[] constants, CallContext context, long partition) {
        return ZoneOffsets.of(context.zone());
    }

    public static Integer date(int days, Slice unit) {
        Level level = level(unit);
        return level == null || level.compareTo(Level.WEEK) < 0 ? null : (Integer) date(days, level);
    }

    public static Long timestamp(Slice unit, long micros, ZoneOffsets zone) {
        Level level = level(unit);
        if (level == null) {
            return null;
        }
        return switch (level) {
            case MICROSECOND -> micros;
            case MILLISECOND -> floor(micros, Calendar.MICROS_PER_MILLI);
            case SECOND -> floor(micros, Calendar.MICROS_PER_SECOND);
            case MINUTE -> local(micros, Calendar.MICROS_PER_MINUTE, zone);
            case HOUR -> local(micros, Calendar.MICROS_PER_HOUR, zone);
            case DAY -> local(micros, Calendar.MICROS_PER_DAY, zone);
            default -> zone.startOfDay(date(zone.toDays(micros), level));
        };
    }

    /** @throws QueryException INVALID_PARAMETER_VALUE.TIME_UNIT */
    public static long time(Slice unit, long nanos) {
        return nanos - nanos % TimeMethods.nanosOfUnit(unit, "time_trunc");
    }

    private static int date(int days, Level level) {
        return switch (level) {
            case WEEK -> days - DateParts.weekday(days);
            case MONTH -> days - DateMethods.day(days) + 1;
            case QUARTER -> {
                long civil = Calendar.civil(days);
                int month = (Calendar.month(civil) - 1) / MONTHS_PER_QUARTER * MONTHS_PER_QUARTER + 1;
                yield (int) Calendar.days(Calendar.year(civil), month, 1);
            }
            case YEAR -> days - DateParts.dayOfYear(days) + 1;
            default -> days;
        };
    }

    private static long floor(long micros, long unit) {
        return Math.subtractExact(micros, Math.floorMod(micros, unit));
    }

    /** Cut on the clock of the zone; the offset is kept if the result has it too. */
    private static long local(long micros, long unit, ZoneOffsets zone) {
        int offset = zone.offsetSeconds(Math.floorDiv(micros, Calendar.MICROS_PER_SECOND));
        long local = floor(Math.addExact(micros, offset * Calendar.MICROS_PER_SECOND), unit);
        int after = zone.offsetSecondsOfLocal(Math.floorDiv(local, Calendar.MICROS_PER_SECOND), offset);
        return Math.subtractExact(local, after * Calendar.MICROS_PER_SECOND);
    }

    private static Level level(Slice unit) {
        return switch (unit.toString().toUpperCase(Locale.ROOT)) {
            case "MICROSECOND" -> Level.MICROSECOND;
            case "MILLISECOND" -> Level.MILLISECOND;
            case "SECOND" -> Level.SECOND;
            case "MINUTE" -> Level.MINUTE;
            case "HOUR" -> Level.HOUR;
            case "DAY", "DD" -> Level.DAY;
            case "WEEK" -> Level.WEEK;
            case "MON", "MONTH", "MM" -> Level.MONTH;
            case "QUARTER" -> Level.QUARTER;
            case "YEAR", "YYYY", "YY" -> Level.YEAR;
            default -> null;
        };
    }

    static QueryException invalidUnit(String condition, String function, String unit) {
        return QueryException.of(
                ErrorKind.ILLEGAL_ARGUMENT,
                "INVALID_PARAMETER_VALUE." + condition,
                "functionName",
                Quoting.id(function),
                "parameter",
                Quoting.id("unit"),
                "invalidValue",
                Quoting.value(unit));
    }
}

package io.sabot.engine.function.datetime;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import java.util.Locale;

/** Functions of times, which are nanoseconds of the day. Source: DateTimeUtils of Spark. */
public final class TimeMethods {
    private TimeMethods() {}

    /** How often a unit fits between two times. */
    public static long difference(Slice unit, long start, long end) {
        return (end - start) / nanosOfUnit(unit, "time_diff");
    }

    public static long toMicros(long nanos) {
        return nanos / Calendar.NANOS_PER_MICRO;
    }

    public static long toMillis(long nanos) {
        return nanos / (Calendar.NANOS_PER_MICRO * Calendar.MICROS_PER_MILLI);
    }

    /** @throws QueryException INVALID_PARAMETER_VALUE.TIME_UNIT */
    static long nanosOfUnit(Slice unit, String function) {
        return switch (unit.toString().toUpperCase(Locale.ROOT)) {
            case "MICROSECOND" -> Calendar.NANOS_PER_MICRO;
            case "MILLISECOND" -> Calendar.MICROS_PER_MILLI * Calendar.NANOS_PER_MICRO;
            case "SECOND" -> Calendar.NANOS_PER_SECOND;
            case "MINUTE" -> Calendar.MICROS_PER_MINUTE * Calendar.NANOS_PER_MICRO;
            case "HOUR" -> Calendar.MICROS_PER_HOUR * Calendar.NANOS_PER_MICRO;
            default -> throw Truncation.invalidUnit("TIME_UNIT", function, unit.toString());
        };
    }
}

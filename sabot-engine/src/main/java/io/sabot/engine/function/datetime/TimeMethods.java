package io.sabot.engine.function.datetime;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DateTimeErrors;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.SqlLiterals;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.DateTimeParser;
import io.sabot.engine.type.time.DateTimePattern;
import io.sabot.engine.type.time.ZoneOffsets;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Locale;

/** Functions of times, which are nanoseconds of the day. Source: DateTimeUtils of Spark. */
public final class TimeMethods {
    private static final long NANOS_PER_MILLI = Calendar.NANOS_PER_MICRO * Calendar.MICROS_PER_MILLI;
    private static final long NANOS_PER_DAY = Calendar.NANOS_PER_MICRO * Calendar.MICROS_PER_DAY;

    private TimeMethods() {}

    /** The pattern of a reader, null when it comes with each row or is not given. */
    public record Reader(DateTimePattern pattern) {
        DateTimePattern of(Slice format) {
            return pattern != null ? pattern : DateTimePattern.forParsing(format.toString());
        }
    }

    /** State of what reads. */
    public static Reader reader(Object[] constants, CallContext context, long partition) {
        boolean constant = constants.length > 1 && constants[1] instanceof Slice;
        return new Reader(constant ? DateTimePattern.forParsing(constants[1].toString()) : null);
    }

    /** As a cast reads it. */
    public static long parse(Slice text, Reader reader) {
        long nanos = DateTimeParser.time(text);
        if (nanos == DateTimeParser.INVALID) {
            throw DateTimeErrors.cannotParseTime(text.toString(), "HH:mm:ss.SSSSSS", null);
        }
        return nanos;
    }

    public static long parse(Slice text, Slice format, Reader reader) {
        try {
            return reader.of(format).parseTime(text);
        } catch (DateTimeException e) {
            throw DateTimeErrors.cannotParseTime(text.toString(), format.toString(), e);
        }
    }

    public static Long parseOrNull(Slice text, Reader reader) {
        long nanos = DateTimeParser.time(text);
        return nanos == DateTimeParser.INVALID ? null : (Long) nanos;
    }

    public static Long parseOrNull(Slice text, Slice format, Reader reader) {
        try {
            return reader.of(format).parseTime(text);
        } catch (DateTimeException | QueryException e) {
            return null;
        }
    }

    public static long fromSeconds(long seconds) {
        return checked(product(seconds, Calendar.NANOS_PER_SECOND));
    }

    public static long fromSeconds(byte seconds) {
        return fromSeconds((long) seconds);
    }

    public static long fromSeconds(short seconds) {
        return fromSeconds((long) seconds);
    }

    public static long fromSeconds(int seconds) {
        return fromSeconds((long) seconds);
    }

    public static long fromSeconds(float seconds) {
        return fromSeconds((double) seconds);
    }

    public static long fromSeconds(double seconds) {
        if (!Double.isFinite(seconds)) {
            throw outOfBounds("Cannot convert NaN or Infinite value to TIME");
        }
        return checked((long) (seconds * Calendar.NANOS_PER_SECOND));
    }

    public static long fromSeconds(Int128 seconds, CallContext context) {
        int scale = ((DecimalType) context.argumentType(0)).scale();
        try {
            return checked(Decimals.toBigDecimal(seconds, scale)
                    .multiply(BigDecimal.valueOf(Calendar.NANOS_PER_SECOND))
                    .longValueExact());
        } catch (ArithmeticException e) {
            throw outOfBounds("Overflow in TIME conversion");
        }
    }

    public static long fromMillis(byte millis) {
        return fromMillis((long) millis);
    }

    public static long fromMillis(short millis) {
        return fromMillis((long) millis);
    }

    public static long fromMillis(int millis) {
        return fromMillis((long) millis);
    }

    public static long fromMillis(long millis) {
        return checked(product(millis, NANOS_PER_MILLI));
    }

    public static long fromMicros(byte micros) {
        return fromMicros((long) micros);
    }

    public static long fromMicros(short micros) {
        return fromMicros((long) micros);
    }

    public static long fromMicros(int micros) {
        return fromMicros((long) micros);
    }

    public static long fromMicros(long micros) {
        return checked(product(micros, Calendar.NANOS_PER_MICRO));
    }

    private static long product(long amount, long nanos) {
        try {
            return Math.multiplyExact(amount, nanos);
        } catch (ArithmeticException e) {
            throw outOfBounds("Overflow in TIME conversion");
        }
    }

    private static long checked(long nanos) {
        if (nanos < 0 || nanos >= NANOS_PER_DAY) {
            throw outOfBounds("Invalid TIME value: must be between 00:00:00 and 23:59:59.999999999, but got " + nanos
                    + " nanoseconds");
        }
        return nanos;
    }

    private static QueryException outOfBounds(String message) {
        return DateTimeErrors.outOfBoundsWithoutSuggestion(new DateTimeException(message));
    }

    /** The state of arithmetic with intervals. */
    public record Sum(long unit, CallContext context) {}

    /** State: what the result is cut to. */
    public static Sum sum(Object[] constants, CallContext context, long partition) {
        long unit = NANOS_PER_MILLI * 1000;
        for (int digit = ((TimeType) context.resultType()).precision(); digit > 0; digit--) {
            unit /= 10;
        }
        return new Sum(unit, context);
    }

    /** @param interval microseconds */
    public static long add(long time, long interval, Sum sum) {
        return moved(time, interval, sum);
    }

    public static long subtract(long time, long interval, Sum sum) {
        return moved(time, Math.negateExact(interval), sum);
    }

    private static long moved(long time, long by, Sum sum) {
        long moved = Math.addExact(time, Math.multiplyExact(by, Calendar.NANOS_PER_MICRO));
        if (moved < 0 || moved >= NANOS_PER_DAY) {
            DayTimeIntervalType type = (DayTimeIntervalType) sum.context().argumentType(1);
            DayTimeIntervalType last = new DayTimeIntervalType(type.end(), type.end());
            throw DateTimeErrors.timeOverflow(
                    SqlLiterals.sql(by, last, ZoneOffsets.UTC),
                    SqlLiterals.sql(time, sum.context().argumentType(0), ZoneOffsets.UTC));
        }
        return moved - moved % sum.unit();
    }

    /** Microseconds between two times. */
    public static long difference(long end, long start) {
        return (end - start) / Calendar.NANOS_PER_MICRO;
    }

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

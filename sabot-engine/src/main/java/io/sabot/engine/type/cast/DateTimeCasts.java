package io.sabot.engine.type.cast;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.PowersOfTen;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.SqlLiterals;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.DateTimeParser;
import io.sabot.engine.type.time.ZoneOffsets;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.concurrent.TimeUnit;

/** Casts from and to dates, timestamps and times. */
public final class DateTimeCasts {
    private static final int MICRO_DIGITS = 6;
    private static final BigDecimal MICROS_PER_SECOND = BigDecimal.valueOf(Calendar.MICROS_PER_SECOND);

    private DateTimeCasts() {}

    // Text

    public static int stringToDate(Slice text, CastContext context) {
        long days = DateTimeParser.date(text);
        return (int) (days != DateTimeParser.INVALID ? days : invalid(text, context));
    }

    public static Integer stringToDateOrNull(Slice text) {
        long days = DateTimeParser.date(text);
        return days == DateTimeParser.INVALID ? null : (int) days;
    }

    public static long stringToTimestamp(Slice text, CastContext context) {
        Long micros = DateTimeParser.timestamp(text, context.zone());
        return micros != null ? micros : invalid(text, context);
    }

    public static Long stringToTimestampOrNull(Slice text, CastContext context) {
        return DateTimeParser.timestamp(text, context.zone());
    }

    public static long stringToTimestampNtz(Slice text, CastContext context) {
        Long micros = DateTimeParser.timestampNtz(text, true);
        return micros != null ? micros : invalid(text, context);
    }

    public static Long stringToTimestampNtzOrNull(Slice text) {
        return DateTimeParser.timestampNtz(text, true);
    }

    public static long stringToTime(Slice text, CastContext context) {
        long nanos = DateTimeParser.time(text);
        if (nanos == DateTimeParser.INVALID) {
            throw Errors.castInvalidDateTime(text, TimeType.MICROS, context.queryContext());
        }
        return timeToTime(nanos, context);
    }

    public static Long stringToTimeOrNull(Slice text, CastContext context) {
        long nanos = DateTimeParser.time(text);
        return nanos == DateTimeParser.INVALID ? null : (Long) timeToTime(nanos, context);
    }

    private static long invalid(Slice text, CastContext context) {
        throw Errors.castInvalidDateTime(text, context.to(), context.queryContext());
    }

    // Among each other

    public static long dateToTimestamp(int days, CastContext context) {
        return context.zone().startOfDay(days);
    }

    public static Long dateToTimestampTry(int days, CastContext context) {
        try {
            return dateToTimestamp(days, context);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    public static long dateToTimestampNtz(int days) {
        return ZoneOffsets.UTC.startOfDay(days);
    }

    public static Long dateToTimestampNtzTry(int days) {
        long high = Math.multiplyHigh(days, Calendar.MICROS_PER_DAY);
        long micros = days * Calendar.MICROS_PER_DAY;
        return high == micros >> 63 ? micros : null;
    }

    public static int timestampToDate(long micros, CastContext context) {
        return context.zone().toDays(micros);
    }

    public static int timestampNtzToDate(long micros) {
        return ZoneOffsets.UTC.toDays(micros);
    }

    public static long timestampToTimestampNtz(long micros, CastContext context) {
        return context.zone().toLocal(micros);
    }

    public static Long timestampToTimestampNtzTry(long micros, CastContext context) {
        try {
            return timestampToTimestampNtz(micros, context);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    public static long timestampNtzToTimestamp(long micros, CastContext context) {
        return context.zone().toUtc(micros);
    }

    public static Long timestampNtzToTimestampTry(long micros, CastContext context) {
        try {
            return timestampNtzToTimestamp(micros, context);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    public static long timeToTime(long nanos, CastContext context) {
        long unit = PowersOfTen.asLong(9 - ((TimeType) context.to()).precision());
        return nanos / unit * unit;
    }

    // Numbers to timestamps

    public static long booleanToTimestamp(boolean value) {
        return value ? 1 : 0;
    }

    public static long byteToTimestamp(byte seconds) {
        return longToTimestamp(seconds);
    }

    public static long shortToTimestamp(short seconds) {
        return longToTimestamp(seconds);
    }

    public static long intToTimestamp(int seconds) {
        return longToTimestamp(seconds);
    }

    /** Beyond the range of a timestamp its end. */
    public static long longToTimestamp(long seconds) {
        return TimeUnit.SECONDS.toMicros(seconds);
    }

    public static long floatToTimestamp(float seconds, CastContext context) {
        return doubleToTimestamp(seconds, context);
    }

    public static Long floatToTimestampLegacy(float seconds) {
        return doubleToTimestampLegacy(seconds);
    }

    public static Long floatToTimestampTry(float seconds) {
        return doubleToTimestampTry(seconds);
    }

    public static long doubleToTimestamp(double seconds, CastContext context) {
        if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
            throw Errors.castInvalidDateTime(seconds, DataType.TIMESTAMP, context.queryContext());
        }
        return NumberCasts.doubleToLong(seconds * Calendar.MICROS_PER_SECOND);
    }

    public static Long doubleToTimestampLegacy(double seconds) {
        return Double.isNaN(seconds) || Double.isInfinite(seconds)
                ? null
                : (Long) (long) (seconds * Calendar.MICROS_PER_SECOND);
    }

    public static Long doubleToTimestampTry(double seconds) {
        return Double.isNaN(seconds) || Double.isInfinite(seconds)
                ? null
                : NumberCasts.doubleToLongTry(seconds * Calendar.MICROS_PER_SECOND);
    }

    public static long decimalToTimestamp(long seconds, CastContext context) {
        int up = MICRO_DIGITS - context.decimalFrom().scale();
        return up >= 0 ? seconds * PowersOfTen.asLong(up) : seconds / PowersOfTen.asLong(-up);
    }

    public static long decimalToTimestamp(Int128 seconds, CastContext context) {
        // Spark keeps 34 digits of the product, and the low bits of what is too large.
        return Decimals.toBigDecimal(seconds, context.decimalFrom().scale())
                .multiply(MICROS_PER_SECOND, MathContext.DECIMAL128)
                .longValue();
    }

    // Timestamps to numbers

    public static boolean timestampToBoolean(long micros) {
        return micros != 0;
    }

    public static long timestampToLong(long micros) {
        return Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
    }

    public static int timestampToInt(long micros, CastContext context) {
        long seconds = timestampToLong(micros);
        return (int) (seconds == (int) seconds ? seconds : overflow(micros, context));
    }

    public static Integer timestampToIntOrNull(long micros) {
        long seconds = timestampToLong(micros);
        return seconds == (int) seconds ? (int) seconds : null;
    }

    public static short timestampToShort(long micros, CastContext context) {
        long seconds = timestampToLong(micros);
        return (short) (seconds == (short) seconds ? seconds : overflow(micros, context));
    }

    public static Short timestampToShortOrNull(long micros) {
        long seconds = timestampToLong(micros);
        return seconds == (short) seconds ? (short) seconds : null;
    }

    public static byte timestampToByte(long micros, CastContext context) {
        long seconds = timestampToLong(micros);
        return (byte) (seconds == (byte) seconds ? seconds : overflow(micros, context));
    }

    public static Byte timestampToByteOrNull(long micros) {
        long seconds = timestampToLong(micros);
        return seconds == (byte) seconds ? (byte) seconds : null;
    }

    public static double timestampToDouble(long micros) {
        return micros / (double) Calendar.MICROS_PER_SECOND;
    }

    public static float timestampToFloat(long micros) {
        return (float) timestampToDouble(micros);
    }

    public static long timestampToDecimal(long micros, CastContext context) {
        return DecimalCasts.limited(Int128.of(micros), MICRO_DIGITS, context).low();
    }

    public static Long timestampToDecimalOrNull(long micros, CastContext context) {
        Int128 result = DecimalCasts.limited(Int128.of(micros), MICRO_DIGITS, context);
        return result == null ? null : (Long) result.low();
    }

    public static Int128 timestampToWideDecimal(long micros, CastContext context) {
        return DecimalCasts.limited(Int128.of(micros), MICRO_DIGITS, context);
    }

    // Times to numbers

    public static long timeToLong(long nanos) {
        return nanos / Calendar.NANOS_PER_SECOND;
    }

    public static int timeToInt(long nanos) {
        return (int) timeToLong(nanos);
    }

    public static short timeToShort(long nanos, CastContext context) {
        long seconds = timeToLong(nanos);
        return (short) (seconds == (short) seconds ? seconds : overflow(nanos, context));
    }

    public static Short timeToShortOrNull(long nanos) {
        long seconds = timeToLong(nanos);
        return seconds == (short) seconds ? (short) seconds : null;
    }

    public static byte timeToByte(long nanos, CastContext context) {
        long seconds = timeToLong(nanos);
        return (byte) (seconds == (byte) seconds ? seconds : overflow(nanos, context));
    }

    public static Byte timeToByteOrNull(long nanos) {
        long seconds = timeToLong(nanos);
        return seconds == (byte) seconds ? (byte) seconds : null;
    }

    public static long timeToDecimal(long nanos, CastContext context) {
        return DecimalCasts.limited(Int128.of(nanos), 9, context).low();
    }

    public static Long timeToDecimalOrNull(long nanos, CastContext context) {
        Int128 result = DecimalCasts.limited(Int128.of(nanos), 9, context);
        return result == null ? null : (Long) result.low();
    }

    public static Int128 timeToWideDecimal(long nanos, CastContext context) {
        return DecimalCasts.limited(Int128.of(nanos), 9, context);
    }

    // Dates to numbers exist outside ANSI mode, and are always NULL

    public static Boolean dateToBooleanLegacy(int days) {
        return null;
    }

    public static Byte dateToByteLegacy(int days) {
        return null;
    }

    public static Short dateToShortLegacy(int days) {
        return null;
    }

    public static Integer dateToIntLegacy(int days) {
        return null;
    }

    public static Long dateToLongLegacy(int days) {
        return null;
    }

    public static Float dateToFloatLegacy(int days) {
        return null;
    }

    public static Double dateToDoubleLegacy(int days) {
        return null;
    }

    public static Long dateToDecimalLegacy(int days) {
        return null;
    }

    public static Int128 dateToWideDecimalLegacy(int days) {
        return null;
    }

    private static long overflow(long value, CastContext context) {
        String literal = SqlLiterals.forMessage(value, context.from(), context.zone());
        throw Errors.castOverflow(literal, context.from(), context.to());
    }
}

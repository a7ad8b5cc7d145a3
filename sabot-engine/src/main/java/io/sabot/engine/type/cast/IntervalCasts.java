package io.sabot.engine.type.cast;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalText;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.time.AnsiIntervalParser;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.IntervalParser;
import io.sabot.engine.type.time.Intervals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Casts from and to intervals. A number counts the last field of the interval's type. What does not fit is an error outside
 * ANSI mode, too; only a {@code try_cast} gives NULL.
 */
public final class IntervalCasts {
    private static final int SECOND_SCALE = 6;

    private IntervalCasts() {}

    // Text

    /** Malformed text is NULL in every mode. */
    public static CalendarInterval stringToInterval(Slice text) {
        return IntervalParser.tryParse(text);
    }

    public static int stringToYearMonth(Slice text, CastContext context) {
        return AnsiIntervalParser.yearMonth(text, (YearMonthIntervalType) context.to());
    }

    public static Integer stringToYearMonthTry(Slice text, CastContext context) {
        try {
            return stringToYearMonth(text, context);
        } catch (QueryException | IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    public static long stringToDayTime(Slice text, CastContext context) {
        return AnsiIntervalParser.dayTime(text, (DayTimeIntervalType) context.to());
    }

    public static Long stringToDayTimeTry(Slice text, CastContext context) {
        try {
            return stringToDayTime(text, context);
        } catch (QueryException | IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    // Among each other: what is finer than the last field is cut

    public static int yearMonthToYearMonth(int months, CastContext context) {
        int unit = monthsOfUnit((YearMonthIntervalType) context.to());
        return months - months % unit;
    }

    public static long dayTimeToDayTime(long micros, CastContext context) {
        DayTimeIntervalType type = (DayTimeIntervalType) context.to();
        return type.end() == DayTimeIntervalType.SECOND ? micros : micros - micros % microsOfUnit(type);
    }

    // Numbers to intervals

    public static int byteToYearMonth(byte value, CastContext context) {
        return longToYearMonth(value, context);
    }

    public static int shortToYearMonth(short value, CastContext context) {
        return longToYearMonth(value, context);
    }

    public static int intToYearMonth(int value, CastContext context) {
        return longToYearMonth(value, context);
    }

    public static Integer intToYearMonthTry(int value, CastContext context) {
        return longToYearMonthTry(value, context);
    }

    public static int longToYearMonth(long value, CastContext context) {
        Integer months = longToYearMonthTry(value, context);
        if (months == null) {
            // Spark goes on with an INT once the number fits one.
            throw value == (int) value
                    ? Errors.castOverflow((Object) (int) value, DataType.INT, context.to())
                    : Errors.castOverflow((Object) value, DataType.LONG, context.to());
        }
        return months;
    }

    public static Integer longToYearMonthTry(long value, CastContext context) {
        long unit = monthsOfUnit((YearMonthIntervalType) context.to());
        long months = value * unit;
        return Math.multiplyHigh(value, unit) == months >> 63 && months == (int) months ? (int) months : null;
    }

    public static long byteToDayTime(byte value, CastContext context) {
        return longToDayTime(value, context);
    }

    public static long shortToDayTime(short value, CastContext context) {
        return longToDayTime(value, context);
    }

    public static long intToDayTime(int value, CastContext context) {
        return dayTime(value, value, context);
    }

    public static Long intToDayTimeTry(int value, CastContext context) {
        return longToDayTimeTry(value, context);
    }

    public static long longToDayTime(long value, CastContext context) {
        return dayTime(value, value, context);
    }

    public static Long longToDayTimeTry(long value, CastContext context) {
        long unit = microsOfUnit((DayTimeIntervalType) context.to());
        long micros = value * unit;
        return Math.multiplyHigh(value, unit) == micros >> 63 ? micros : null;
    }

    private static long dayTime(long value, Object boxed, CastContext context) {
        Long micros = longToDayTimeTry(value, context);
        if (micros == null) {
            throw Errors.castOverflow(boxed, context.from(), context.to());
        }
        return micros;
    }

    public static int decimalToYearMonth(long value, CastContext context) {
        return decimalToYearMonth(Int128.of(value), context);
    }

    public static Integer decimalToYearMonthTry(long value, CastContext context) {
        return decimalToYearMonthTry(Int128.of(value), context);
    }

    public static int decimalToYearMonth(Int128 value, CastContext context) {
        Integer months = decimalToYearMonthTry(value, context);
        if (months == null) {
            throw overflow(value, context);
        }
        return months;
    }

    public static Integer decimalToYearMonthTry(Int128 value, CastContext context) {
        int unit = monthsOfUnit((YearMonthIntervalType) context.to());
        Long months = units(value, unit, context);
        return months != null && months.longValue() == months.intValue() ? (Integer) months.intValue() : null;
    }

    public static long decimalToDayTime(long value, CastContext context) {
        return decimalToDayTime(Int128.of(value), context);
    }

    public static Long decimalToDayTimeTry(long value, CastContext context) {
        return decimalToDayTimeTry(Int128.of(value), context);
    }

    public static long decimalToDayTime(Int128 value, CastContext context) {
        Long micros = decimalToDayTimeTry(value, context);
        if (micros == null) {
            throw overflow(value, context);
        }
        return micros;
    }

    public static Long decimalToDayTimeTry(Int128 value, CastContext context) {
        return units(value, microsOfUnit((DayTimeIntervalType) context.to()), context);
    }

    /** Spark keeps 34 digits of the product before it rounds. */
    private static Long units(Int128 value, long unit, CastContext context) {
        BigDecimal exact = Decimals.toBigDecimal(value, context.decimalFrom().scale());
        BigDecimal product = unit == 1 ? exact : exact.multiply(BigDecimal.valueOf(unit), MathContext.DECIMAL128);
        BigDecimal rounded = product.setScale(0, RoundingMode.HALF_UP);
        return rounded.toBigInteger().bitLength() > 63 ? null : (Long) rounded.longValue();
    }

    private static QueryException overflow(Int128 value, CastContext context) {
        String literal = DecimalText.scientific(value, context.decimalFrom().scale()) + "BD";
        return Errors.castOverflow(literal, context.from(), context.to());
    }

    // Intervals to numbers

    public static byte yearMonthToByte(int months, CastContext context) {
        Byte value = yearMonthToByteTry(months, context);
        return value != null ? value : (byte) overflow(months, context);
    }

    public static Byte yearMonthToByteTry(int months, CastContext context) {
        int value = yearMonthToInt(months, context);
        return value == (byte) value ? (byte) value : null;
    }

    public static short yearMonthToShort(int months, CastContext context) {
        Short value = yearMonthToShortTry(months, context);
        return value != null ? value : (short) overflow(months, context);
    }

    public static Short yearMonthToShortTry(int months, CastContext context) {
        int value = yearMonthToInt(months, context);
        return value == (short) value ? (short) value : null;
    }

    public static int yearMonthToInt(int months, CastContext context) {
        return months / monthsOfUnit((YearMonthIntervalType) context.from());
    }

    public static long yearMonthToLong(int months, CastContext context) {
        return yearMonthToInt(months, context);
    }

    public static byte dayTimeToByte(long micros, CastContext context) {
        Byte value = dayTimeToByteTry(micros, context);
        return value != null ? value : (byte) overflow(micros, context);
    }

    public static Byte dayTimeToByteTry(long micros, CastContext context) {
        long value = dayTimeToLong(micros, context);
        return value == (byte) value ? (byte) value : null;
    }

    public static short dayTimeToShort(long micros, CastContext context) {
        Short value = dayTimeToShortTry(micros, context);
        return value != null ? value : (short) overflow(micros, context);
    }

    public static Short dayTimeToShortTry(long micros, CastContext context) {
        long value = dayTimeToLong(micros, context);
        return value == (short) value ? (short) value : null;
    }

    public static int dayTimeToInt(long micros, CastContext context) {
        Integer value = dayTimeToIntTry(micros, context);
        return value != null ? value : overflow(micros, context);
    }

    public static Integer dayTimeToIntTry(long micros, CastContext context) {
        long value = dayTimeToLong(micros, context);
        return value == (int) value ? (int) value : null;
    }

    public static long dayTimeToLong(long micros, CastContext context) {
        return micros / microsOfUnit((DayTimeIntervalType) context.from());
    }

    public static long yearMonthToDecimal(int months, CastContext context) {
        return yearMonthToWideDecimal(months, context).low();
    }

    public static Long yearMonthToDecimalTry(int months, CastContext context) {
        return narrow(yearMonthToWideDecimalTry(months, context));
    }

    public static Int128 yearMonthToWideDecimal(int months, CastContext context) {
        return orOverflow(yearMonthToWideDecimalTry(months, context), yearMonthToInt(months, context), 0, context);
    }

    public static Int128 yearMonthToWideDecimalTry(int months, CastContext context) {
        return Decimals.toType(Int128.of(yearMonthToInt(months, context)), 0, context.decimalTo());
    }

    public static long dayTimeToDecimal(long micros, CastContext context) {
        return dayTimeToWideDecimal(micros, context).low();
    }

    public static Long dayTimeToDecimalTry(long micros, CastContext context) {
        return narrow(dayTimeToWideDecimalTry(micros, context));
    }

    public static Int128 dayTimeToWideDecimal(long micros, CastContext context) {
        boolean seconds = ((DayTimeIntervalType) context.from()).end() == DayTimeIntervalType.SECOND;
        Int128 result = dayTimeToWideDecimalTry(micros, context);
        return seconds
                ? orOverflow(result, micros, SECOND_SCALE, context)
                : orOverflow(result, dayTimeToLong(micros, context), 0, context);
    }

    public static Int128 dayTimeToWideDecimalTry(long micros, CastContext context) {
        boolean seconds = ((DayTimeIntervalType) context.from()).end() == DayTimeIntervalType.SECOND;
        return seconds
                ? Decimals.toType(Int128.of(micros), SECOND_SCALE, context.decimalTo())
                : Decimals.toType(Int128.of(dayTimeToLong(micros, context)), 0, context.decimalTo());
    }

    private static Int128 orOverflow(Int128 result, long value, int scale, CastContext context) {
        if (result == null) {
            throw Errors.numericValueOutOfRange(
                    DecimalText.plain(value, scale).toString(), context.decimalTo(), context.queryContext());
        }
        return result;
    }

    private static Long narrow(Int128 value) {
        return value == null ? null : (Long) value.low();
    }

    private static int overflow(Object value, CastContext context) {
        throw Errors.castOverflow(value, context.from(), context.to());
    }

    private static int monthsOfUnit(YearMonthIntervalType type) {
        return type.end() == YearMonthIntervalType.YEAR ? Calendar.MONTHS_PER_YEAR : 1;
    }

    private static long microsOfUnit(DayTimeIntervalType type) {
        return Intervals.microsOfField(type.end());
    }
}

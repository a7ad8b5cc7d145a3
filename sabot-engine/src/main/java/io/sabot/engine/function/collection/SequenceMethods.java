package io.sabot.engine.function.collection;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.datetime.TimestampMethods;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.IntervalText;
import io.sabot.engine.type.time.ZoneOffsets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Values from a first to a last by a step: numbers, or dates and times that move by an interval on the clock of the zone.
 * Source: Sequence of Spark, whose length is estimated with months of 28 days.
 */
public final class SequenceMethods {
    private static final long MICROS_PER_SHORTEST_MONTH = 28 * Calendar.MICROS_PER_DAY;

    private SequenceMethods() {}

    public static ArrayValue sequence(Object start, Object stop, CallContext context) {
        DataType type = ((ArrayType) context.resultType()).element();
        long first = ((Number) start).longValue();
        long last = ((Number) stop).longValue();
        int sign = first <= last ? 1 : -1;
        return type.isIntegral()
                ? numbers(type, first, last, sign)
                : moments(type, first, last, new CalendarInterval(0, sign, 0), context);
    }

    public static ArrayValue sequence(Object start, Object stop, Object step, CallContext context) {
        DataType type = ((ArrayType) context.resultType()).element();
        long first = ((Number) start).longValue();
        long last = ((Number) stop).longValue();
        return type.isIntegral()
                ? numbers(type, first, last, ((Number) step).longValue())
                : moments(type, first, last, interval(step, context.argumentType(2)), context);
    }

    private static CalendarInterval interval(Object step, DataType type) {
        if (step instanceof CalendarInterval interval) {
            return interval;
        }
        if (type instanceof YearMonthIntervalType) {
            return new CalendarInterval((int) step, 0, 0);
        }
        long micros = (long) step;
        return new CalendarInterval(0, (int) (micros / Calendar.MICROS_PER_DAY), micros % Calendar.MICROS_PER_DAY);
    }

    private static ArrayValue numbers(DataType type, long first, long last, long step) {
        requireDirection(first, last, step, Long.toString(step));
        Object[] values = new Object[length(first, last, step)];
        for (int i = 0; i < values.length; i++) {
            values[i] = boxed(type, first + step * i);
        }
        return new ArrayValue(values);
    }

    private static ArrayValue moments(
            DataType type, long first, long last, CalendarInterval step, CallContext context) {
        boolean dates = type == DataType.DATE;
        if (dates && step.months() == 0 && step.days() == 0) {
            throw QueryException.of(
                    ErrorKind.ILLEGAL_ARGUMENT, "_LEGACY_ERROR_TEMP_3242", "intervalType", intervalName(context));
        }
        if (dates && step.months() == 0 && step.micros() == 0) {
            return numbers(type, first, last, step.days());
        }
        if (!dates && step.months() == 0 && step.days() == 0) {
            return numbers(type, first, last, step.micros());
        }
        ZoneOffsets zone = ZoneOffsets.of(context.zone());
        ZoneOffsets clock = type == DataType.TIMESTAMP_NTZ ? ZoneOffsets.UTC : zone;
        long from = dates ? zone.startOfDay((int) first) : first;
        long to = dates ? zone.startOfDay((int) last) : last;
        long estimate =
                step.micros() + step.months() * MICROS_PER_SHORTEST_MONTH + step.days() * Calendar.MICROS_PER_DAY;
        requireDirection(from, to, estimate, stepText(step, context));
        length(from, to, estimate);
        boolean down = estimate <= 0;
        long beyond = to + (down ? -1 : 1);
        List<Object> values = new ArrayList<>();
        long at = from;
        while (at < beyond ^ down) {
            values.add(boxed(type, dates ? zone.toDays(at) : at));
            int times = values.size();
            CalendarInterval distance =
                    new CalendarInterval(times * step.months(), times * step.days(), times * step.micros());
            at = TimestampMethods.addInterval(from, distance, clock);
        }
        return new ArrayValue(values.toArray());
    }

    private static String intervalName(CallContext context) {
        DataType step = context.argumentType(2);
        return step == DataType.CALENDAR_INTERVAL
                ? "interval"
                : step instanceof YearMonthIntervalType ? "interval year to month" : "interval day to second";
    }

    private static String stepText(CalendarInterval step, CallContext context) {
        boolean calendar = context.argumentTypes().size() < 3 || context.argumentType(2) == DataType.CALENDAR_INTERVAL;
        if (calendar) {
            return IntervalText.calendar(step).toString();
        }
        return context.argumentType(2) instanceof YearMonthIntervalType
                ? Integer.toString(step.months())
                : Long.toString(step.days() * Calendar.MICROS_PER_DAY + step.micros());
    }

    private static void requireDirection(long first, long last, long step, String stepText) {
        boolean leads = step > 0 && first <= last || step < 0 && first >= last || step == 0 && first == last;
        if (!leads) {
            throw new IllegalArgumentException(
                    "Illegal sequence boundaries: " + first + " to " + last + " by " + stepText);
        }
    }

    private static int length(long first, long last, long step) {
        if (first == last) {
            return 1;
        }
        BigInteger distance = BigInteger.valueOf(last).subtract(BigInteger.valueOf(first));
        BigInteger length = distance.divide(BigInteger.valueOf(step)).add(BigInteger.ONE);
        if (length.compareTo(BigInteger.valueOf(ArrayEdits.MAX_SIZE)) > 0) {
            throw ArrayEdits.tooMany("sequence", length.toString());
        }
        return length.intValue();
    }

    private static Object boxed(DataType type, long value) {
        return switch (type.storage()) {
            case BYTE -> (byte) value;
            case SHORT -> (short) value;
            case INT -> (int) value;
            default -> value;
        };
    }
}

package io.sabot.engine.function.datetime;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.DateTimeText;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.DateTimeException;
import java.util.Locale;

/** {@code timestampadd} and {@code timestampdiff}: distances in a named unit on the clock of the zone. */
public final class TimestampUnits {
    private static final int DAYS_PER_WEEK = 7;
    private static final int MONTHS_PER_QUARTER = 3;
    private static final int PACKED_MONTH = 32;

    private TimestampUnits() {}

    /** State: the zone of the last argument, which has none when it is a timestamp without one. */
    public static ZoneOffsets zone(Object[] constants, CallContext context, long partition) {
        return ZoneMethods.ofLast(constants, context, partition);
    }

    public static long add(Slice unit, long quantity, long micros, ZoneOffsets zone) {
        String name = unit.toString();
        try {
            return switch (name.toUpperCase(Locale.ROOT)) {
                case "MICROSECOND" -> Math.addExact(micros, quantity);
                case "MILLISECOND" -> addMicros(micros, quantity, Calendar.MICROS_PER_MILLI);
                case "SECOND" -> addMicros(micros, quantity, Calendar.MICROS_PER_SECOND);
                case "MINUTE" -> addMicros(micros, quantity, Calendar.MICROS_PER_MINUTE);
                case "HOUR" -> addMicros(micros, quantity, Calendar.MICROS_PER_HOUR);
                case "DAY", "DAYOFYEAR" -> TimestampMethods.addDays(micros, Math.toIntExact(quantity), zone);
                case "WEEK" ->
                    TimestampMethods.addDays(
                            micros, Math.multiplyExact(Math.toIntExact(quantity), DAYS_PER_WEEK), zone);
                case "MONTH" -> TimestampMethods.addMonths(micros, Math.toIntExact(quantity), zone);
                case "QUARTER" ->
                    TimestampMethods.addMonths(
                            micros, Math.multiplyExact(Math.toIntExact(quantity), MONTHS_PER_QUARTER), zone);
                case "YEAR" ->
                    TimestampMethods.addMonths(
                            micros, Math.multiplyExact(Math.toIntExact(quantity), Calendar.MONTHS_PER_YEAR), zone);
                default -> throw invalidUnit("TIMESTAMPADD", name);
            };
        } catch (ArithmeticException | DateTimeException e) {
            throw QueryException.of(
                    ErrorKind.ARITHMETIC,
                    "DATETIME_OVERFLOW",
                    "operation",
                    "add " + quantity + "L " + name + " to TIMESTAMP '" + DateTimeText.timestamp(micros, zone) + "'");
        }
    }

    public static long difference(Slice unit, long start, long end, ZoneOffsets zone) {
        String name = unit.toString();
        long from = zone.toLocal(start);
        long to = zone.toLocal(end);
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "MICROSECOND" -> Math.subtractExact(to, from);
            case "MILLISECOND" -> Math.subtractExact(to, from) / Calendar.MICROS_PER_MILLI;
            case "SECOND" -> Math.subtractExact(to, from) / Calendar.MICROS_PER_SECOND;
            case "MINUTE" -> Math.subtractExact(to, from) / Calendar.MICROS_PER_MINUTE;
            case "HOUR" -> Math.subtractExact(to, from) / Calendar.MICROS_PER_HOUR;
            case "DAY" -> Math.subtractExact(to, from) / Calendar.MICROS_PER_DAY;
            case "WEEK" -> Math.subtractExact(to, from) / Calendar.MICROS_PER_DAY / DAYS_PER_WEEK;
            case "MONTH" -> wholeMonths(from, to);
            case "QUARTER" -> wholeMonths(from, to) / MONTHS_PER_QUARTER;
            case "YEAR" -> wholeMonths(from, to) / Calendar.MONTHS_PER_YEAR;
            default -> throw invalidUnit("TIMESTAMPDIFF", name);
        };
    }

    private static long addMicros(long micros, long quantity, long unit) {
        return Math.addExact(micros, Math.multiplyExact(quantity, unit));
    }

    /** As LocalDateTime counts: a day that is not over does not count, then months of 32 days are cut off. */
    private static long wholeMonths(long from, long to) {
        long fromDay = Math.floorDiv(from, Calendar.MICROS_PER_DAY);
        long toDay = Math.floorDiv(to, Calendar.MICROS_PER_DAY);
        int time =
                Long.compare(Math.floorMod(to, Calendar.MICROS_PER_DAY), Math.floorMod(from, Calendar.MICROS_PER_DAY));
        if (toDay > fromDay && time < 0) {
            toDay--;
        } else if (toDay < fromDay && time > 0) {
            toDay++;
        }
        return (packed(toDay) - packed(fromDay)) / PACKED_MONTH;
    }

    private static long packed(long day) {
        long civil = Calendar.civil(day);
        long months = Calendar.year(civil) * (long) Calendar.MONTHS_PER_YEAR + Calendar.month(civil);
        return months * PACKED_MONTH + Calendar.day(civil);
    }

    private static QueryException invalidUnit(String function, String unit) {
        return Truncation.invalidUnit("DATETIME_UNIT", function, unit);
    }
}

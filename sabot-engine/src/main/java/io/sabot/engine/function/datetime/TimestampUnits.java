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
                case "WEEK" -> TimestampMethods.addDays(
                        micros, Math.multiplyExact(Math.toIntExact(quantity), DAYS_PER_WEEK), zone);
                case "MONTH" -> TimestampMethods.addMonths(micros, Math.toIntExact(quantity), zone);
                case "QUARTER" -> TimestampMethods.addMonths(
                        micros, Math.multiplyExact(Math.toIntExact(quantity), MONTHS_PER_QUARTER), zone);
                case "YEAR" -> TimestampMethods.addMonths(
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

    /** A month counts when the day of the month and the time of day have come round again. */
    private static long wholeMonths(long from, long to) {
        long fromCivil = civil(from);
        long toCivil = civil(to);
        long months = (Calendar.year(toCivil) - Calendar.year(fromCivil)) * (long) Calendar.MONTHS_PER_YEAR
                + Calendar.month(toCivil)
                - Calendar.month(fromCivil);
        int rest = Integer.compare(Calendar.day(toCivil), Calendar.day(fromCivil));
        if (rest == 0) {
            rest = Long.compare(
                    Math.floorMod(to, Calendar.MICROS_PER_DAY), Math.floorMod(from, Calendar.MICROS_PER_DAY));
        }
        if (months > 0 && rest < 0) {
            return months - 1;
        }
        return months < 0 && rest > 0 ? months + 1 : months;
    }

    private static long civil(long local) {
        return Calendar.civil(Math.floorDiv(local, Calendar.MICROS_PER_DAY));
    }

    private static QueryException invalidUnit(String function, String unit) {
        return Truncation.invalidUnit("DATETIME_UNIT", function, unit);
    }
}

package io.sabot.engine.function.datetime;

import static io.sabot.engine.function.datetime.TemporalEntries.*;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.List;

/**
 * What {@code + - * / div} mean for dates, timestamps and intervals (BinaryArithmeticWithDatetimeResolver of Spark): another
 * entry than that of numbers, sometimes with the operands the other way round.
 */
public final class TemporalOperators {
    private static final String TIMESTAMPS = "\"(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)\"";
    private static final String DAYS = "(\"INT\" or \"SMALLINT\" or \"TINYINT\")";
    private static final DayTimeIntervalType WHOLE_DAYS =
            new DayTimeIntervalType(DayTimeIntervalType.DAY, DayTimeIntervalType.DAY);

    private static final DayTimeIntervalType HOURS_TO_SECONDS =
            new DayTimeIntervalType(DayTimeIntervalType.HOUR, DayTimeIntervalType.SECOND);
    private static final int MICROS_PRECISION = 6;

    private TemporalOperators() {}

    /** @return null when the operator means numbers */
    public static Typing resolve(String symbol, Arguments arguments) {
        DataType left = arguments.type(0);
        DataType right = arguments.type(1);
        if (!isTemporal(left) && !isTemporal(right)) {
            return null;
        }
        return switch (symbol) {
            case "+" -> add(left, right, arguments.ansi());
            case "-" -> subtract(arguments, left, right);
            case "*" -> multiply(arguments);
            case "/" -> divide(arguments);
            default -> ratio(left, right);
        };
    }

    /** The cases in the order in which Spark tries them. */
    private static Typing add(DataType left, DataType right, boolean ansi) {
        if (isSummed(left, right)) {
            return sum(left, right, INTERVAL_SUM);
        }
        if (isMoment(left) && right instanceof YearMonthIntervalType || left == DataType.DATE && isDuration(right)) {
            return moved(left, right, true, false);
        }
        if (isMoment(right) && left instanceof YearMonthIntervalType || right == DataType.DATE && isDuration(left)) {
            return swapped(moved(right, left, true, true));
        }
        if (right == DataType.NULL) {
            return isDatetime(left) ? moved(left, DayTimeIntervalType.DEFAULT, true, false) : null;
        }
        if (left == DataType.NULL) {
            return isDatetime(right) ? swapped(moved(right, DayTimeIntervalType.DEFAULT, true, true)) : null;
        }
        if (isDuration(right)) {
            return moved(left, right, true, false);
        }
        if (isDuration(left)) {
            return swapped(moved(right, left, true, true));
        }
        if (left == DataType.DATE) {
            return movedByDays(right, false, ansi);
        }
        if (right == DataType.DATE) {
            boolean promoted = ansi && left.isString();
            return promoted ? movedByDays(left, false, true) : swapped(movedByDays(left, true, ansi));
        }
        return null;
    }

    private static Typing subtract(Arguments arguments, DataType left, DataType right) {
        boolean ansi = arguments.ansi();
        if (isSummed(left, right)) {
            return sum(left, right, INTERVAL_DIFFERENCE);
        }
        if (left == DataType.NULL || right == DataType.NULL) {
            DataType only = left == DataType.NULL ? right : left;
            return isDatetime(only) ? subtract(arguments, only, only) : null;
        }
        if (isDuration(right) || isMoment(left) && right instanceof YearMonthIntervalType) {
            return moved(left, right, false, false);
        }
        if (isTimestamp(left) || isTimestamp(right)) {
            return timestamps(arguments, left, right);
        }
        boolean dates = right == DataType.DATE || ansi && left == DataType.DATE && right.isString();
        if (dates && (left == DataType.DATE || left.isString())) {
            List<DataType> types = List.of(DataType.DATE, DataType.DATE);
            return arguments.setting(SabotSettings.CALENDAR_INTERVALS)
                    ? new Typing(types, DataType.CALENDAR_INTERVAL, CALENDAR_BETWEEN_DATES, false)
                    : new Typing(types, WHOLE_DAYS, SUBTRACT_DATES, false);
        }
        if (left == DataType.DATE) {
            return movedBack(right);
        }
        if (!(left instanceof TimeType || right instanceof TimeType)) {
            return null;
        }
        DataType end = ansi && left.isString() ? right : left;
        DataType start = ansi && right.isString() ? left : right;
        return end instanceof TimeType && start instanceof TimeType
                ? new Typing(List.of(end, start), HOURS_TO_SECONDS, SUBTRACT_TIMES, false)
                : null;
    }

    /** Two intervals of one kind, or one and NULL. */
    private static boolean isSummed(DataType left, DataType right) {
        if (left == DataType.NULL || right == DataType.NULL) {
            return isInterval(left) || isInterval(right);
        }
        return left == DataType.CALENDAR_INTERVAL && right == DataType.CALENDAR_INTERVAL
                || left instanceof DayTimeIntervalType && right instanceof DayTimeIntervalType
                || left instanceof YearMonthIntervalType && right instanceof YearMonthIntervalType;
    }

    private static Typing swapped(Typing typing) {
        return new Typing(typing.arguments(), typing.result(), typing.instead(), true);
    }

    private static Typing sum(DataType left, DataType right, ScalarFunction entry) {
        DataType common =
                left == DataType.NULL ? right : right == DataType.NULL ? left : Coercion.commonType(left, right, true);
        return new Typing(List.of(common, common), common, entry, false);
    }

    /** A date, time or timestamp and the interval it is moved by. */
    private static Typing moved(DataType moment, DataType by, boolean forward, boolean swapped) {
        if (moment == DataType.DATE) {
            return movedDate(by, forward);
        }
        if (moment instanceof TimeType time && by instanceof DayTimeIntervalType interval) {
            int precision = interval.end() < DayTimeIntervalType.SECOND ? 0 : MICROS_PRECISION;
            TimeType result = new TimeType(Math.max(time.precision(), precision));
            return typing(moment, by, result, forward ? TIME_ADD : TIME_SUBTRACT);
        }
        if (moment.isString()) {
            ScalarFunction entry = by == DataType.CALENDAR_INTERVAL
                    ? forward ? TEXT_ADD_INTERVAL : TEXT_SUBTRACT_INTERVAL
                    : forward ? TEXT_ADD_DAY_TIME : TEXT_SUBTRACT_DAY_TIME;
            return typing(DataType.TIMESTAMP, by, moment, entry);
        }
        if (!isTimestamp(moment)) {
            String shown = forward ? "datetime_add" : "datetime_add_negated";
            throw unexpected(0, TIMESTAMPS, moment, swapped, shown);
        }
        return movedTimestamp(moment, by, forward);
    }

    private static Typing movedTimestamp(DataType moment, DataType by, boolean forward) {
        if (by instanceof YearMonthIntervalType) {
            return typing(moment, by, moment, forward ? TIMESTAMP_ADD_MONTHS : TIMESTAMP_SUBTRACT_MONTHS);
        }
        if (by instanceof DayTimeIntervalType) {
            return typing(moment, by, moment, forward ? TIMESTAMP_ADD_DAY_TIME : TIMESTAMP_SUBTRACT_DAY_TIME);
        }
        return typing(moment, by, moment, forward ? TIMESTAMP_ADD_INTERVAL : TIMESTAMP_SUBTRACT_INTERVAL);
    }

    private static Typing movedDate(DataType by, boolean forward) {
        DataType date = DataType.DATE;
        if (by.equals(WHOLE_DAYS)) {
            return typing(date, by, date, forward ? ADD_DAY_INTERVAL : SUBTRACT_DAY_INTERVAL);
        }
        if (by instanceof DayTimeIntervalType) {
            return movedTimestamp(DataType.TIMESTAMP, by, forward);
        }
        return by instanceof YearMonthIntervalType
                ? typing(date, by, date, forward ? ADD_MONTHS : SUBTRACT_MONTHS)
                : typing(date, by, date, forward ? ADD_INTERVAL : SUBTRACT_INTERVAL);
    }

    private static Typing movedByDays(DataType by, boolean swapped, boolean ansi) {
        if (by == DataType.INT || by == DataType.SHORT || by == DataType.BYTE) {
            return typing(DataType.DATE, by, DataType.DATE, ADD_DAYS);
        }
        DataType promoted = !by.isString() ? by : ansi ? DataType.DATE : DataType.DOUBLE;
        throw unexpected(1, DAYS, promoted, swapped, "date_add");
    }

    private static Typing movedBack(DataType by) {
        if (by == DataType.INT || by == DataType.SHORT || by == DataType.BYTE) {
            return typing(DataType.DATE, by, DataType.DATE, SUBTRACT_DAYS);
        }
        DataType promoted = by.isString() ? DataType.DOUBLE : by;
        throw unexpected(1, DAYS, promoted, false, "date_sub");
    }

    /** The place of a parameter is that in the call that is made, the text that of the operand as it was written. */
    private static QueryException unexpected(
            int index, String required, DataType actual, boolean swapped, String shown) {
        QueryException failure =
                ImplicitCasts.unexpected(index, required, actual).withParameter("shownCall", shown);
        return swapped
                ? failure.withParameter("inputIndex", Integer.toString(1 - index))
                        .withParameter("shownSwapped", "")
                : failure;
    }

    /** A date becomes a timestamp of the other's kind; of two kinds both lose their zone. */
    private static Typing timestamps(Arguments arguments, DataType left, DataType right) {
        DataType end = timestamp(left, right, arguments.ansi());
        DataType start = timestamp(right, left, arguments.ansi());
        if (end == null || start == null) {
            throw ImplicitCasts.unexpected(end == null ? 0 : 1, TIMESTAMPS, end == null ? left : right);
        }
        DataType type = end == start ? end : DataType.TIMESTAMP_NTZ;
        List<DataType> types = List.of(type, type);
        return arguments.setting(SabotSettings.CALENDAR_INTERVALS)
                ? new Typing(types, DataType.CALENDAR_INTERVAL, CALENDAR_BETWEEN_TIMESTAMPS, false)
                : new Typing(types, DayTimeIntervalType.DEFAULT, SUBTRACT_TIMESTAMPS, false);
    }

    private static DataType timestamp(DataType type, DataType other, boolean ansi) {
        if (isTimestamp(type)) {
            return type;
        }
        if (type.isString()) {
            return ansi ? DataType.TIMESTAMP : null;
        }
        return type == DataType.DATE ? other : null;
    }

    private static Typing multiply(Arguments arguments) {
        boolean swapped = !isInterval(arguments.type(0));
        DataType interval = arguments.type(swapped ? 1 : 0);
        if (!isInterval(interval)) {
            return null;
        }
        DataType factor = arguments.type(swapped ? 0 : 1);
        if (interval == DataType.CALENDAR_INTERVAL) {
            return new Typing(List.of(interval, DataType.DOUBLE), interval, CALENDAR_PRODUCT, swapped);
        }
        return new Typing(List.of(interval, number(factor, arguments)), standard(interval), INTERVAL_PRODUCT, swapped);
    }

    private static Typing divide(Arguments arguments) {
        DataType interval = arguments.type(0);
        if (!isInterval(interval)) {
            return null;
        }
        if (interval == DataType.CALENDAR_INTERVAL) {
            return new Typing(List.of(interval, DataType.DOUBLE), interval, CALENDAR_QUOTIENT, false);
        }
        DataType divisor = number(arguments.type(1), arguments);
        if (divisor.isIntegral()) {
            divisor = DataType.LONG;
        } else if (!(divisor instanceof DecimalType)) {
            divisor = DataType.DOUBLE;
        }
        return new Typing(List.of(interval, divisor), standard(interval), INTERVAL_QUOTIENT, false);
    }

    private static Typing ratio(DataType left, DataType right) {
        boolean same = left instanceof YearMonthIntervalType && right instanceof YearMonthIntervalType
                || left instanceof DayTimeIntervalType && right instanceof DayTimeIntervalType;
        return same ? new Typing(List.of(left, right), DataType.LONG, INTERVAL_RATIO, false) : null;
    }

    private static DataType number(DataType type, Arguments arguments) {
        DataType number = Coercion.implicitCast(type, TypePattern.NUMERIC, arguments.ansi());
        if (number == null) {
            throw ImplicitCasts.unexpected(1, "\"NUMERIC\"", type);
        }
        return number;
    }

    private static DataType standard(DataType interval) {
        return interval instanceof YearMonthIntervalType ? YearMonthIntervalType.DEFAULT : DayTimeIntervalType.DEFAULT;
    }

    private static Typing typing(DataType left, DataType right, DataType result, ScalarFunction entry) {
        return new Typing(List.of(left, right), result, entry, false);
    }

    private static boolean isTemporal(DataType type) {
        return isDatetime(type) || isInterval(type);
    }

    private static boolean isDatetime(DataType type) {
        return isMoment(type) || type instanceof TimeType;
    }

    private static boolean isMoment(DataType type) {
        return type == DataType.DATE || isTimestamp(type);
    }

    private static boolean isTimestamp(DataType type) {
        return type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ;
    }

    private static boolean isInterval(DataType type) {
        return isDuration(type) || type instanceof YearMonthIntervalType;
    }

    private static boolean isDuration(DataType type) {
        return type instanceof DayTimeIntervalType || type == DataType.CALENDAR_INTERVAL;
    }
}

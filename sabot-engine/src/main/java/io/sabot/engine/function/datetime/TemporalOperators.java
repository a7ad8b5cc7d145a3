package io.sabot.engine.function.datetime;

import static io.sabot.engine.function.datetime.TemporalEntries.*;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
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
            case "-" -> subtract(left, right, arguments.ansi());
            case "*" -> multiply(arguments);
            case "/" -> divide(arguments);
            default -> ratio(left, right);
        };
    }

    private static Typing add(DataType left, DataType right, boolean ansi) {
        Typing sum = sum(left, right, INTERVAL_SUM);
        if (sum != null) {
            return sum;
        }
        boolean swapped = isInterval(left) || right == DataType.DATE && left != DataType.DATE;
        Typing moved = swapped ? moved(right, left, true, true, ansi) : moved(left, right, true, false, ansi);
        return moved == null || !swapped ? moved : new Typing(moved.arguments(), moved.result(), moved.instead(), true);
    }

    private static Typing subtract(DataType left, DataType right, boolean ansi) {
        Typing difference = sum(left, right, INTERVAL_DIFFERENCE);
        if (difference != null) {
            return difference;
        }
        if (isInterval(right)) {
            return moved(left, right, false, false, ansi);
        }
        if (isTimestamp(left) || isTimestamp(right)) {
            return timestamps(left, right);
        }
        if (right == DataType.DATE || left == DataType.DATE && (right.isString() || right == DataType.NULL)) {
            return new Typing(List.of(DataType.DATE, DataType.DATE), WHOLE_DAYS, SUBTRACT_DATES, false);
        }
        return left == DataType.DATE ? moved(left, right, false, false, ansi) : null;
    }

    /** Two intervals of one kind; NULL is of the other's kind. */
    private static Typing sum(DataType left, DataType right, ScalarFunction entry) {
        if (left == DataType.NULL && isInterval(right)) {
            return new Typing(List.of(right, right), right, entry, false);
        }
        if (right == DataType.NULL && isInterval(left)) {
            return new Typing(List.of(left, left), left, entry, false);
        }
        DataType common = isInterval(left) && isInterval(right) ? Coercion.commonType(left, right, true) : null;
        return common == null ? null : new Typing(List.of(common, common), common, entry, false);
    }

    /** A date or timestamp and what it is moved by. */
    private static Typing moved(DataType moment, DataType by, boolean forward, boolean swapped, boolean ansi) {
        if (moment == DataType.DATE) {
            return movedDate(by, forward, swapped, ansi);
        }
        if (!isInterval(by)) {
            return null;
        }
        if (!isTimestamp(moment)) {
            throw unexpected(0, TIMESTAMPS, moment, swapped);
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

    private static Typing movedDate(DataType by, boolean forward, boolean swapped, boolean ansi) {
        DataType date = DataType.DATE;
        if (by.equals(WHOLE_DAYS)) {
            return typing(date, by, date, forward ? ADD_DAY_INTERVAL : SUBTRACT_DAY_INTERVAL);
        }
        if (by instanceof DayTimeIntervalType) {
            return movedTimestamp(DataType.TIMESTAMP, by, forward);
        }
        if (by instanceof YearMonthIntervalType) {
            return typing(date, by, date, forward ? ADD_MONTHS : SUBTRACT_MONTHS);
        }
        if (by == DataType.CALENDAR_INTERVAL) {
            return typing(date, by, date, forward ? ADD_INTERVAL : SUBTRACT_INTERVAL);
        }
        if (by == DataType.INT || by == DataType.SHORT || by == DataType.BYTE || by == DataType.NULL) {
            DataType days = by == DataType.NULL ? DataType.INT : by;
            return typing(date, days, date, forward ? ADD_DAYS : SUBTRACT_DAYS);
        }
        DataType promoted = !by.isString() ? by : ansi ? date : DataType.DOUBLE;
        throw unexpected(1, DAYS, promoted, swapped);
    }

    /** The place of a parameter is that in the call that is made, the text that of the operand as it was written. */
    private static QueryException unexpected(int index, String required, DataType actual, boolean swapped) {
        QueryException failure = ImplicitCasts.unexpected(index, required, actual);
        return swapped ? failure.withParameter("inputIndex", Integer.toString(1 - index)) : failure;
    }

    /** Timestamps with a zone if both have none or one has; a date becomes a timestamp of the other's kind. */
    private static Typing timestamps(DataType left, DataType right) {
        DataType a = timestamp(left, right);
        DataType b = timestamp(right, left);
        return a == null || b == null
                ? null
                : new Typing(List.of(a, b), DayTimeIntervalType.DEFAULT, SUBTRACT_TIMESTAMPS, false);
    }

    private static DataType timestamp(DataType type, DataType other) {
        if (isTimestamp(type)) {
            return isTimestamp(other) && type != other ? DataType.TIMESTAMP : type;
        }
        boolean becomes = type == DataType.DATE || type == DataType.NULL || type.isString();
        return becomes ? other : null;
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
        return type == DataType.DATE || isTimestamp(type) || isInterval(type);
    }

    private static boolean isTimestamp(DataType type) {
        return type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ;
    }

    private static boolean isInterval(DataType type) {
        return type instanceof DayTimeIntervalType
                || type instanceof YearMonthIntervalType
                || type == DataType.CALENDAR_INTERVAL;
    }
}

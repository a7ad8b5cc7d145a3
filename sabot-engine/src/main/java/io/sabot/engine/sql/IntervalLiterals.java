package io.sabot.engine.sql;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.time.AnsiIntervalParser;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.IntervalParser;
import io.sabot.engine.type.time.Intervals;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorCapturingMultiUnitsIntervalContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorCapturingUnitToUnitIntervalContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IntervalContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IntervalValueContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultiUnitsIntervalContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnitToUnitIntervalContext;

/** {@code INTERVAL 3 DAYS}, {@code INTERVAL '1-2' YEAR TO MONTH} and their like. */
final class IntervalLiterals {
    /** At the index that is their number. */
    static final List<String> DAY_TIME_FIELDS = List.of("day", "hour", "minute", "second");

    private static final int DAYS_OF_MONTH = 31;

    private final Translation translation;

    IntervalLiterals(Translation translation) {
        this.translation = translation;
    }

    /** With the ANSI type that the units tell, or as calendar interval under the legacy setting. */
    Expr literal(IntervalContext interval) {
        CalendarInterval value = calendar(interval);
        if (translation.options.calendarIntervals()) {
            return Expr.literal(value, DataType.CALENDAR_INTERVAL);
        }
        if (interval.errorCapturingMultiUnitsInterval() != null) {
            List<String> units = interval.errorCapturingMultiUnitsInterval().body.unit.stream()
                    .map(unit -> singular(unit.getText()))
                    .toList();
            return typed(value, units, interval);
        }
        UnitToUnitIntervalContext body = interval.errorCapturingUnitToUnitInterval().body;
        String from = body.from.getText().toLowerCase(Locale.ROOT);
        String to = body.to.getText().toLowerCase(Locale.ROOT);
        return typed(value, List.of(from, to), interval);
    }

    /** @param units in lower case and singular */
    Expr typed(CalendarInterval value, List<String> units, ParserRuleContext literal) {
        TreeSet<Integer> months = new TreeSet<>();
        TreeSet<Integer> days = new TreeSet<>();
        for (String unit : units) {
            switch (unit) {
                case "year" -> months.add(YearMonthIntervalType.YEAR);
                case "month" -> months.add(YearMonthIntervalType.MONTH);
                case "week" -> days.add(DayTimeIntervalType.DAY);
                case "day", "hour", "minute", "second" -> days.add(DAY_TIME_FIELDS.indexOf(unit));
                default -> days.add(DayTimeIntervalType.SECOND);
            }
        }
        if (months.isEmpty()) {
            return Expr.literal(micros(value), new DayTimeIntervalType(days.first(), days.last()));
        }
        if (!days.isEmpty()) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0029", "literal", translation.origin.source(literal));
        }
        return Expr.literal(value.months(), new YearMonthIntervalType(months.first(), months.last()));
    }

    private static long micros(CalendarInterval value) {
        return Intervals.duration(value, TimeUnit.MICROSECONDS, DAYS_OF_MONTH);
    }

    static String singular(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    CalendarInterval calendar(IntervalContext interval) {
        ParserRuleContext outer = translation.origin.enter(interval);
        CalendarInterval value;
        if (interval.errorCapturingMultiUnitsInterval() != null) {
            ErrorCapturingMultiUnitsIntervalContext units = interval.errorCapturingMultiUnitsInterval();
            if (units.unitToUnitInterval() != null) {
                throw translation.origin.error("_LEGACY_ERROR_TEMP_0024");
            }
            value = units(units.body);
        } else {
            ErrorCapturingUnitToUnitIntervalContext range = interval.errorCapturingUnitToUnitInterval();
            if (range.error1 != null || range.error2 != null) {
                throw translation.origin.error("_LEGACY_ERROR_TEMP_0024");
            }
            value = range(range.body);
        }
        translation.origin.leave(outer);
        return value;
    }

    private CalendarInterval units(MultiUnitsIntervalContext interval) {
        ParserRuleContext outer = translation.origin.enter(interval);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < interval.unit.size(); i++) {
            IntervalValueContext value = interval.intervalValue(i);
            String amount = value.getText();
            Number parameter = parameter(value);
            if (parameter != null) {
                amount = signed(value, parameter.toString());
            } else if (value.stringLit() != null) {
                amount = translation.literals.text(value.stringLit());
                if (amount.chars().anyMatch(Character::isLetter)) {
                    throw translation.origin.error("_LEGACY_ERROR_TEMP_0026", "value", amount);
                }
                amount = signed(value, amount);
            }
            text.append(' ')
                    .append(amount)
                    .append(' ')
                    .append(interval.unit.get(i).getText());
        }
        CalendarInterval result = IntervalParser.parse(text.toString());
        translation.origin.leave(outer);
        return result;
    }

    /** The number that a parameter stands for, null when there is none. */
    private Number parameter(IntervalValueContext value) {
        boolean marker = value.stringLit() != null
                && value.stringLit().singleStringLit().size() == 1
                && value.stringLit().singleStringLit(0).parameterMarker() != null;
        return marker
                ? translation.parameters.number(
                        value.stringLit().singleStringLit(0).parameterMarker())
                : null;
    }

    private CalendarInterval range(UnitToUnitIntervalContext interval) {
        ParserRuleContext outer = translation.origin.enter(interval);
        IntervalValueContext value = interval.intervalValue();
        if (value.stringLit() == null) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0027");
        }
        String text = signed(value, translation.literals.text(value.stringLit()));
        String from = interval.from.getText().toLowerCase(Locale.ROOT);
        String to = interval.to.getText().toLowerCase(Locale.ROOT);
        int first = DAY_TIME_FIELDS.indexOf(from);
        int last = DAY_TIME_FIELDS.indexOf(to);
        CalendarInterval result;
        try {
            if (from.equals("year") && to.equals("month")) {
                int months = AnsiIntervalParser.yearMonth(Slice.of(text), YearMonthIntervalType.DEFAULT);
                result = new CalendarInterval(months, 0, 0);
            } else if (first >= 0 && first < last) {
                long micros = AnsiIntervalParser.dayTime(Slice.of(text), new DayTimeIntervalType(first, last));
                long days = micros / Calendar.MICROS_PER_DAY;
                result = new CalendarInterval(0, (int) days, micros % Calendar.MICROS_PER_DAY);
            } else {
                throw unsupportedRange(interval, from, to);
            }
        } catch (QueryException e) {
            throw e.kind() == ErrorKind.ILLEGAL_ARGUMENT ? translation.origin.error(e) : e;
        } catch (IllegalArgumentException e) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0063", "msg", e.getMessage());
        }
        translation.origin.leave(outer);
        return result;
    }

    QueryException unsupportedRange(ParserRuleContext interval, String from, String to) {
        String[] pieces = interval.getText().split("'", -1);
        String input = pieces.length > 2 ? pieces[1] : "";
        return translation.origin.error(
                "INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION", "input", input, "from", from, "to", to);
    }

    private static String signed(IntervalValueContext value, String amount) {
        if (value.MINUS() == null) {
            return amount;
        }
        return amount.startsWith("-") ? amount.substring(1) : "-" + amount;
    }
}

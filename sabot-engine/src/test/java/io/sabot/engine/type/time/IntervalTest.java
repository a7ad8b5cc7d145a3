package io.sabot.engine.type.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.YearMonthIntervalType;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final DayTimeIntervalType DAY_TO_SECOND = DayTimeIntervalType.DEFAULT;
    private static final DayTimeIntervalType SECOND =
            new DayTimeIntervalType(DayTimeIntervalType.SECOND, DayTimeIntervalType.SECOND);
    private static final YearMonthIntervalType YEAR_TO_MONTH = YearMonthIntervalType.DEFAULT;

    @Test
    void writesAnsiLiterals() {
        assertThat(IntervalText.yearMonth(-14, YEAR_TO_MONTH)).hasToString("INTERVAL '-1-2' YEAR TO MONTH");
        assertThat(IntervalText.dayTime(-93_784_500_000L, DAY_TO_SECOND))
                .hasToString("INTERVAL '-1 02:03:04.5' DAY TO SECOND");
        assertThat(IntervalText.dayTime(Long.MIN_VALUE, DAY_TO_SECOND))
                .hasToString("INTERVAL '-106751991 04:00:54.775808' DAY TO SECOND");
        assertThat(IntervalText.dayTime(7_500_000, SECOND)).hasToString("INTERVAL '07.5' SECOND");
    }

    @Test
    void readsValuesAndWholeLiterals() {
        assertThat(AnsiIntervalParser.yearMonth(Slice.of("-1-2"), YEAR_TO_MONTH))
                .isEqualTo(-14);
        assertThat(AnsiIntervalParser.yearMonth(Slice.of("interval -'-1-2' year to month"), YEAR_TO_MONTH))
                .isEqualTo(14);
        assertThat(AnsiIntervalParser.dayTime(Slice.of(" 1 2:3:4.5 "), DAY_TO_SECOND))
                .isEqualTo(93_784_500_000L);
        assertThatThrownBy(() -> AnsiIntervalParser.yearMonth(Slice.of("1"), YEAR_TO_MONTH))
                .hasMessageContaining("`[+|-]y-m`, `INTERVAL [+|-]'[+|-]y-m' YEAR TO MONTH`");
        assertThatThrownBy(() -> AnsiIntervalParser.dayTime(Slice.of("1 24:00:00"), DAY_TO_SECOND))
                .hasMessage("requirement failed: hour 24 outside range [0, 23]");
    }

    @Test
    void calendarIntervalsAreWords() {
        CalendarInterval interval = IntervalParser.parse("interval 1 year -2 months 3 days 4 hours 5.6 seconds");
        assertThat(interval).isEqualTo(new CalendarInterval(10, 3, 4 * Calendar.MICROS_PER_HOUR + 5_600_000));
        assertThat(IntervalText.calendar(interval)).hasToString("10 months 3 days 4 hours 5.6 seconds");
        assertThat(IntervalText.calendar(new CalendarInterval(0, 0, 0))).hasToString("0 seconds");
        assertThat(IntervalParser.tryParse(Slice.of("1 fortnight"))).isNull();
        assertThatThrownBy(() -> IntervalParser.parse("1.5 days")).hasMessageContaining("cannot have fractional part");
    }

    @Test
    void factorsMoveFractionsOfDaysIntoTime() {
        CalendarInterval interval = new CalendarInterval(3, 1, 0);
        assertThat(Intervals.multiply(interval, 1.5))
                .isEqualTo(new CalendarInterval(4, 1, Calendar.MICROS_PER_DAY / 2));
        assertThat(Intervals.divide(interval, 0)).isNull();
        assertThatThrownBy(() -> Intervals.divideExact(interval, 0))
                .hasMessageStartingWith("[INTERVAL_DIVIDED_BY_ZERO]");
        assertThatThrownBy(() -> Intervals.multiplyExact(interval, 1e10))
                .hasMessageStartingWith("[ARITHMETIC_OVERFLOW]");
    }
}

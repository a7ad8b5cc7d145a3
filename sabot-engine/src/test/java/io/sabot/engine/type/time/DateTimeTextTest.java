package io.sabot.engine.type.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.type.Slice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DateTimeTextTest {
    private static final ZoneOffsets BERLIN = ZoneOffsets.of(ZoneId.of("Europe/Berlin"));

    @Test
    void calendarAgreesWithJava() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int days = random.nextInt() >> random.nextInt(20);
            LocalDate date = LocalDate.ofEpochDay(days);
            long civil = Calendar.civil(days);
            assertThat(Calendar.year(civil)).isEqualTo(date.getYear());
            assertThat(Calendar.month(civil)).isEqualTo(date.getMonthValue());
            assertThat(Calendar.day(civil)).isEqualTo(date.getDayOfMonth());
            assertThat(Calendar.days(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
                    .isEqualTo(days);
        }
    }

    @Test
    void yearsBeyondFourDigitsHaveASign() {
        assertThat(DateTimeText.date((int) LocalDate.of(12345, 1, 2).toEpochDay()))
                .hasToString("+12345-01-02");
        assertThat(DateTimeText.date((int) LocalDate.of(-1, 12, 31).toEpochDay()))
                .hasToString("-0001-12-31");
        assertThat(DateTimeText.date(0)).hasToString("1970-01-01");
    }

    @Test
    void fractionsEndWithTheirLastDigit() {
        assertThat(DateTimeText.timestamp(1_500_000, BERLIN)).hasToString("1970-01-01 01:00:01.5");
        assertThat(DateTimeText.timestamp(-1, BERLIN)).hasToString("1970-01-01 00:59:59.999999");
        assertThat(DateTimeText.time(1_000_000_001L)).hasToString("00:00:01.000000001");
    }

    @Test
    void readsTheFormsOfACast() {
        assertThat(date("2020-02-29")).isEqualTo(LocalDate.of(2020, 2, 29).toEpochDay());
        assertThat(date("2020-2")).isEqualTo(LocalDate.of(2020, 2, 1).toEpochDay());
        assertThat(date(" 2020-01-01T99 ")).isEqualTo(LocalDate.of(2020, 1, 1).toEpochDay());
        assertThat(date("2019-02-29")).isEqualTo(DateTimeParser.INVALID);
        assertThat(date("99-01-01")).isEqualTo(DateTimeParser.INVALID);
        assertThat(timestamp("1970-01-01 01:00")).isZero();
        assertThat(timestamp("1970-01-01T00:00:00.123456789Z")).isEqualTo(123_456);
        assertThat(timestamp("1970-01-01 00:00:00+1:0")).isEqualTo(-Calendar.MICROS_PER_HOUR);
        assertThat(timestamp("1970-01-01 24:00:00")).isNull();
        assertThat(DateTimeParser.time(Slice.of("1:02 pm"))).isEqualTo((13 * 60 + 2) * 60 * Calendar.NANOS_PER_SECOND);
        assertThat(DateTimeParser.time(Slice.of("13:02 pm"))).isEqualTo(DateTimeParser.INVALID);
    }

    @Test
    void localTimesInAGapMoveOnAndThoseThatComeTwiceAreTheFirst() {
        ZoneOffsets losAngeles = ZoneOffsets.of(ZoneId.of("America/Los_Angeles"));
        long gap = DateTimeParser.timestampNtz(Slice.of("2021-03-14 02:30:00"), true);
        assertThat(DateTimeText.timestamp(losAngeles.toUtc(gap), losAngeles)).hasToString("2021-03-14 03:30:00");
        long twice = DateTimeParser.timestampNtz(Slice.of("2021-11-07 01:30:00"), true);
        assertThat(DateTimeText.timestampNtz(losAngeles.toUtc(twice))).hasToString("2021-11-07 08:30:00");
        assertThat(losAngeles.toLocal(losAngeles.toUtc(twice) + Calendar.MICROS_PER_HOUR))
                .isEqualTo(twice);
    }

    @Test
    void aDayMayStartLaterThanMidnight() {
        ZoneOffsets saoPaulo = ZoneOffsets.of(ZoneId.of("America/Sao_Paulo"));
        int day = (int) LocalDate.of(2018, 11, 4).toEpochDay();
        assertThat(DateTimeText.timestamp(saoPaulo.startOfDay(day), saoPaulo)).hasToString("2018-11-04 01:00:00");
    }

    @Test
    void zonesHaveManySpellings() {
        assertThat(TimeZones.parse("PST")).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(TimeZones.parse("+1:3")).isEqualTo(ZoneId.of("+01:03"));
        assertThat(TimeZones.parse("GMT-8:00")).isEqualTo(ZoneId.of("GMT-08:00"));
    }

    private static long date(String text) {
        return DateTimeParser.date(Slice.of(text));
    }

    private static Long timestamp(String text) {
        return DateTimeParser.timestamp(Slice.of(text), BERLIN);
    }
}

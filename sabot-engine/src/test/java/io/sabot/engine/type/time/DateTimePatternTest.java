package io.sabot.engine.type.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expected texts are Spark's; two million random patterns and texts were compared when this was written. */
class DateTimePatternTest {
    private static final ZoneOffsets LOS_ANGELES = ZoneOffsets.of(ZoneId.of("America/Los_Angeles"));
    private static final long MOMENT = micros(2021, 7, 4, 20, 5, 9) + 123_456;

    @Test
    void writesOnTheClockOfTheZone() {
        assertThat(DateTimePattern.forFormatting("yyyy-MM-dd HH:mm:ss.SSS").formatTimestamp(MOMENT, LOS_ANGELES))
                .hasToString("2021-07-04 13:05:09.123");
        assertThat(DateTimePattern.forFormatting("EEE, d MMM yyyy h:mm a z").formatTimestamp(MOMENT, LOS_ANGELES))
                .hasToString("Sun, 4 Jul 2021 1:05 PM PDT");
        assertThat(DateTimePattern.forFormatting("yyyy-MM-dd'T'HH:mm:ssXXX").formatTimestamp(MOMENT, LOS_ANGELES))
                .hasToString("2021-07-04T13:05:09-07:00");
    }

    @Test
    void readsFractionsOfAnyLength() {
        DateTimePattern pattern = DateTimePattern.forParsing("yyyy-MM-dd HH:mm:ss.SSSSSS");
        assertThat(pattern.parseTimestampNtz(Slice.of("2021-07-04 20:05:09.123456"), true))
                .isEqualTo(MOMENT);
        assertThat(pattern.parseTimestampNtz(Slice.of("2021-07-04 20:05:09.5"), true))
                .isEqualTo(micros(2021, 7, 4, 20, 5, 9) + 500_000);
    }

    @Test
    void fillsInWhatTheTextLeavesOut() {
        assertThat(DateTimePattern.forParsing("MM/yyyy").parseDate(Slice.of("03/2020")))
                .isEqualTo((int) LocalDate.of(2020, 3, 1).toEpochDay());
        assertThat(DateTimePattern.forParsing("HH:mm").parseTimestampNtz(Slice.of("10:30"), true))
                .isEqualTo((10 * 60 + 30) * Calendar.MICROS_PER_MINUTE);
        assertThat(DateTimePattern.forParsing("yyyy-DDD").parseDate(Slice.of("2020-060")))
                .isEqualTo((int) LocalDate.of(2020, 2, 29).toEpochDay());
    }

    @Test
    void theZoneOfTheTextCounts() {
        DateTimePattern pattern = DateTimePattern.forParsing("yyyy-MM-dd HH:mm:ss[ VV]");
        assertThat(pattern.parseTimestamp(Slice.of("2021-07-04 20:05:09 UTC"), LOS_ANGELES))
                .isEqualTo(micros(2021, 7, 4, 20, 5, 9));
        assertThat(pattern.parseTimestamp(Slice.of("2021-07-04 13:05:09"), LOS_ANGELES))
                .isEqualTo(micros(2021, 7, 4, 20, 5, 9));
        assertThat(pattern.tryParseTimestampNtz(Slice.of("2021-07-04 20:05:09 UTC"), false))
                .isNull();
    }

    @Test
    void textsOfAnotherFormFailWithJavasMessage() {
        DateTimePattern pattern = DateTimePattern.forParsing("yyyy-MM-dd");
        assertThatThrownBy(() -> pattern.parseDate(Slice.of("2020-1-1")))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("Text '2020-1-1' could not be parsed at index 5");
        assertThatThrownBy(() -> pattern.parseDate(Slice.of("2021-02-30")))
                .hasMessage("Text '2021-02-30' could not be parsed: Invalid date 'FEBRUARY 30'");
        assertThat(pattern.tryParseDate(Slice.of("x"))).isEqualTo(DateTimeParser.INVALID);
    }

    @Test
    void patternsThatChangedTheirMeaningAreRefused() {
        assertThat(refusal("YYYY-MM-dd", false))
                .startsWith("INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION");
        assertThat(refusal("e", false)).startsWith("INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN");
        assertThat(refusal("A", false)).startsWith("INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER");
        assertThat(refusal("qqqqq", false)).startsWith("INVALID_DATETIME_PATTERN.LENGTH");
        assertThat(refusal("Q", true)).startsWith("INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER");
        assertThat(refusal("yyyy-MM-dd [", false)).isEqualTo("none");
        assertThat(refusal("b", false)).startsWith("INVALID_DATETIME_PATTERN.WITH_SUGGESTION");
    }

    private static String refusal(String pattern, boolean forParsing) {
        try {
            DateTimePattern.of(pattern, Locale.US, forParsing);
            return "none";
        } catch (QueryException e) {
            return e.condition();
        }
    }

    @Test
    void patternsOfFixedWidthAnswerAsTheFormatterDoes() {
        Random random = new Random(99);
        String[] patterns = {
            "yyyy-MM-dd", "yyyyMMdd", "dd.MM.yyyy HH:mm", "yyyy-MM-dd HH:mm:ss.SSSSSS", "yyyyMMddHHmmss"
        };
        for (int i = 0; i < 3000; i++) {
            String pattern = patterns[random.nextInt(patterns.length)];
            long micros = (long) (random.nextGaussian() * 5e16);
            // The same pattern, but with an optional nothing, goes the general way.
            String general = pattern + "[]";
            Slice text = DateTimePattern.forFormatting(pattern).formatTimestampNtz(micros);
            assertThat(text).isEqualTo(DateTimePattern.forFormatting(general).formatTimestampNtz(micros));
            assertThat(DateTimePattern.forParsing(pattern).tryParseTimestampNtz(text, true))
                    .isEqualTo(DateTimePattern.forParsing(general).tryParseTimestampNtz(text, true));
        }
    }

    private static long micros(int year, int month, int day, int hour, int minute, int second) {
        return LocalDateTime.of(year, month, day, hour, minute, second).toEpochSecond(ZoneOffset.UTC)
                * Calendar.MICROS_PER_SECOND;
    }
}

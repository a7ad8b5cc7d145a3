package io.sabot.engine.function.datetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Spark defines these functions through java.time, so that is what they are compared with. */
class DateTimeMethodsTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final ZoneOffsets OFFSETS = ZoneOffsets.of(ZONE);
    private static final long LONGEST = 4_000_000_000L;

    private final Random random = new Random(Long.getLong("sabot.seed", 7L));

    private long moment() {
        return random.nextLong(-LONGEST, LONGEST) * Calendar.MICROS_PER_SECOND + random.nextInt(1_000_000);
    }

    private static LocalDateTime local(long micros) {
        return LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZONE);
    }

    @Test
    void partsOfDates() {
        for (int i = 0; i < 200_000; i++) {
            int days = random.nextInt(-3_000_000, 3_000_000);
            LocalDate date = LocalDate.ofEpochDay(days);
            assertThat(DateParts.weekday(days)).isEqualTo(date.getDayOfWeek().ordinal());
            assertThat(DateParts.dayOfWeek(days))
                    .isEqualTo(date.getDayOfWeek().plus(1).getValue());
            assertThat(DateParts.dayOfYear(days)).isEqualTo(date.getDayOfYear());
            assertThat(DateParts.weekOfYear(days)).isEqualTo(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            assertThat(DateParts.yearOfWeek(days)).isEqualTo(date.get(IsoFields.WEEK_BASED_YEAR));
            assertThat(DateParts.lastDay(days))
                    .isEqualTo((int) date.withDayOfMonth(date.lengthOfMonth()).toEpochDay());
        }
    }

    @Test
    void timestampsCutOnTheClockOfAZone() {
        ChronoUnit[] units = {ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS};
        Slice[] names = {Slice.of("minute"), Slice.of("HOUR"), Slice.of("dd")};
        for (int i = 0; i < 200_000; i++) {
            long micros = moment();
            for (int unit = 0; unit < units.length; unit++) {
                Instant expected = Instant.EPOCH
                        .plus(micros, ChronoUnit.MICROS)
                        .atZone(ZONE)
                        .truncatedTo(units[unit])
                        .toInstant();
                assertThat(Truncation.timestamp(names[unit], micros, OFFSETS))
                        .as("%s of %d", names[unit], micros)
                        .isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, expected));
            }
        }
    }

    @Test
    void differencesInUnits() {
        ChronoUnit[] units = {
            ChronoUnit.SECONDS, ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS
        };
        Slice[] names = {
            Slice.of("SECOND"), Slice.of("HOUR"), Slice.of("DAY"), Slice.of("week"), Slice.of("MONTH"), Slice.of("YEAR")
        };
        for (int i = 0; i < 100_000; i++) {
            long start = moment();
            long end =
                    random.nextBoolean() ? moment() : start + random.nextLong(-9_000_000_000_000L, 9_000_000_000_000L);
            for (int unit = 0; unit < units.length; unit++) {
                assertThat(TimestampUnits.difference(names[unit], start, end, OFFSETS))
                        .as("%s from %d to %d", names[unit], start, end)
                        .isEqualTo(units[unit].between(local(start), local(end)));
            }
        }
    }
}

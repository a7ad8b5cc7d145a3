package io.sabot.spark.sql.catalyst.util;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Stands in for how Spark's suites write a timestamp: without zeros at the end of its fraction. */
public interface TimestampFormatter {
    DateTimeFormatter FRACTION = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    /** @param micros since 1970 */
    String format(long micros);

    static TimestampFormatter getFractionFormatter(ZoneId zone) {
        return micros -> FRACTION.format(LocalDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), zone));
    }
}

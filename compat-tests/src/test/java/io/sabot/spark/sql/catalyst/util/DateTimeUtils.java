package io.sabot.spark.sql.catalyst.util;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Stands in for what Spark's suites call of its calendar. */
public final class DateTimeUtils {
    private DateTimeUtils() {}

    public static ZoneId getZoneId(String name) {
        return ZoneId.of(name, ZoneId.SHORT_IDS);
    }

    public static long instantToMicros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}

package io.sabot.engine.record;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.time.DateTimeParser;
import io.sabot.engine.type.time.ZoneOffsets;

/**
 * Dates, timestamps and times from texts, by the patterns of a reader's options or, without a pattern, in the forms that a cast
 * takes. What misses a pattern may be read as a cast would after all, as Spark 1 and 2 did.
 */
final class TemporalReader {
    private final Patterns patterns;
    private final ZoneOffsets zone;
    private final boolean dateFallback;
    private final boolean timestampFallback;

    TemporalReader(Patterns patterns, ZoneOffsets zone, boolean dateFallback, boolean timestampFallback) {
        this.patterns = patterns;
        this.zone = zone;
        this.dateFallback = dateFallback;
        this.timestampFallback = timestampFallback;
    }

    /** Each null for the forms of a cast. */
    record Patterns(
            TemporalPattern date, TemporalPattern timestamp, TemporalPattern timestampNtz, TemporalPattern time) {}

    /** Says now when the pattern of values of a type is none. */
    void prepare(DataType type) {
        TemporalPattern pattern = type == DataType.DATE
                ? patterns.date()
                : type == DataType.TIMESTAMP
                        ? patterns.timestamp()
                        : type == DataType.TIMESTAMP_NTZ
                                ? patterns.timestampNtz()
                                : type instanceof TimeType ? patterns.time() : null;
        if (pattern != null) {
            pattern.prepare();
        }
    }

    /** Likewise for the types that are found in texts. */
    TemporalReader prepared() {
        prepare(DataType.DATE);
        prepare(DataType.TIMESTAMP);
        prepare(DataType.TIMESTAMP_NTZ);
        return this;
    }

    /** @return whether the text is a date, by the pattern alone */
    boolean isDate(String text) {
        return dateOrInvalid(text) != DateTimeParser.INVALID;
    }

    boolean isTimestamp(String text) {
        return timestampOrNull(text) != null;
    }

    boolean isTimestampNtz(String text) {
        return timestampNtzOrNull(text) != null;
    }

    /** @return days since the epoch */
    int date(String text) {
        long days = dateOrInvalid(text);
        if (days == DateTimeParser.INVALID && dateFallback) {
            days = DateTimeParser.date(withoutZoneName(text));
        }
        return (int) valid(days, text, DataType.DATE);
    }

    /**
     * A date given as days since the epoch.
     *
     * @param failure what to throw when the text is no number, or no dates but those of the pattern are allowed
     */
    int dateOfDays(String text, ValueException failure) {
        if (!dateFallback) {
            throw failure;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw failure;
        }
    }

    private long dateOrInvalid(String text) {
        return patterns.date() == null
                ? DateTimeParser.date(Slice.of(text))
                : patterns.date().date(text);
    }

    /** @return microseconds since the epoch */
    long timestamp(String text) {
        Long micros = timestampOrNull(text);
        if (micros == null && timestampFallback) {
            micros = DateTimeParser.timestamp(withoutZoneName(text), zone);
        }
        return valid(micros, text, DataType.TIMESTAMP);
    }

    private Long timestampOrNull(String text) {
        return patterns.timestamp() == null
                ? DateTimeParser.timestamp(Slice.of(text), zone)
                : patterns.timestamp().timestamp(text, zone);
    }

    /** @return microseconds of the local clock */
    long timestampNtz(String text) {
        return valid(timestampNtzOrNull(text), text, DataType.TIMESTAMP_NTZ);
    }

    private Long timestampNtzOrNull(String text) {
        return patterns.timestampNtz() == null
                ? DateTimeParser.timestampNtz(Slice.of(text), false)
                : patterns.timestampNtz().timestampNtz(text);
    }

    /** @return nanoseconds of the day */
    long time(String text) {
        long nanos = patterns.time() == null
                ? DateTimeParser.time(Slice.of(text))
                : patterns.time().time(text);
        return valid(nanos, text, TimeType.MICROS);
    }

    private static Slice withoutZoneName(String text) {
        return Slice.of(text.replace("GMT", ""));
    }

    private static long valid(Long value, String text, DataType type) {
        if (value == null
                || value == DateTimeParser.INVALID && type != DataType.TIMESTAMP && type != DataType.TIMESTAMP_NTZ) {
            throw new ValueException.BadText(text, type);
        }
        return value;
    }
}

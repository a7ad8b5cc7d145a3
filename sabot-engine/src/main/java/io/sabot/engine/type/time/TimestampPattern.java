package io.sabot.engine.type.time;

import io.sabot.engine.config.FunctionSettings.TimeParser;
import io.sabot.engine.type.DateTimeErrors;
import io.sabot.engine.type.Slice;
import java.time.DateTimeException;
import java.util.Locale;

/**
 * A pattern of timestamps on the clock of a zone, read as the time parser policy says (TimestampFormatter of Spark). For one
 * thread.
 */
public interface TimestampPattern {
    /**
     * @return microseconds since the epoch
     * @throws DateTimeException when the text is not of the pattern
     */
    long parse(Slice text);

    /** @return null when the text is not of the pattern */
    Long tryParse(Slice text);

    Slice format(long micros);

    /** How the parser of old behaves in its several uses. */
    enum Use {
        /** Fields must be in their range; {@code S} is milliseconds. */
        FUNCTION,
        /** Fields are carried over; {@code S} is a fraction. */
        FILE
    }

    /** @throws io.sabot.engine.error.QueryException for a pattern that Spark refuses */
    static TimestampPattern of(
            String pattern, Locale locale, boolean forParsing, Use use, TimeParser policy, ZoneOffsets zone) {
        if (policy == TimeParser.CORRECTED) {
            return new Corrected(DateTimePattern.of(pattern, locale, forParsing), zone);
        }
        if (policy == TimeParser.LEGACY) {
            return new Legacy(legacy(pattern, locale, use, zone));
        }
        TimestampPattern corrected = new Corrected(DateTimePattern.of(pattern, locale, forParsing), zone);
        return new Compared(corrected, pattern, locale, use, zone);
    }

    private static LegacyPattern legacy(String pattern, Locale locale, Use use, ZoneOffsets zone) {
        return new LegacyPattern(pattern, locale, zone.zone(), use == Use.FILE, use == Use.FILE);
    }

    /** As java.time reads it. */
    record Corrected(DateTimePattern pattern, ZoneOffsets zone) implements TimestampPattern {
        @Override
        public long parse(Slice text) {
            return pattern.parseTimestamp(text, zone);
        }

        @Override
        public Long tryParse(Slice text) {
            return pattern.tryParseTimestamp(text, zone);
        }

        @Override
        public Slice format(long micros) {
            return pattern.formatTimestamp(micros, zone);
        }
    }

    /** As java.text reads it. */
    final class Legacy implements TimestampPattern {
        private final LegacyPattern pattern;

        private Legacy(LegacyPattern pattern) {
            this.pattern = pattern;
        }

        @Override
        public long parse(Slice text) {
            return pattern.parse(text.toString());
        }

        @Override
        public Long tryParse(Slice text) {
            return pattern.tryParse(text.toString());
        }

        @Override
        public Slice format(long micros) {
            return Slice.of(pattern.format(micros));
        }
    }

    /** What fails with java.time but not with java.text is an error in every mode. */
    final class Compared implements TimestampPattern {
        private final TimestampPattern corrected;
        private final String pattern;
        private final Locale locale;
        private final Use use;
        private final ZoneOffsets zone;

        private Compared(TimestampPattern corrected, String pattern, Locale locale, Use use, ZoneOffsets zone) {
            this.corrected = corrected;
            this.pattern = pattern;
            this.locale = locale;
            this.use = use;
            this.zone = zone;
        }

        @Override
        public long parse(Slice text) {
            try {
                return corrected.parse(text);
            } catch (DateTimeException failure) {
                if (legacy(pattern, locale, use, zone).tryParse(text.toString()) == null) {
                    throw failure;
                }
                throw DateTimeErrors.parsedDifferentlyBefore(text.toString(), failure);
            }
        }

        /** Spark compares only where it expects a timestamp. */
        @Override
        public Long tryParse(Slice text) {
            return corrected.tryParse(text);
        }

        @Override
        public Slice format(long micros) {
            try {
                return corrected.format(micros);
            } catch (DateTimeException failure) {
                String before = legacy(pattern, locale, use, zone).format(micros);
                throw DateTimeErrors.parsedDifferentlyBefore(before, failure);
            }
        }
    }
}

package io.sabot.engine.function.datetime;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.config.FunctionSettings.TimeParser;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.DateTimeParser;
import io.sabot.engine.type.time.DateTimePattern;
import io.sabot.engine.type.time.TimestampPattern;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.DateTimeException;
import java.util.Locale;

/**
 * Timestamps to and from text by a pattern. What is a date or timestamp already ignores the pattern. The seconds of
 * {@code unix_timestamp} are cut towards zero, as in Spark (ToTimestamp).
 */
public final class PatternMethods {
    private PatternMethods() {}

    /**
     * How a call reads or writes.
     *
     * @param constant null when the pattern comes with each row
     * @param local timestamps have no zone: their patterns know no policy
     */
    public record Clock(
            TimestampPattern constant, ZoneOffsets zone, TimeParser policy, boolean forParsing, boolean local) {
        TimestampPattern of(Slice format) {
            return constant != null ? constant : pattern(format.toString());
        }

        private TimestampPattern pattern(String text) {
            if (local) {
                return new TimestampPattern.Corrected(DateTimePattern.forLocalParsing(text), zone);
            }
            return TimestampPattern.of(text, Locale.US, forParsing, TimestampPattern.Use.FUNCTION, policy, zone);
        }
    }

    /** State of what reads. */
    public static Clock reader(Object[] constants, CallContext context, long partition) {
        boolean local = context.resultType() == DataType.TIMESTAMP_NTZ;
        return clock(constants, context, true, local);
    }

    /** State of what writes. */
    public static Clock writer(Object[] constants, CallContext context, long partition) {
        return clock(constants, context, false, false);
    }

    private static Clock clock(Object[] constants, CallContext context, boolean forParsing, boolean local) {
        TimeParser policy = context.settings().get(FunctionSettings.TIME_PARSER);
        Clock clock = new Clock(null, ZoneOffsets.of(context.zone()), policy, forParsing, local);
        boolean constant = constants.length > 1 && constants[1] instanceof Slice;
        return constant
                ? new Clock(clock.pattern(constants[1].toString()), clock.zone(), policy, forParsing, local)
                : clock;
    }

    public static Slice format(long micros, Slice format, Clock writer) {
        return writer.of(format).format(micros);
    }

    public static Slice formatSeconds(long seconds, Slice format, Clock writer) {
        return writer.of(format).format(seconds * Calendar.MICROS_PER_SECOND);
    }

    public static long timestamp(Slice text, Slice format, Clock reader) {
        return parse(text, format, reader, "try_to_timestamp");
    }

    public static Long timestampOrNull(Slice text, Slice format, Clock reader) {
        try {
            return reader.of(format).parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static long timestamp(long micros, Slice format) {
        return micros;
    }

    public static Long timestampOrNull(long micros, Slice format) {
        return micros;
    }

    public static long timestamp(int days, Slice format, Clock reader) {
        return reader.zone().startOfDay(days);
    }

    public static Long timestampOrNull(int days, Slice format, Clock reader) {
        return reader.zone().startOfDay(days);
    }

    /** A cast that never fails. */
    public static Long timestampOrNull(Slice text, Clock reader) {
        return DateTimeParser.timestamp(text, reader.zone());
    }

    public static long local(Slice text, Slice format, Clock reader) {
        try {
            return localPattern(format, reader).parseTimestampNtz(text, true);
        } catch (DateTimeException e) {
            throw unparseable(e, "try_to_timestamp");
        }
    }

    public static Long localOrNull(Slice text, Slice format, Clock reader) {
        try {
            return localPattern(format, reader).parseTimestampNtz(text, true);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A cast that never fails. */
    public static Long localOrNull(Slice text, Clock reader) {
        return DateTimeParser.timestampNtz(text, true);
    }

    private static DateTimePattern localPattern(Slice format, Clock reader) {
        return ((TimestampPattern.Corrected) reader.of(format)).pattern();
    }

    public static long local(long micros, Slice format) {
        return micros;
    }

    public static Long localOrNull(long micros, Slice format) {
        return micros;
    }

    public static long local(int days, Slice format, Clock reader) {
        return reader.zone().startOfDay(days);
    }

    public static Long localOrNull(int days, Slice format, Clock reader) {
        return reader.zone().startOfDay(days);
    }

    public static int date(Slice text, Slice format, Clock reader) {
        return reader.zone().toDays(parse(text, format, reader, "try_to_date"));
    }

    public static Integer dateOrNull(Slice text, Slice format, Clock reader) {
        Long micros = timestampOrNull(text, format, reader);
        return micros == null ? null : (Integer) reader.zone().toDays(micros);
    }

    public static int date(long micros, Slice format, Clock reader) {
        return reader.zone().toDays(micros);
    }

    public static Integer dateOrNull(long micros, Slice format, Clock reader) {
        return reader.zone().toDays(micros);
    }

    public static int date(int days, Slice format) {
        return days;
    }

    public static Integer dateOrNull(int days, Slice format) {
        return days;
    }

    /** A cast that never fails. */
    public static Integer dateOrNull(Slice text) {
        long days = DateTimeParser.date(text);
        return days == DateTimeParser.INVALID ? null : (Integer) (int) days;
    }

    public static long seconds(Slice text, Slice format, Clock reader) {
        return timestamp(text, format, reader) / Calendar.MICROS_PER_SECOND;
    }

    public static Long secondsOrNull(Slice text, Slice format, Clock reader) {
        Long micros = timestampOrNull(text, format, reader);
        return micros == null ? null : (Long) (micros / Calendar.MICROS_PER_SECOND);
    }

    public static long seconds(long micros, Slice format) {
        return micros / Calendar.MICROS_PER_SECOND;
    }

    public static Long secondsOrNull(long micros, Slice format) {
        return micros / Calendar.MICROS_PER_SECOND;
    }

    public static long seconds(int days, Slice format, Clock reader) {
        return reader.zone().startOfDay(days) / Calendar.MICROS_PER_SECOND;
    }

    public static Long secondsOrNull(int days, Slice format, Clock reader) {
        return seconds(days, format, reader);
    }

    private static long parse(Slice text, Slice format, Clock reader, String suggestion) {
        try {
            return reader.of(format).parse(text);
        } catch (DateTimeException e) {
            throw unparseable(e, suggestion);
        }
    }

    private static QueryException unparseable(DateTimeException cause, String suggestion) {
        return QueryException.of(
                        ErrorKind.DATE_TIME,
                        "CANNOT_PARSE_TIMESTAMP",
                        "message",
                        cause.getMessage(),
                        "func",
                        Quoting.id(suggestion))
                .withCause(cause);
    }
}

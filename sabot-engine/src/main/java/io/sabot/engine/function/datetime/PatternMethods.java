package io.sabot.engine.function.datetime;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.Calendar;
import io.sabot.engine.type.time.DateTimeParser;
import io.sabot.engine.type.time.DateTimePattern;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.DateTimeException;

/**
 * Timestamps to and from text by a pattern. What is a date or timestamp already ignores the pattern. The seconds of
 * {@code unix_timestamp} are cut towards zero, as in Spark (ToTimestamp).
 */
public final class PatternMethods {
    private PatternMethods() {}

    /**
     * The zone of the session, and the pattern when it is a constant.
     *
     * @param pattern null when it comes with each row
     */
    public record Reader(DateTimePattern pattern, ZoneOffsets zone) {
        DateTimePattern of(Slice format) {
            return pattern != null ? pattern : DateTimePattern.forParsing(format.toString());
        }
    }

    /** Likewise, for writing. */
    public record Writer(DateTimePattern pattern, ZoneOffsets zone) {
        Slice format(long micros, Slice format) {
            DateTimePattern used = pattern != null ? pattern : DateTimePattern.forFormatting(format.toString());
            return used.formatTimestamp(micros, zone);
        }
    }

    /** State of what reads. */
    public static Reader reader(Object[] constants, CallContext context, long partition) {
        boolean constant = constants.length > 1 && constants[1] instanceof Slice;
        DateTimePattern pattern = constant ? DateTimePattern.forParsing(constants[1].toString()) : null;
        return new Reader(pattern, ZoneOffsets.of(context.zone()));
    }

    /** State of what writes. */
    public static Writer writer(Object[] constants, CallContext context, long partition) {
        boolean constant = constants[1] instanceof Slice;
        DateTimePattern pattern = constant ? DateTimePattern.forFormatting(constants[1].toString()) : null;
        return new Writer(pattern, ZoneOffsets.of(context.zone()));
    }

    public static Slice format(long micros, Slice format, Writer writer) {
        return writer.format(micros, format);
    }

    public static Slice formatSeconds(long seconds, Slice format, Writer writer) {
        return writer.format(seconds * Calendar.MICROS_PER_SECOND, format);
    }

    public static long timestamp(Slice text, Slice format, Reader reader) {
        return parse(text, format, reader, "try_to_timestamp");
    }

    public static Long timestampOrNull(Slice text, Slice format, Reader reader) {
        long micros = reader.of(format).tryParseTimestamp(text, reader.zone());
        return micros == DateTimeParser.INVALID ? null : (Long) micros;
    }

    public static long timestamp(long micros, Slice format) {
        return micros;
    }

    public static Long timestampOrNull(long micros, Slice format) {
        return micros;
    }

    public static long timestamp(int days, Slice format, Reader reader) {
        return reader.zone().startOfDay(days);
    }

    public static Long timestampOrNull(int days, Slice format, Reader reader) {
        return reader.zone().startOfDay(days);
    }

    /** A cast that never fails. */
    public static Long timestampOrNull(Slice text, Reader reader) {
        long micros = DateTimeParser.timestamp(text, reader.zone());
        return micros == DateTimeParser.INVALID ? null : (Long) micros;
    }

    public static long local(Slice text, Slice format, Reader reader) {
        try {
            return reader.of(format).parseTimestampNtz(text, true);
        } catch (DateTimeException e) {
            throw unparseable(e, "try_to_timestamp");
        }
    }

    public static Long localOrNull(Slice text, Slice format, Reader reader) {
        long micros = reader.of(format).tryParseTimestampNtz(text, true);
        return micros == DateTimeParser.INVALID ? null : (Long) micros;
    }

    public static long local(long micros, Slice format) {
        return micros;
    }

    public static Long localOrNull(long micros, Slice format) {
        return micros;
    }

    public static long local(int days, Slice format, Reader reader) {
        return reader.zone().startOfDay(days);
    }

    public static Long localOrNull(int days, Slice format, Reader reader) {
        return reader.zone().startOfDay(days);
    }

    public static int date(Slice text, Slice format, Reader reader) {
        return reader.zone().toDays(parse(text, format, reader, "try_to_date"));
    }

    public static Integer dateOrNull(Slice text, Slice format, Reader reader) {
        Long micros = timestampOrNull(text, format, reader);
        return micros == null ? null : (Integer) reader.zone().toDays(micros);
    }

    public static int date(long micros, Slice format, Reader reader) {
        return reader.zone().toDays(micros);
    }

    public static Integer dateOrNull(long micros, Slice format, Reader reader) {
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

    public static long seconds(Slice text, Slice format, Reader reader) {
        return timestamp(text, format, reader) / Calendar.MICROS_PER_SECOND;
    }

    public static Long secondsOrNull(Slice text, Slice format, Reader reader) {
        Long micros = timestampOrNull(text, format, reader);
        return micros == null ? null : (Long) (micros / Calendar.MICROS_PER_SECOND);
    }

    public static long seconds(long micros, Slice format) {
        return micros / Calendar.MICROS_PER_SECOND;
    }

    public static Long secondsOrNull(long micros, Slice format) {
        return micros / Calendar.MICROS_PER_SECOND;
    }

    public static long seconds(int days, Slice format, Reader reader) {
        return reader.zone().startOfDay(days) / Calendar.MICROS_PER_SECOND;
    }

    public static Long secondsOrNull(int days, Slice format, Reader reader) {
        return seconds(days, format, reader);
    }

    private static long parse(Slice text, Slice format, Reader reader, String suggestion) {
        try {
            return reader.of(format).parseTimestamp(text, reader.zone());
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

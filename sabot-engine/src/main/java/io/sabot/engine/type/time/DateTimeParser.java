package io.sabot.engine.type.time;

import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Whitespace;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Dates, timestamps and times from text, in the forms that a cast takes (SparkDateTimeUtils): {@code yyyy[-M[-d]]}, after it
 * {@code T} or a blank and a time, a zone at the end. Control characters and blanks around the text do not count.
 * Anything else gives {@link #INVALID} for a date or time, null for a timestamp: every long is some timestamp.
 */
public final class DateTimeParser {
    /** No number of days since the epoch, for it is no int, and no nanosecond of a day. */
    public static final long INVALID = Long.MIN_VALUE;

    private static final int YEAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;
    private static final int HOUR = 3;
    private static final int MINUTE = 4;
    private static final int SECOND = 5;
    private static final int FRACTION = 6;
    private static final int ZONE = 7;
    private static final int SEGMENTS = 9;

    private static final int MOST_YEAR_DIGITS_OF_DATE = 7;
    private static final int MOST_YEAR_DIGITS_OF_TIMESTAMP = 6;
    private static final int MICRO_DIGITS = 6;

    private final byte[] bytes;
    private final int first;
    private final int start;
    private final int end;
    private final int[] segments = {1, 1, 1, 0, 0, 0, 0, 0, 0};
    private boolean onlyTime;
    /** Where the zone begins, or -1. */
    private int zoneStart = -1;

    private DateTimeParser(Slice text, int start, int end) {
        this.bytes = text.array();
        this.first = text.offset();
        this.start = start;
        this.end = end;
    }

    /** @return days since the epoch, or {@link #INVALID} */
    public static long date(Slice text) {
        byte[] bytes = text.array();
        int position = Whitespace.startWithoutControl(text);
        int end = Whitespace.endWithoutControl(text);
        if (position == end) {
            return INVALID;
        }
        int sign = 1;
        if (bytes[position] == '-' || bytes[position] == '+') {
            sign = bytes[position] == '-' ? -1 : 1;
            position++;
        }
        int[] parts = {1, 1, 1};
        int part = YEAR;
        int value = 0;
        int digits = 0;
        for (; position < end && bytes[position] != ' ' && bytes[position] != 'T'; position++) {
            byte b = bytes[position];
            if (part < DAY && b == '-') {
                if (!areDigitsOfDate(part, digits)) {
                    return INVALID;
                }
                parts[part++] = value;
                value = 0;
                digits = 0;
            } else if (b >= '0' && b <= '9') {
                value = value * 10 + (b - '0');
                digits++;
            } else {
                return INVALID;
            }
        }
        if (!areDigitsOfDate(part, digits) || (part < DAY && position < end)) {
            return INVALID;
        }
        parts[part] = value;
        long year = (long) sign * parts[YEAR];
        if (!Calendar.isDate(year, parts[MONTH], parts[DAY])) {
            return INVALID;
        }
        long days = Calendar.days(year, parts[MONTH], parts[DAY]);
        return days == (int) days ? days : INVALID;
    }

    /**
     * @param session the zone of a text that names none
     * @return microseconds since the epoch, or null
     */
    public static Long timestamp(Slice text, ZoneOffsets session) {
        DateTimeParser parser = of(text);
        if (parser == null || !parser.parse() || !parser.isTime()) {
            return null;
        }
        ZoneOffsets zone = parser.zone(session);
        if (zone == null) {
            return null;
        }
        long days;
        if (parser.onlyTime) {
            days = zone.toDays(Instant.now().getEpochSecond() * Calendar.MICROS_PER_SECOND);
        } else if (parser.isDate()) {
            days = parser.days();
        } else {
            return null;
        }
        long localSecond = days * Calendar.SECONDS_PER_DAY + parser.secondOfDay();
        return micros(localSecond - zone.offsetSecondsOfLocal(localSecond), parser.segments[FRACTION]);
    }

    /**
     * @param allowZone whether a text with a zone is taken, the zone left out
     * @return microseconds of the local clock, or null
     */
    public static Long timestampNtz(Slice text, boolean allowZone) {
        DateTimeParser parser = of(text);
        if (parser == null || !parser.parse() || parser.onlyTime || !parser.isTime() || !parser.isDate()) {
            return null;
        }
        if (parser.zone(ZoneOffsets.UTC) == null || (!allowZone && parser.zoneStart >= 0)) {
            return null;
        }
        return micros(parser.days() * Calendar.SECONDS_PER_DAY + parser.secondOfDay(), parser.segments[FRACTION]);
    }

    /** @return nanoseconds of the day, or {@link #INVALID} */
    public static long time(Slice text) {
        int end = text.offset() + text.length();
        byte[] bytes = text.array();
        while (end > text.offset() && bytes[end - 1] == ' ') {
            end--;
        }
        boolean morning = false;
        boolean afternoon = false;
        if (end - text.offset() > 2 && (bytes[end - 1] | 0x20) == 'm') {
            morning = (bytes[end - 2] | 0x20) == 'a';
            afternoon = (bytes[end - 2] | 0x20) == 'p';
        }
        boolean twelveHours = morning || afternoon;
        int length = end - text.offset() - (twelveHours ? 2 : 0);
        DateTimeParser parser = of(text.slice(0, length));
        if (parser == null || !parser.parse() || !parser.onlyTime || parser.zoneStart >= 0) {
            return INVALID;
        }
        int[] segments = parser.segments;
        if (twelveHours) {
            if (segments[HOUR] < 1 || segments[HOUR] > 12) {
                return INVALID;
            }
            segments[HOUR] = segments[HOUR] % 12 + (afternoon ? 12 : 0);
        }
        if (!parser.isTime()) {
            return INVALID;
        }
        return parser.secondOfDay() * Calendar.NANOS_PER_SECOND + segments[FRACTION] * Calendar.NANOS_PER_MICRO;
    }

    private static DateTimeParser of(Slice text) {
        int start = Whitespace.startWithoutControl(text);
        int end = Whitespace.endWithoutControl(text);
        return start == end ? null : new DateTimeParser(text, start, end);
    }

    /** @return whether the text has the form of a timestamp or time; the numbers may still be out of range */
    private boolean parse() {
        int position = start;
        int sign = 0;
        if (bytes[position] == '-' || bytes[position] == '+') {
            sign = bytes[position] == '-' ? -1 : 1;
            position++;
        }
        int segment = YEAR;
        int value = 0;
        int digits = 0;
        int fractionDigits = 0;
        for (; position < end; position++) {
            byte b = bytes[position];
            if (b >= '0' && b <= '9') {
                if (segment == FRACTION) {
                    fractionDigits++;
                }
                if (segment != FRACTION || digits < MICRO_DIGITS) {
                    value = value * 10 + (b - '0');
                }
                digits++;
                continue;
            }
            if (position == first && b == 'T') {
                onlyTime = true;
                segment = HOUR;
                continue;
            }
            int closed = segment == YEAR && b == ':' && sign == 0 ? HOUR : segment;
            if (!areDigitsOfTimestamp(closed, digits)) {
                return false;
            }
            int next = next(segment, closed, b);
            if (next < 0) {
                return false;
            }
            onlyTime |= closed != segment;
            segments[closed] = value;
            value = 0;
            digits = 0;
            segment = next;
            if (next == ZONE && zoneStart < 0) {
                zoneStart = position;
                position = end;
            }
        }
        if (segment >= SEGMENTS || !areDigitsOfTimestamp(segment, digits)) {
            return false;
        }
        segments[segment] = value;
        for (; fractionDigits < MICRO_DIGITS; fractionDigits++) {
            segments[FRACTION] *= 10;
        }
        if (sign != 0) {
            segments[YEAR] *= sign;
        }
        return true;
    }

    /** @return the segment that follows {@code closed} when it ends with {@code b}, -1 when it cannot */
    private static int next(int segment, int closed, byte b) {
        switch (segment) {
            case YEAR:
                return b == '-' ? MONTH : closed == HOUR ? MINUTE : -1;
            case MONTH:
                return b == '-' ? DAY : -1;
            case DAY:
                return b == ' ' || b == 'T' ? HOUR : -1;
            case HOUR, MINUTE:
                return b == ':' ? segment + 1 : -1;
            case SECOND:
                return b == '.' ? FRACTION : ZONE;
            default:
                return ZONE;
        }
    }

    private static boolean areDigitsOfDate(int part, int digits) {
        return part == YEAR ? digits >= 4 && digits <= MOST_YEAR_DIGITS_OF_DATE : digits > 0 && digits <= 2;
    }

    private static boolean areDigitsOfTimestamp(int segment, int digits) {
        return switch (segment) {
            case YEAR -> digits >= 4 && digits <= MOST_YEAR_DIGITS_OF_TIMESTAMP;
            case FRACTION -> true;
            case ZONE -> digits <= 2;
            default -> digits > 0 && digits <= 2;
        };
    }

    private boolean isDate() {
        return Calendar.isDate(segments[YEAR], segments[MONTH], segments[DAY]);
    }

    private boolean isTime() {
        return segments[HOUR] < 24 && segments[MINUTE] < 60 && segments[SECOND] < 60;
    }

    private long days() {
        return Calendar.days(segments[YEAR], segments[MONTH], segments[DAY]);
    }

    private long secondOfDay() {
        return segments[HOUR] * 3600L + segments[MINUTE] * 60 + segments[SECOND];
    }

    /** @return the zone of the text, {@code session} when it names none, null when there is no such zone */
    private ZoneOffsets zone(ZoneOffsets session) {
        if (zoneStart < 0) {
            return session;
        }
        String name = new String(bytes, zoneStart, end - zoneStart, StandardCharsets.UTF_8);
        try {
            ZoneId zone = TimeZones.tryParse(name.trim());
            return ZoneOffsets.of(zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @return null when no long holds it */
    private static Long micros(long second, int microOfSecond) {
        long micros = second * Calendar.MICROS_PER_SECOND + microOfSecond;
        return Math.floorDiv(micros, Calendar.MICROS_PER_SECOND) == second ? (Long) micros : null;
    }
}

package io.sabot.engine.type.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words {@code epoch}, {@code now}, {@code today}, {@code tomorrow} and {@code yesterday}, each with a time zone behind it
 * or without, as literals of dates and timestamps (source: DateTimeUtils.convertSpecialDate and its likes). They stand for
 * the moment at which they are read.
 */
public final class SpecialDateTimes {
    private static final Pattern WORD =
            Pattern.compile("(epoch|now|today|tomorrow|yesterday)\\p{Blank}*(.*)", Pattern.CASE_INSENSITIVE);

    private SpecialDateTimes() {}

    /** @return days since 1970-01-01, null when the text is no such word */
    public static Integer date(String text, ZoneId zone) {
        String word = word(text);
        if (word == null) {
            return null;
        }
        return word.equals("epoch") ? 0 : Math.toIntExact(day(word, zone).toEpochDay());
    }

    /** @return microseconds since the epoch, null when the text is no such word */
    public static Long timestamp(String text, ZoneId zone) {
        String word = word(text);
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "epoch" -> 0L;
            case "now" -> micros(Instant.now());
            default -> micros(day(word, zone).atStartOfDay(zone).toInstant());
        };
    }

    /** @return microseconds of the local time since 1970-01-01T00:00, null when the text is no such word */
    public static Long timestampNtz(String text, ZoneId zone) {
        String word = word(text);
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "epoch" -> 0L;
            case "now" -> micros(LocalDateTime.now(zone).toInstant(ZoneOffset.UTC));
            default -> micros(day(word, zone).atStartOfDay().toInstant(ZoneOffset.UTC));
        };
    }

    private static String word(String text) {
        String trimmed = text.trim();
        if (trimmed.length() < 3 || !Character.isLetter(trimmed.charAt(0))) {
            return null;
        }
        Matcher matcher = WORD.matcher(trimmed);
        if (!matcher.matches()) {
            return null;
        }
        String word = matcher.group(1).toLowerCase(Locale.ROOT);
        String zone = matcher.group(2);
        return zone.isEmpty() || !word.equals("now") && isZone(zone) ? word : null;
    }

    private static boolean isZone(String text) {
        try {
            TimeZones.tryParse(text);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static LocalDate day(String word, ZoneId zone) {
        LocalDate today = LocalDate.now(zone);
        return switch (word) {
            case "tomorrow" -> today.plusDays(1);
            case "yesterday" -> today.minusDays(1);
            default -> today;
        };
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}

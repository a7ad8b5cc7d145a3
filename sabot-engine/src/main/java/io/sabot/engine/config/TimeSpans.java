package io.sabot.engine.config;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as Spark's settings write them: {@code 30s}, {@code 250ms}, {@code 10}. */
public final class TimeSpans {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+)([a-z]+)?");
    private static final String USAGE = "Time must be specified as seconds (s), milliseconds (ms), microseconds (us),"
            + " minutes (m or min), hour (h), or day (d). E.g. 50s, 100ms, or 250us.\n";

    private TimeSpans() {}

    /**
     * @param unit of a number without one, and of the result
     * @throws NumberFormatException for a text that is none, as Spark words it
     */
    public static long parse(String text, TimeUnit unit) {
        Matcher number = NUMBER.matcher(text.toLowerCase(Locale.ROOT).trim());
        if (!number.matches()) {
            throw new NumberFormatException(USAGE + "Failed to parse time string: " + text);
        }
        long count = Long.parseLong(number.group(1));
        return unit.convert(count, number.group(2) == null ? unit : unit(number.group(2)));
    }

    private static TimeUnit unit(String suffix) {
        return switch (suffix) {
            case "us" -> TimeUnit.MICROSECONDS;
            case "ms" -> TimeUnit.MILLISECONDS;
            case "s" -> TimeUnit.SECONDS;
            case "m", "min" -> TimeUnit.MINUTES;
            case "h" -> TimeUnit.HOURS;
            case "d" -> TimeUnit.DAYS;
            default -> throw new NumberFormatException(USAGE + "Invalid suffix: \"" + suffix + "\"");
        };
    }
}

package io.sabot.engine.type.time;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of time zones as Spark takes them: region ids, short ids, offsets with one-digit hours or minutes (SparkDateTimeUtils). */
public final class TimeZones {
    /** Left out of the class initialisation of the readers of timestamps, which rarely see a zone at all. */
    private static final class Patterns {
        private static final Pattern ONE_DIGIT_HOUR = Pattern.compile("([+-])(\\d):");
        private static final Pattern ONE_DIGIT_MINUTE = Pattern.compile("([+-])(\\d\\d):(\\d)$");
    }

    private TimeZones() {}

    /** @throws QueryException INVALID_TIMEZONE */
    public static ZoneId parse(String name) {
        try {
            return tryParse(name);
        } catch (DateTimeException e) {
            throw QueryException.of(ErrorKind.DATE_TIME, "INVALID_TIMEZONE", "timeZone", name)
                    .withCause(e);
        }
    }

    /** @throws DateTimeException when there is no such zone */
    static ZoneId tryParse(String name) {
        String padded = name;
        if (name.indexOf(':') >= 0) {
            Matcher hour = Patterns.ONE_DIGIT_HOUR.matcher(padded);
            padded = hour.replaceFirst("$10$2:");
            padded = Patterns.ONE_DIGIT_MINUTE.matcher(padded).replaceFirst("$1$2:0$3");
        }
        return ZoneId.of(padded, ZoneId.SHORT_IDS);
    }
}

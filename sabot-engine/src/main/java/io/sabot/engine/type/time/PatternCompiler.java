package io.sabot.engine.type.time;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DateTimeErrors;
import java.text.SimpleDateFormat;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/**
 * Turns a pattern of Spark's letters into a formatter of java.time (DateTimeFormatterHelper): without an era {@code y} is a
 * year that may be negative, a parser takes fractions of any length, letters whose meaning changed since Spark 2 are refused.
 */
final class PatternCompiler {
    private static final String WEEK_BASED = "YWwuec";
    private static final String UNKNOWN = "ABnNp";
    private static final String UNKNOWN_TO_PARSERS = "EFqQ";
    private static final List<String> TOO_LONG =
            List.of("QQQQQ", "EEEEE", "yyyyyyy", "MMMMM", "LLLLL", "GGGGG", "qqqqq");

    private PatternCompiler() {}

    /** @throws QueryException when the pattern is none, with the error that Spark has for it */
    static DateTimeFormatter compile(String pattern, Locale locale, boolean forParsing) {
        try {
            String converted = convert(pattern, forParsing);
            boolean variableFraction = forParsing && converted.indexOf('S') >= 0;
            DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
            if (variableFraction) {
                appendWithVariableFraction(builder, converted);
            } else {
                builder.appendPattern(converted);
            }
            return builder.toFormatter(locale)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (QueryException | IllegalArgumentException e) {
            throw refusal(pattern, locale, e);
        }
    }

    private static QueryException refusal(String pattern, Locale locale, RuntimeException reason) {
        if (wasKnownBefore(pattern, locale)) {
            return DateTimeErrors.patternKnownBefore(pattern, reason);
        }
        return reason instanceof QueryException error ? error : DateTimeErrors.unknownPattern(pattern, reason);
    }

    private static boolean wasKnownBefore(String pattern, Locale locale) {
        try {
            return new SimpleDateFormat(pattern, locale).toPattern() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String convert(String pattern, boolean forParsing) {
        boolean era = false;
        String[] given = pattern.split("'");
        for (int i = 0; i < given.length; i += 2) {
            era |= given[i].indexOf('G') >= 0;
        }
        String[] parts = (pattern + " ").split("'");
        for (int i = 0; i < parts.length; i += 2) {
            check(parts[i], pattern, forParsing);
            parts[i] = era ? parts[i] : parts[i].replace('y', 'u');
        }
        String converted = String.join("'", parts);
        return converted.endsWith(" ") ? converted.substring(0, converted.length() - 1) : converted;
    }

    private static void check(String letters, String pattern, boolean forParsing) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (WEEK_BASED.indexOf(c) >= 0) {
                throw QueryException.of(
                        ErrorKind.ILLEGAL_ARGUMENT,
                        "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN",
                        "c",
                        String.valueOf(c));
            }
        }
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (UNKNOWN.indexOf(c) >= 0 || (forParsing && UNKNOWN_TO_PARSERS.indexOf(c) >= 0)) {
                throw QueryException.of(
                        ErrorKind.ILLEGAL_ARGUMENT,
                        "INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER",
                        "c",
                        String.valueOf(c),
                        "pattern",
                        pattern);
            }
        }
        for (String style : TOO_LONG) {
            if (letters.contains(style)) {
                throw QueryException.of(
                        ErrorKind.ILLEGAL_ARGUMENT, "INVALID_DATETIME_PATTERN.LENGTH", "pattern", style);
            }
        }
    }

    private static void appendWithVariableFraction(DateTimeFormatterBuilder builder, String pattern) {
        String[] parts = pattern.split("'");
        for (int i = 0; i < parts.length; i++) {
            if (i > 0 && parts[i].isEmpty()) {
                builder.appendLiteral("'");
            } else if (i % 2 == 0) {
                appendLetters(builder, parts[i]);
            } else {
                builder.appendLiteral(parts[i]);
            }
        }
    }

    private static void appendLetters(DateTimeFormatterBuilder builder, String letters) {
        int position = 0;
        while (position < letters.length()) {
            int start = position;
            while (position < letters.length() && letters.charAt(position) != 'S') {
                position++;
            }
            if (position > start) {
                builder.appendPattern(letters.substring(start, position));
            }
            start = position;
            while (position < letters.length() && letters.charAt(position) == 'S') {
                position++;
            }
            if (position > start) {
                builder.appendFraction(ChronoField.NANO_OF_SECOND, 1, position - start, false);
            }
        }
    }
}

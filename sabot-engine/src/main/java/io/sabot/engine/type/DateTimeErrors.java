package io.sabot.engine.type;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;

/** The runtime errors of dates and times, each with Spark's condition and parameters. */
public final class DateTimeErrors {
    private static final String ANSI_CONFIG = Quoting.quoted("spark.sql.ansi.enabled");
    private static final String PARSER_POLICY = Quoting.quoted("spark.sql.legacy.timeParserPolicy");
    private static final String DOCUMENTATION = "https://spark.apache.org/docs/latest";

    private DateTimeErrors() {}

    /** @param reason Java's own message, e.g. of a {@link java.time.DateTimeException} */
    public static QueryException outOfBounds(Throwable reason) {
        return Errors.of(
                        ErrorKind.DATE_TIME,
                        null,
                        "DATETIME_FIELD_OUT_OF_BOUNDS.WITH_SUGGESTION",
                        "rangeMessage",
                        reason.getMessage(),
                        "ansiConfig",
                        ANSI_CONFIG)
                .withCause(reason);
    }

    /** @param reason Java's own message */
    public static QueryException outOfBoundsWithoutSuggestion(Throwable reason) {
        return Errors.of(
                        ErrorKind.DATE_TIME,
                        null,
                        "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
                        "rangeMessage",
                        reason.getMessage())
                .withCause(reason);
    }

    public static QueryException cannotParseTime(String input, String format, Throwable reason) {
        return Errors.of(
                        ErrorKind.DATE_TIME,
                        null,
                        "CANNOT_PARSE_TIME",
                        "input",
                        Quoting.value(input),
                        "format",
                        Quoting.value(format))
                .withCause(reason);
    }

    /** A time moved out of its day; both as SQL. */
    public static QueryException timeOverflow(String interval, String time) {
        return Errors.of(
                ErrorKind.ARITHMETIC,
                null,
                "DATETIME_OVERFLOW",
                "operation",
                "add " + interval + " to the time value " + time);
    }

    /** A text that the parser of Spark 2 would have taken. */
    public static QueryException parsedDifferentlyBefore(String text, Throwable reason) {
        return Errors.of(
                        ErrorKind.UPGRADE,
                        null,
                        "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER",
                        "datetime",
                        Quoting.value(text),
                        "config",
                        PARSER_POLICY)
                .withCause(reason);
    }

    /** A pattern that Spark 2 would have taken. */
    public static QueryException patternKnownBefore(String pattern, Throwable reason) {
        return Errors.of(
                        ErrorKind.UPGRADE,
                        null,
                        "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION",
                        "pattern",
                        Quoting.value(pattern),
                        "config",
                        PARSER_POLICY,
                        "docroot",
                        DOCUMENTATION)
                .withCause(reason);
    }

    public static QueryException unknownPattern(String pattern, Throwable reason) {
        return Errors.of(
                        ErrorKind.RUNTIME,
                        null,
                        "INVALID_DATETIME_PATTERN.WITH_SUGGESTION",
                        "pattern",
                        Quoting.value(pattern),
                        "docroot",
                        DOCUMENTATION)
                .withCause(reason);
    }

    public static QueryException invalidUnit(String function, String unit) {
        return Errors.of(
                ErrorKind.ILLEGAL_ARGUMENT,
                null,
                "INVALID_PARAMETER_VALUE.DATETIME_UNIT",
                "functionName",
                Quoting.id(function),
                "parameter",
                Quoting.id("unit"),
                "invalidValue",
                "'" + unit + "'");
    }
}

package io.sabot.engine.error;

/**
 * Which of the user-visible exception classes an error becomes at the facade. The names follow the classes that a Spark
 * program catches.
 */
public enum ErrorKind {
    ANALYSIS,
    PARSE,
    NO_SUCH_OBJECT,
    ARITHMETIC,
    ARRAY_INDEX,
    DATE_TIME,
    NUMBER_FORMAT,
    ILLEGAL_ARGUMENT,
    UNSUPPORTED,
    RUNTIME,
    /** The plain checked exception of a failed job. */
    EXECUTION,
    FILE_NOT_FOUND,
    UPGRADE,
    CANCELLED,
    OUT_OF_MEMORY,
    INTERNAL
}

package io.sabot.engine.error;

/** The published error conditions: message templates and SQLSTATEs, read on the first error and never before. */
final class ErrorConditions {
    private ErrorConditions() {}

    static String sqlState(String condition) {
        return null;
    }

    static String template(String condition) {
        return null;
    }
}

package io.sabot.compat.suite;

import java.util.Map;
import java.util.TreeMap;

/**
 * How one test method of a suite ended.
 *
 * @param test as in {@code JavaRowSuite#constructSimpleRow}
 * @param failure null when it passed
 */
record Outcome(String test, Throwable failure) {

    boolean passed() {
        return failure == null;
    }

    /** What went wrong, in a line: the class of the exception and the beginning of what it says. */
    String reason() {
        Throwable cause = failure;
        // The suite's own wrapping says nothing: a class that cannot be loaded is named by the error beneath.
        while (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
        String text = cause.getClass().getSimpleName() + ": " + message;
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static final int LONGEST = 160;

    static Map<String, Outcome> byTest(Iterable<Outcome> outcomes) {
        Map<String, Outcome> byTest = new TreeMap<>();
        outcomes.forEach(outcome -> byTest.put(outcome.test(), outcome));
        return byTest;
    }
}

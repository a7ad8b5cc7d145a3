package io.sabot.compat.suite;

/**
 * How one test method of a suite ended.
 *
 * @param test as in {@code JavaRowSuite#constructSimpleRow}
 * @param reason why it did not pass, in a line; null when it passed
 */
record Outcome(String test, String reason) {
    private static final int LONGEST = 160;

    static Outcome of(String test, Throwable failure) {
        return new Outcome(test, failure == null ? null : reason(failure));
    }

    /** Of its {@link #line()}. */
    static Outcome of(String line) {
        String[] parts = line.split("\t", 2);
        return new Outcome(parts[0], parts.length < 2 ? null : parts[1]);
    }

    boolean passed() {
        return reason == null;
    }

    String line() {
        return passed() ? test : test + "\t" + reason;
    }

    /** The class of the exception and the beginning of what it says. */
    private static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
        String text = failure.getClass().getSimpleName() + ": " + message;
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}

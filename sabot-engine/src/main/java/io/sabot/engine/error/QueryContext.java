package io.sabot.engine.error;

import java.io.Serializable;

/**
 * Where in the user's text an expression was written: the whole SQL text and the inclusive character range of the fragment,
 * or, for a DataFrame call, the name of the method and its call site.
 *
 * @param sqlText the whole statement, null for a DataFrame call
 * @param start first character of the fragment, zero-based
 * @param stop last character of the fragment, inclusive; before {@code start} when only a position is known
 * @param line one-based line of {@code start}
 * @param startPosition zero-based column of {@code start} in its line
 * @param objectType "VIEW" or empty
 * @param objectName name of the view that holds the text, or empty
 * @param fragment the DataFrame method name when {@code sqlText} is null
 * @param callSite the DataFrame call site when {@code sqlText} is null
 */
public record QueryContext(
        String sqlText,
        int start,
        int stop,
        int line,
        int startPosition,
        String objectType,
        String objectName,
        String fragment,
        String callSite)
        implements Serializable {
    private static final int MOST_TEXT_AROUND = 32;
    private static final String CUT = "...";

    public static QueryContext sql(String sqlText, int start, int stop, int line, int startPosition) {
        return new QueryContext(sqlText, start, stop, line, startPosition, "", "", "", "");
    }

    /**
     * A place without a fragment, as a syntax error has it.
     *
     * @param line one-based, 0 when unknown
     * @param startPosition zero-based, -1 when unknown
     */
    public static QueryContext position(String sqlText, int line, int startPosition) {
        return new QueryContext(sqlText, 0, -1, line, startPosition, "", "", "", "");
    }

    /** A place that is not known, where Spark's error has one all the same. */
    public static QueryContext unknown() {
        return new QueryContext("", -1, -1, 0, -1, "", "", "", "");
    }

    public static QueryContext dataFrame(String fragment, String callSite) {
        return new QueryContext(null, 0, 0, 0, 0, "", "", fragment, callSite);
    }

    /** The same place in a text that belongs to an object, a view say. */
    public QueryContext within(String type, String name) {
        return new QueryContext(sqlText, start, stop, line, startPosition, type, name, fragment, callSite);
    }

    public boolean isSql() {
        return sqlText != null;
    }

    /** The piece of text that the error is about. */
    public String fragmentText() {
        if (!isSql()) {
            return fragment;
        }
        return hasFragment() ? sqlText.substring(start, stop + 1) : "";
    }

    /** The lines that Spark adds to the message of a runtime error; empty when only a position is known. */
    public String summary() {
        if (!isSql()) {
            return "== DataFrame ==\n\"" + fragment + "\" was called from\n" + callSite + "\n";
        }
        return hasFragment() ? sqlSummary() : "";
    }

    /** Whether the place is known, and not only a position. */
    public boolean isFragment() {
        return !isSql() || hasFragment();
    }

    /** Whether more than a position is known. */
    public boolean hasFragment() {
        return start >= 0 && stop >= start && stop < sqlText.length();
    }

    private String sqlSummary() {
        StringBuilder text = new StringBuilder("== SQL");
        if (!objectType.isEmpty()) {
            text.append(" of ").append(objectType).append(' ').append(objectName);
        }
        text.append(" (line ")
                .append(line)
                .append(", position ")
                .append(startPosition + 1)
                .append(") ==\n");
        int before = start;
        while (before >= 0 && start - before <= MOST_TEXT_AROUND && sqlText.charAt(before) != '\n') {
            before--;
        }
        int after = stop;
        while (after < sqlText.length() && after - stop <= MOST_TEXT_AROUND && sqlText.charAt(after) != '\n') {
            after++;
        }
        boolean cutBefore = start - before > MOST_TEXT_AROUND;
        boolean cutAfter = after - stop > MOST_TEXT_AROUND;
        String shown = (cutBefore ? CUT : "")
                + sqlText.substring(before + 1, Math.max(before + 1, after))
                + (cutAfter ? CUT : "");
        int index = cutBefore ? before - CUT.length() : before;
        for (String shownLine : shown.split("\n")) {
            text.append(shownLine).append('\n');
            index++;
            for (int i = 0; i < shownLine.length(); i++, index++) {
                if (index <= stop) {
                    text.append(index < start ? ' ' : '^');
                }
            }
            text.append('\n');
        }
        return text.toString();
    }
}

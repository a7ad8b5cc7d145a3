package io.sabot.engine.error;

/**
 * Where in the user's text an expression was written: the whole SQL text and the inclusive character range of the fragment,
 * or, for a DataFrame call, the name of the method and its call site.
 *
 * @param sqlText the whole statement, null for a DataFrame call
 * @param start first character of the fragment, zero-based
 * @param stop last character of the fragment, inclusive
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
        String callSite) {

    public static QueryContext sql(String sqlText, int start, int stop, int line, int startPosition) {
        return new QueryContext(sqlText, start, stop, line, startPosition, "", "", "", "");
    }

    public static QueryContext dataFrame(String fragment, String callSite) {
        return new QueryContext(null, 0, 0, 0, 0, "", "", fragment, callSite);
    }

    public boolean isSql() {
        return sqlText != null;
    }
}

package io.sabot.spark.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL text as statements: cut at semicolons that stand outside quotes and comments. Quotes take backslash escapes as Spark's
 * string literals do; bracketed comments nest.
 *
 * @param statements without their semicolons, none of them blank
 * @param complete whether the text ends behind a semicolon, so that nothing waits for more
 */
record SqlScript(List<String> statements, boolean complete) {

    static SqlScript parse(String text) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        boolean blank = true;
        int position = 0;
        while (position < text.length()) {
            int end = endOfToken(text, position);
            char first = text.charAt(position);
            if (first == ';') {
                if (!blank) {
                    statements.add(text.substring(start, position).strip());
                }
                start = end;
                blank = true;
            } else if (!Character.isWhitespace(first) && !isComment(text, position)) {
                blank = false;
            }
            position = end;
        }
        if (!blank) {
            statements.add(text.substring(start).strip());
        }
        return new SqlScript(List.copyOf(statements), blank);
    }

    /** Where the quoted text, comment or single character that starts here ends; the end of the text if it is not closed. */
    private static int endOfToken(String text, int start) {
        char first = text.charAt(start);
        if (first == '\'' || first == '"' || first == '`') {
            return endOfQuoted(text, start);
        }
        if (text.startsWith("--", start)) {
            int end = text.indexOf('\n', start);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", start)) {
            return endOfBracketed(text, start);
        }
        return start + 1;
    }

    private static boolean isComment(String text, int start) {
        return text.startsWith("--", start) || text.startsWith("/*", start);
    }

    private static int endOfQuoted(String text, int start) {
        char quote = text.charAt(start);
        boolean escapes = quote != '`' && !isRaw(text, start);
        int position = start + 1;
        while (position < text.length() && text.charAt(position) != quote) {
            position += escapes && text.charAt(position) == '\\' ? 2 : 1;
        }
        return Math.min(position + 1, text.length());
    }

    /** Whether the quote here belongs to a raw literal, {@code r'…'}, in which a backslash is just that. */
    private static boolean isRaw(String text, int quote) {
        boolean marked = quote > 0 && Character.toLowerCase(text.charAt(quote - 1)) == 'r';
        return marked && (quote == 1 || !Character.isJavaIdentifierPart(text.charAt(quote - 2)));
    }

    private static int endOfBracketed(String text, int start) {
        int depth = 0;
        int position = start;
        while (position < text.length()) {
            if (text.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (text.startsWith("*/", position)) {
                depth--;
                position += 2;
                if (depth == 0) {
                    return position;
                }
            } else {
                position++;
            }
        }
        return text.length();
    }
}

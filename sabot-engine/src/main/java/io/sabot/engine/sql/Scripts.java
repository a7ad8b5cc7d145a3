package io.sabot.engine.sql;

import java.util.ArrayList;
import java.util.List;

/** A text of several statements, divided at semicolons outside of quotes and comments (source: StringUtils of Spark). */
final class Scripts {
    private final String text;
    private boolean unclosed;

    private Scripts(String text) {
        this.text = text;
    }

    /** @return the statements without their semicolons; pieces of blanks and comments only are left out */
    static List<String> split(String text) {
        return new Scripts(text).split();
    }

    private List<String> split() {
        List<String> statements = new ArrayList<>();
        int start = 0;
        boolean filled = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                filled = true;
                i = afterQuoted(i + 1, c);
            } else if (text.startsWith("--", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", i)) {
                i = afterComment(i + 2);
            } else if (c == ';') {
                if (filled) {
                    statements.add(text.substring(start, i));
                }
                filled = false;
                unclosed = false;
                start = ++i;
            } else {
                filled |= !Character.isWhitespace(c);
                i++;
            }
        }
        if (filled || unclosed) {
            statements.add(text.substring(start));
        }
        return statements;
    }

    private int afterQuoted(int from, char quote) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        unclosed = true;
        return text.length();
    }

    /** Comments nest. */
    private int afterComment(int from) {
        int depth = 1;
        int i = from;
        while (i + 1 < text.length() && depth > 0) {
            boolean opens = text.startsWith("/*", i);
            boolean closes = text.startsWith("*/", i);
            depth += opens ? 1 : closes ? -1 : 0;
            i += opens || closes ? 2 : 1;
        }
        if (depth > 0) {
            unclosed = true;
            return text.length();
        }
        return i;
    }
}

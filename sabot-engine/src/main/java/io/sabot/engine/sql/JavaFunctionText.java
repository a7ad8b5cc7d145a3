package io.sabot.engine.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code CREATE TEMPORARY FUNCTION f(x BIGINT) RETURNS BIGINT LANGUAGE JAVA AS '…'}, which Spark's grammar does not know: taken
 * apart into a definition that it does know, without the language, and the text behind AS.
 *
 * @param definition ends with RETURN NULL in place of the body
 * @param body the string literal
 * @param calledOnNull CALLED ON NULL INPUT stands there
 */
record JavaFunctionText(String definition, String body, boolean calledOnNull) {
    private record Word(String text, int from, int to) {}

    /** @return null for any other statement */
    static JavaFunctionText of(String statement) {
        List<Word> words = words(statement);
        int language = find(words, 0, "LANGUAGE", "JAVA");
        if (language < 0 || !words.get(0).text().equals("CREATE") || find(words, 0, "FUNCTION") < 0) {
            return null;
        }
        int as = find(words, language, "AS");
        if (as < 0) {
            return null;
        }
        int called = find(words, 0, "CALLED", "ON", "NULL", "INPUT");
        int returnsNull = find(words, 0, "RETURNS", "NULL", "ON", "NULL", "INPUT");
        StringBuilder head =
                new StringBuilder(statement.substring(0, words.get(as).from()));
        blank(head, words.get(language).from(), words.get(language + 1).to());
        if (returnsNull >= 0 && returnsNull < as) {
            blank(
                    head,
                    words.get(returnsNull).from(),
                    words.get(returnsNull + 4).to());
        }
        String body = statement.substring(words.get(as).to()).strip();
        while (body.endsWith(";")) {
            body = body.substring(0, body.length() - 1).strip();
        }
        return new JavaFunctionText(head + "RETURN NULL", body, called >= 0 && called < as);
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static int find(List<Word> words, int from, String... wanted) {
        for (int at = from; at + wanted.length <= words.size(); at++) {
            boolean found = true;
            for (int i = 0; found && i < wanted.length; i++) {
                found = words.get(at + i).text().equals(wanted[i]);
            }
            if (found) {
                return at;
            }
        }
        return -1;
    }

    /** The words outside parentheses, strings and comments, in capitals. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = behindQuotes(text, at);
            } else if (text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                at = end < 0 ? text.length() : end + 2;
            } else if (Character.isJavaIdentifierStart(c)) {
                int from = at;
                while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                    at++;
                }
                if (depth == 0) {
                    words.add(new Word(text.substring(from, at).toUpperCase(Locale.ROOT), from, at));
                }
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
            }
        }
        return words;
    }

    private static int behindQuotes(String text, int from) {
        char quote = text.charAt(from);
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && quote != '`' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }
}

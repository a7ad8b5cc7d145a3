package io.sabot.engine.sql;

import java.util.Arrays;

/** The tokens of a simple expression, in arrays; of anything else none at all. */
final class QuickTokens {
    /** What a token is; a symbol is one of {@code ( ) , . + - * / % || = <=> != < <= > >=}. */
    enum Kind {
        WORD,
        QUOTED,
        WHOLE,
        DECIMAL,
        STRING,
        SYMBOL,
        END
    }

    private static final String SYMBOLS = "(),.+-*/%";

    private final String text;
    private Kind[] kinds = new Kind[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;

    private QuickTokens(String text) {
        this.text = text;
    }

    /** @return null when something is in the text that only the grammar knows */
    static QuickTokens of(String text) {
        QuickTokens tokens = new QuickTokens(text);
        int position = tokens.skipBlanks(0);
        while (position < text.length()) {
            position = tokens.read(position);
            if (position < 0) {
                return null;
            }
            position = tokens.skipBlanks(position);
        }
        tokens.add(Kind.END, position, position);
        return tokens;
    }

    Kind kind(int token) {
        return kinds[token];
    }

    int start(int token) {
        return starts[token];
    }

    /** Inclusive. */
    int stop(int token) {
        return ends[token] - 1;
    }

    String text(int token) {
        return text.substring(starts[token], ends[token]);
    }

    boolean is(int token, String symbol) {
        return kinds[token] == Kind.SYMBOL
                && ends[token] - starts[token] == symbol.length()
                && text.startsWith(symbol, starts[token]);
    }

    boolean isWord(int token, String word) {
        return kinds[token] == Kind.WORD
                && ends[token] - starts[token] == word.length()
                && text.regionMatches(true, starts[token], word, 0, word.length());
    }

    private int add(Kind kind, int start, int end) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size++] = end;
        return end;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\n' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private int read(int start) {
        char c = text.charAt(start);
        if (isLetter(c)) {
            return add(Kind.WORD, start, endOfWord(start));
        }
        if (isDigit(c)) {
            return number(start);
        }
        return switch (c) {
            case '`' -> quoted(start);
            case '\'', '"' -> string(start);
            case '=', '<', '>', '!' -> comparison(start);
            case '|' -> at(start + 1) == '|' ? add(Kind.SYMBOL, start, start + 2) : -1;
            default -> symbol(start, c);
        };
    }

    /** Signs that begin a comment, an arrow or a number with nothing before the point are left to the grammar. */
    private int symbol(int start, char c) {
        char next = at(start + 1);
        boolean foreign =
                c == '-' && (next == '-' || next == '>') || c == '/' && next == '*' || c == '.' && isDigit(next);
        return foreign || SYMBOLS.indexOf(c) < 0 ? -1 : add(Kind.SYMBOL, start, start + 1);
    }

    private int comparison(int start) {
        for (String symbol : new String[] {"<=>", "<>", "<=", ">=", "!=", "==", "<", ">", "="}) {
            if (text.startsWith(symbol, start)) {
                int end = start + symbol.length();
                boolean longer = "<>=".indexOf(at(end)) >= 0;
                return longer ? -1 : add(Kind.SYMBOL, start, end);
            }
        }
        return -1;
    }

    private int number(int start) {
        int end = start;
        while (isDigit(at(end))) {
            end++;
        }
        Kind kind = Kind.WHOLE;
        if (at(end) == '.') {
            kind = Kind.DECIMAL;
            int point = end++;
            while (isDigit(at(end))) {
                end++;
            }
            if (end == point + 1) {
                return -1;
            }
        }
        return isLetter(at(end)) || at(end) == '.' ? -1 : add(kind, start, end);
    }

    private int quoted(int start) {
        int end = start + 1;
        while (end < text.length() && !Character.isSurrogate(text.charAt(end))) {
            if (text.charAt(end) != '`') {
                end++;
            } else if (at(end + 1) == '`') {
                end += 2;
            } else {
                return end == start + 1 ? -1 : add(Kind.QUOTED, start, end + 1);
            }
        }
        return -1;
    }

    private int string(int start) {
        char quote = text.charAt(start);
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (Character.isSurrogate(c)) {
                // The grammar counts code points.
                return -1;
            }
            if (c == '\\') {
                end += 2;
            } else if (c != quote) {
                end++;
            } else if (at(end + 1) == quote) {
                end += 2;
            } else {
                return add(Kind.STRING, start, end + 1);
            }
        }
        return -1;
    }

    private int endOfWord(int start) {
        int end = start;
        while (isLetter(at(end)) || isDigit(at(end))) {
            end++;
        }
        return end;
    }

    private char at(int position) {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package io.sabot.engine.sql;

/** The value of a string literal in quotes (source: SparkParserUtils.unescapeSQLString). */
final class StringLiterals {
    private StringLiterals() {}

    /** The text between the quotes as it stands. */
    static String verbatim(String literal) {
        return literal.substring(1, literal.length() - 1);
    }

    /**
     * @param literal in quotes, with {@code r} before them for a raw one
     * @param dropDoubled whether a doubled quote is nothing instead of one quote
     */
    static String unescape(String literal, boolean dropDoubled) {
        char quote = literal.charAt(0);
        if (quote == 'r' || quote == 'R') {
            return literal.substring(2, literal.length() - 1);
        }
        int end = literal.length() - 1;
        if (literal.indexOf('\\') < 0 && literal.indexOf(quote, 1) == end) {
            return literal.substring(1, end);
        }
        StringBuilder value = new StringBuilder(literal.length());
        int i = 1;
        while (i < end) {
            char c = literal.charAt(i);
            if (c == quote && i + 1 < end && literal.charAt(i + 1) == quote) {
                if (!dropDoubled) {
                    value.append(quote);
                }
                i += 2;
            } else if (c != '\\' || i + 1 == end) {
                value.append(c);
                i++;
            } else {
                i = appendEscape(literal, i + 1, end, value);
            }
        }
        return value.toString();
    }

    /** @return position behind the escape whose letter is at {@code i} */
    private static int appendEscape(String literal, int i, int end, StringBuilder value) {
        char letter = literal.charAt(i);
        if (letter == 'u' && isHexadecimal(literal, i + 1, i + 5, end)) {
            value.append((char) Integer.parseInt(literal, i + 1, i + 5, 16));
            return i + 5;
        }
        if (letter == 'U' && isHexadecimal(literal, i + 1, i + 9, end)) {
            appendCodePoint(Long.parseLong(literal, i + 1, i + 9, 16), value);
            return i + 9;
        }
        if (i + 3 <= end && (letter == '0' || letter == '1') && isOctal(literal, i + 1) && isOctal(literal, i + 2)) {
            value.append((char) Integer.parseInt(literal, i, i + 3, 8));
            return i + 3;
        }
        switch (letter) {
            case '0' -> value.append('\0');
            case 'b' -> value.append('\b');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'Z' -> value.append('\032');
            case '%', '_' -> value.append('\\').append(letter);
            default -> value.append(letter);
        }
        return i + 1;
    }

    /** Numbers beyond Unicode make the pair of characters that the formula gives, as in Spark. */
    private static void appendCodePoint(long codePoint, StringBuilder value) {
        if (codePoint < 0x10000) {
            value.append((char) codePoint);
        } else {
            value.append((char) ((codePoint - 0x10000) / 0x400 + 0xd800));
            value.append((char) ((codePoint - 0x10000) % 0x400 + 0xdc00));
        }
    }

    private static boolean isHexadecimal(String text, int from, int to, int end) {
        if (to > end) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOctal(String text, int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '7';
    }
}

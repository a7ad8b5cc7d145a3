package io.sabot.engine.type;

/** The words, quoted names and signs of a type's text, one after the other. */
final class TypeTokens {
    private final String text;
    private int position;

    TypeTokens(String text) {
        this.text = text;
        skipBlanks();
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** @param token a sign, or a word in small letters */
    boolean isNext(String token) {
        if (!text.regionMatches(true, position, token, 0, token.length())) {
            return false;
        }
        int end = position + token.length();
        boolean word = isWordCharacter(token.charAt(0));
        return !word || end == text.length() || !isWordCharacter(text.charAt(end));
    }

    boolean accept(String token) {
        if (!isNext(token)) {
            return false;
        }
        position += token.length();
        skipBlanks();
        return true;
    }

    /** @return letters, digits and underscores, or null */
    String word() {
        int end = position;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        if (end == position || (end < text.length() && text.charAt(end) == '-')) {
            return null;
        }
        String word = text.substring(position, end);
        position = end;
        skipBlanks();
        return word;
    }

    /** @return a word or what stands in backquotes, or null */
    String identifier() {
        if (position == text.length() || text.charAt(position) != '`') {
            String word = word();
            return word == null || isNumber(word) ? null : word;
        }
        StringBuilder name = new StringBuilder();
        for (int i = position + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '`') {
                name.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '`') {
                name.append(c);
                i++;
            } else {
                position = i + 1;
                skipBlanks();
                return name.length() == 0 ? null : name.toString();
            }
        }
        return null;
    }

    /** @return a string literal that needs no unescaping, or null */
    String plainString() {
        if (position == text.length()) {
            return null;
        }
        char quote = text.charAt(position);
        int end = text.indexOf(quote, position + 1);
        if ((quote != '\'' && quote != '"') || end < 0) {
            return null;
        }
        String value = text.substring(position + 1, end);
        boolean goesOn = end + 1 < text.length() && text.charAt(end + 1) == quote;
        if (goesOn || value.indexOf('\\') >= 0) {
            return null;
        }
        position = end + 1;
        skipBlanks();
        return value;
    }

    /** A word of digits alone, or one that the SQL parser would take for a number. */
    private static boolean isNumber(String word) {
        return word.matches("\\d+(?i:e\\d+|[lsydf]|bd)?");
    }

    private static boolean isWordCharacter(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void skipBlanks() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }
}

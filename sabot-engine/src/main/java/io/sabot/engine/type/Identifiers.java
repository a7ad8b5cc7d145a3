package io.sabot.engine.type;

import java.util.List;

/** How names are written back into SQL text. */
public final class Identifiers {
    private Identifiers() {}

    /** Backquotes a name unless it is a letter or underscore followed by letters, digits and underscores. */
    public static String quoteIfNeeded(String name) {
        return isPlain(name) ? name : quote(name);
    }

    /** A qualified name, each part quoted where it must be. */
    public static String quoteIfNeeded(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(text.isEmpty() ? "" : ".").append(quoteIfNeeded(part));
        }
        return text.toString();
    }

    public static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}

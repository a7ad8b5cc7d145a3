package io.sabot.engine.type;

/** How names are written back into SQL text. */
public final class Identifiers {
    private Identifiers() {}

    /** Backquotes a name unless it is letters, digits and underscores and not all digits. */
    public static String quoteIfNeeded(String name) {
        return isPlain(name) ? name : quote(name);
    }

    public static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static boolean isPlain(String name) {
        boolean onlyDigits = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!(digit || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
                return false;
            }
            onlyDigits &= digit;
        }
        return !onlyDigits;
    }
}

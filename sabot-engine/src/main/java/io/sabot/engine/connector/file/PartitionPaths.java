package io.sabot.engine.connector.file;

import java.util.BitSet;

/** How column names and values become names of partition directories. Source: ExternalCatalogUtils of Spark. */
public final class PartitionPaths {
    /** Stands for NULL, and for the empty string. */
    public static final String NULL_VALUE = "__HIVE_DEFAULT_PARTITION__";

    private static final BitSet ESCAPED = new BitSet(128);

    static {
        ESCAPED.set(1, ' ');
        for (char c : "\"#%'*/:=?\\\u007F{[]^".toCharArray()) {
            ESCAPED.set(c);
        }
    }

    private PartitionPaths() {}

    /** @param value null for NULL. @return {@code name=value}, both escaped */
    public static String directory(String name, String value) {
        return escape(name) + "=" + (value == null || value.isEmpty() ? NULL_VALUE : escape(value));
    }

    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && ESCAPED.get(c)) {
                escaped.append('%').append(hex(c >> 4)).append(hex(c & 15));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }

    /** Leaves a percent sign alone that no two hexadecimal digits follow. */
    public static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = c == '%' && i + 2 < text.length() ? code(text, i + 1) : -1;
            if (code >= 0) {
                plain.append((char) code);
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int code(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 || text.charAt(at) >= 128 || text.charAt(at + 1) >= 128 ? -1 : high << 4 | low;
    }
}

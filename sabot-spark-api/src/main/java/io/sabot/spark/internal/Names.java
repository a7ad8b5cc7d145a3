package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Identifiers;
import io.sabot.engine.type.collation.Collations;

/** How names and texts are quoted in DDL, messages and trees. */
public final class Names {
    private Names() {}

    public static String quoteIfNeeded(String name) {
        return Identifiers.quoteIfNeeded(name);
    }

    /** In back quotes, as error messages name things. */
    public static String id(String name) {
        return Identifiers.quote(name);
    }

    public static String idList(String[] names) {
        StringBuilder list = new StringBuilder();
        for (String name : names) {
            list.append(list.length() == 0 ? "" : ", ").append(id(name));
        }
        return list.toString();
    }

    /** The error for a collation that has no number; the engine proposes others. */
    public static RuntimeException unknownCollation(String name) {
        return Frame.answered(() -> {
            Collations.normalize(name);
            throw QueryException.unsupported("the collation " + name);
        });
    }

    public static String escapeSingleQuotes(String text) {
        return text.replace("'", "\\'");
    }

    /** Makes what would move the cursor visible. */
    public static String escapeMetaCharacters(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            String replacement = replacement(text.charAt(i));
            if (replacement != null && escaped == null) {
                escaped = new StringBuilder().append(text, 0, i);
            }
            if (escaped != null) {
                escaped.append(replacement == null ? text.substring(i, i + 1) : replacement);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static String replacement(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\f' -> "\\f";
            case '\b' -> "\\b";
            case '\u000B' -> "\\v";
            case '\u0007' -> "\\a";
            default -> null;
        };
    }
}

package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import java.util.ArrayList;
import java.util.List;

/**
 * Names given as strings, outside of SQL: parts separated by dots, each plain or in backquotes with backquotes inside doubled
 * (source: AttributeNameParser).
 */
public final class NameParser {
    private NameParser() {}

    /** The parts of a column's name as in {@code df.col("a.`b.c`")}: anything but dots and backquotes needs no quotes. */
    public static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            if (quoted) {
                if (c == '`' && i + 1 < name.length() && name.charAt(i + 1) == '`') {
                    part.append('`');
                    i++;
                } else if (c == '`') {
                    quoted = false;
                    if (i + 1 < name.length() && name.charAt(i + 1) != '.') {
                        throw invalid(name);
                    }
                } else {
                    part.append(c);
                }
            } else if (c == '`') {
                if (part.length() > 0) {
                    throw invalid(name);
                }
                quoted = true;
            } else if (c == '.') {
                if (i == 0 || name.charAt(i - 1) == '.' || i == name.length() - 1) {
                    throw invalid(name);
                }
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
            i++;
        }
        if (quoted) {
            throw invalid(name);
        }
        parts.add(part.toString());
        return parts;
    }

    /** The parts of a name of SQL when they are letters, digits and underscores, or anything in backquotes; else null. */
    static List<String> plainParts(String name) {
        QuickTokens tokens = QuickTokens.of(name);
        if (tokens == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        int next = 0;
        do {
            String part = tokens.text(next);
            if (tokens.kind(next) == QuickTokens.Kind.QUOTED) {
                parts.add(part.substring(1, part.length() - 1).replace("``", "`"));
            } else if (tokens.kind(next) == QuickTokens.Kind.WORD) {
                parts.add(part);
            } else {
                return null;
            }
            next += 2;
        } while (tokens.is(next - 1, "."));
        return tokens.kind(next - 1) == QuickTokens.Kind.END ? parts : null;
    }

    /** A name as messages show it: each part in backquotes. */
    static String shown(String name) {
        return Quoting.id(parts(name));
    }

    private static QueryException invalid(String name) {
        return QueryException.analysis("INVALID_ATTRIBUTE_NAME_SYNTAX", "name", name);
    }
}

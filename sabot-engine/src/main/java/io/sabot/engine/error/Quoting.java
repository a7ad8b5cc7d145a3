package io.sabot.engine.error;

import java.util.List;
import java.util.Locale;

/** How Spark writes parameters into error messages (DataTypeErrorsBase). */
public final class Quoting {
    private static final String GENERATED_QUALIFIER = "__auto_generated_subquery_name";

    private Quoting() {}

    /** A name that is one part, dots included. */
    public static String id(String part) {
        return "`" + part.replace("`", "``") + "`";
    }

    public static String id(List<String> parts) {
        List<String> shown =
                parts.size() > 1 && parts.get(0).equals(GENERATED_QUALIFIER) ? parts.subList(1, parts.size()) : parts;
        StringBuilder text = new StringBuilder();
        for (String part : shown) {
            text.append(text.length() == 0 ? "" : ".").append(id(part));
        }
        return text.toString();
    }

    /** A string value. */
    public static String value(String value) {
        return value == null ? "NULL" : "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** A configuration key, an option, an expression, a type: anything in double quotes. */
    public static String quoted(String text) {
        return "\"" + text + "\"";
    }

    public static String type(String sql) {
        return quoted(sql.toUpperCase(Locale.ROOT));
    }

    public static String statement(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** {@code first}, {@code second}, {@code third}, {@code 4th} for 0, 1, 2, 3. */
    public static String ordinal(int index) {
        return switch (index) {
            case 0 -> "first";
            case 1 -> "second";
            case 2 -> "third";
            default -> (index + 1) + "th";
        };
    }
}

package io.sabot.engine.bind;

import java.util.Locale;

/** Functions that are called without parentheses where no column has their name. Source: Spark's LiteralFunctionResolution. */
final class LiteralFunctions {
    static final String GROUPING_ID = "grouping__id";

    private LiteralFunctions() {}

    static boolean isOne(String name) {
        return text(name) != null;
    }

    /** @return the call as names of columns show it, null for any other name */
    static String text(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "current_date" -> "current_date()";
            case "current_timestamp" -> "current_timestamp()";
            case "current_time" -> "current_time(6)";
            case "current_user", "user", "session_user" -> "current_user()";
            case GROUPING_ID -> "grouping_id()";
            default -> null;
        };
    }
}

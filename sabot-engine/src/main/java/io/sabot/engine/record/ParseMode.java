package io.sabot.engine.record;

import java.util.Locale;

/** What happens to a record that does not parse. */
public enum ParseMode {
    /** It becomes a row of what could be read, NULL for the rest. */
    PERMISSIVE,
    /** It is left out. */
    DROPMALFORMED,
    /** The query fails. */
    FAILFAST;

    /** An unknown name means PERMISSIVE, as in Spark. */
    public static ParseMode of(String name) {
        if (name == null) {
            return PERMISSIVE;
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "DROPMALFORMED" -> DROPMALFORMED;
            case "FAILFAST" -> FAILFAST;
            default -> PERMISSIVE;
        };
    }
}

package io.sabot.engine.record;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The encodings that Spark reads and writes. */
public final class Charsets {
    private static final Set<String> VALID =
            new TreeSet<>(Set.of("us-ascii", "iso-8859-1", "utf-8", "utf-16be", "utf-16le", "utf-16", "utf-32"));

    private Charsets() {}

    /** @param caller whose parameter it is, for the error */
    public static Charset of(String name, String caller) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!VALID.contains(lower)) {
            throw QueryException.of(
                    ErrorKind.ILLEGAL_ARGUMENT,
                    "INVALID_PARAMETER_VALUE.CHARSET",
                    "functionName",
                    "`" + caller + "`",
                    "parameter",
                    "`charset`",
                    "charset",
                    name,
                    "charsets",
                    String.join(", ", VALID));
        }
        return Charset.forName(lower);
    }
}

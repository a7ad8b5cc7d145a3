package io.sabot.engine.type.collation;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds collations by name: {@code UTF8_BINARY}, {@code UTF8_LCASE}, {@code UNICODE}, a language such as {@code de} or
 * {@code zh_Hant_TWN}, the last two with {@code _CI}, {@code _AI}, and all with {@code _RTRIM} after it. Case of the name
 * does not matter.
 */
public final class Collations {
    private static final String TRIMMED = "_RTRIM";
    private static final String LOWER_CASE = "UTF8_LCASE";
    private static final Map<String, Collation> KNOWN = new ConcurrentHashMap<>();

    private Collations() {}

    public static Collation of(StringType type) {
        return of(type.collation());
    }

    /** @throws QueryException COLLATION_INVALID_NAME */
    public static Collation of(String name) {
        Collation known = KNOWN.get(name);
        if (known == null) {
            known = find(name);
            KNOWN.put(name, known);
        }
        return known;
    }

    /**
     * The name in Spark's normal form.
     *
     * @throws QueryException COLLATION_INVALID_NAME
     */
    public static String normalize(String name) {
        return of(name).name();
    }

    private static Collation find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean trimmed = upper.endsWith(TRIMMED);
        String base = trimmed ? upper.substring(0, upper.length() - TRIMMED.length()) : upper;
        if (base.equals(StringType.BINARY_COLLATION)) {
            Collation binary = new Collation(base, Slice::compareTo, text -> text);
            return trimmed ? binary.trimmed(base + TRIMMED) : binary;
        }
        if (base.equals(LOWER_CASE)) {
            Collation lower = new Collation(base, LowerCase::compare, LowerCase::of);
            return trimmed ? lower.trimmed(base + TRIMMED) : lower;
        }
        Collation language = LanguageCollations.find(upper);
        if (language == null) {
            throw QueryException.of(
                    ErrorKind.EXECUTION,
                    "COLLATION_INVALID_NAME",
                    "collationName",
                    name,
                    "proposals",
                    CollationProposals.of(name));
        }
        return language;
    }
}

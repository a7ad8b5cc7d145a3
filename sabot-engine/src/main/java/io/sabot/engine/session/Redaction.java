package io.sabot.engine.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Hides values of options whose name tells of a secret (spark.sql.redaction.options.regex of Spark). */
final class Redaction {
    private static final Pattern SECRET = Pattern.compile("(?i)url|secret|password|token|access[.]?key");
    private static final String HIDDEN = "*********(redacted)";

    private Redaction() {}

    static Map<String, String> of(Map<String, String> options) {
        Map<String, String> shown = new LinkedHashMap<>();
        options.forEach((key, value) -> shown.put(key, SECRET.matcher(key).find() ? HIDDEN : value));
        return shown;
    }
}

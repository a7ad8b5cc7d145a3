package io.sabot.spark.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Options of a reader or writer: keys in any case, as they were written last. */
public final class Options {
    private static final String PATH = "path";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    public void put(String key, String value) {
        String lower = key.toLowerCase(Locale.ROOT);
        String before = keys.put(lower, key);
        values.remove(before == null ? key : before);
        values.put(key, value);
    }

    public String get(String key) {
        String written = keys.get(key.toLowerCase(Locale.ROOT));
        return written == null ? null : values.get(written);
    }

    public Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    public Map<String, String> withoutPath() {
        Map<String, String> rest = all();
        rest.remove(keys.get(PATH));
        return rest;
    }

    /** The paths given, or else that of the option. @throws RuntimeException Spark's error when both are there */
    public List<String> paths(List<String> given) {
        String option = get(PATH);
        if (option == null) {
            return given;
        }
        if (!given.isEmpty()) {
            throw SparkErrors.analysis(
                    "_LEGACY_ERROR_TEMP_1306", "config", "spark.sql.legacy.pathOptionBehavior.enabled");
        }
        return List.of(option);
    }
}

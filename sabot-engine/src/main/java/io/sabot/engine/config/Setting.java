package io.sabot.engine.config;

import java.util.function.Function;

/**
 * One setting.
 *
 * @param key as the user writes it, e.g. {@code spark.sql.ansi.enabled}
 * @param defaultText the default as text, null for none
 * @param parser text to value; throws IllegalArgumentException for a bad text
 * @param doc one sentence for the configuration page
 */
public record Setting<T>(String key, String defaultText, Function<String, T> parser, String doc) {

    public T defaultValue() {
        return defaultText == null ? null : parser.apply(defaultText);
    }
}

package io.sabot.engine.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of a session at one moment: what was set, over the defaults. Immutable, so a query keeps what it started with. */
public final class Settings {
    public static final Settings DEFAULTS = new Settings(Map.of());

    private final Map<String, String> values;
    private final int hash;

    private Settings(Map<String, String> values) {
        this.values = values;
        this.hash = values.hashCode();
    }

    public static Settings of(Map<String, String> values) {
        return new Settings(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    public <T> T get(Setting<T> setting) {
        String text = values.get(setting.key());
        return text == null ? setting.defaultValue() : setting.parser().apply(text);
    }

    /** @return the text that was set, or null */
    public String text(String key) {
        return values.get(key);
    }

    public Settings with(String key, String value) {
        LinkedHashMap<String, String> copy = new LinkedHashMap<>(values);
        copy.put(key, value);
        return of(copy);
    }

    public Settings without(String key) {
        LinkedHashMap<String, String> copy = new LinkedHashMap<>(values);
        copy.remove(key);
        return of(copy);
    }

    public Map<String, String> explicit() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Settings that && hash == that.hash && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}

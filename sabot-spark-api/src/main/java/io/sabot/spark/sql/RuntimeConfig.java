package io.sabot.spark.sql;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SessionSettings;
import scala.Option;

/** The settings of a session. */
public class RuntimeConfig {
    private final SessionSettings settings;

    RuntimeConfig(SessionSettings settings) {
        this.settings = settings;
    }

    public void set(String key, String value) {
        settings.set(key, value);
    }

    public void set(String key, boolean value) {
        set(key, Boolean.toString(value));
    }

    public void set(String key, long value) {
        set(key, Long.toString(value));
    }

    /** @throws io.sabot.spark.SparkNoSuchElementException when it is neither set nor has a default */
    public String get(String key) {
        return settings.get(key);
    }

    public String get(String key, String defaultValue) {
        return settings.getOrElse(key, defaultValue);
    }

    public Option<String> getOption(String key) {
        return Option.apply(settings.getOrElse(key, null));
    }

    public boolean contains(String key) {
        return settings.isSet(key);
    }

    public scala.collection.immutable.Map<String, String> getAll() {
        return ScalaCollections.map(settings.all());
    }

    /** Back to the default. */
    public void unset(String key) {
        settings.unset(key);
    }

    public boolean isModifiable(String key) {
        return settings.isModifiable(key);
    }
}

package io.sabot.spark.internal;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Setting;
import io.sabot.engine.session.Session;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Reads and changes the settings of a session with Spark's checks. */
public final class SessionSettings {
    /** Settings of the SQL engine that are fixed once an application runs. */
    private static final List<String> STATIC = List.of(
            "spark.sql.warehouse.dir",
            "spark.sql.catalogImplementation",
            "spark.sql.globalTempDatabase",
            "spark.sql.extensions",
            "spark.sql.cache.serializer",
            "spark.sql.queryExecutionListeners",
            "spark.sql.streaming.streamingQueryListeners",
            "spark.sql.filesourceTableRelationCacheSize",
            "spark.sql.codegen.cache.maxEntries",
            "spark.sql.broadcastExchange.maxThreadThreshold",
            "spark.sql.event.truncate.length",
            "spark.sql.legacy.createHiveTableByDefault.enabled");
    /** Beginnings of the settings of the application, which a session cannot change. */
    private static final List<String> OF_APPLICATION = List.of(
            "spark.executor.",
            "spark.driver.",
            "spark.memory.",
            "spark.shuffle.",
            "spark.serializer",
            "spark.ui.",
            "spark.eventLog.",
            "spark.dynamicAllocation.",
            "spark.task.",
            "spark.scheduler.",
            "spark.network.",
            "spark.rpc.",
            "spark.io.",
            "spark.kryo",
            "spark.locality.",
            "spark.speculation",
            "spark.storage.",
            "spark.cleaner.",
            "spark.broadcast.",
            "spark.files.",
            "spark.local.dir",
            "sabot.memory.",
            "spark.default.parallelism");

    private final Session session;

    public SessionSettings(Session session) {
        this.session = session;
    }

    public void set(String key, String value) {
        if (key == null) {
            throw new IllegalArgumentException("requirement failed: key cannot be null");
        }
        if (value == null) {
            throw new IllegalArgumentException("requirement failed: value cannot be null for key: " + key);
        }
        requireModifiable(key);
        Setting<?> setting = setting(key);
        if (setting != null) {
            requireValid(setting, value);
        }
        if (key.equals(SabotSettings.TIME_ZONE.key())) {
            requireZone(key, value);
        }
        session.setSettings(session.settings().with(key, value));
    }

    public void unset(String key) {
        requireModifiable(key);
        session.setSettings(session.settings().without(key));
    }

    private static void requireModifiable(String key) {
        if (STATIC.contains(key)) {
            throw SparkErrors.analysis("CANNOT_MODIFY_STATIC_CONFIG", "key", "\"" + key + "\"");
        }
        for (String start : OF_APPLICATION) {
            if (key.startsWith(start)) {
                throw SparkErrors.analysis(
                        "CANNOT_MODIFY_CONFIG",
                        "key",
                        "\"" + key + "\"",
                        "docroot",
                        "https://spark.apache.org/docs/latest");
            }
        }
    }

    private static Setting<?> setting(String key) {
        for (Setting<?> setting : SabotSettings.all()) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        return null;
    }

    private static void requireValid(Setting<?> setting, String value) {
        try {
            Object ignored = setting.parser().apply(value);
        } catch (IllegalArgumentException e) {
            Object sample = setting.defaultValue();
            String type = sample instanceof Boolean
                    ? "boolean"
                    : sample instanceof Integer ? "int" : sample instanceof Long ? "long" : "string";
            throw SparkErrors.illegalArgument(
                    "INVALID_CONF_VALUE.TYPE_MISMATCH",
                    "confName",
                    setting.key(),
                    "confValue",
                    value,
                    "confType",
                    type);
        }
    }

    private static void requireZone(String key, String value) {
        try {
            ZoneId.of(value.trim(), ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            throw SparkErrors.illegalArgument("INVALID_CONF_VALUE.TIME_ZONE", "confName", key, "confValue", value);
        }
    }

    public String get(String key) {
        String value = getOrElse(key, null);
        if (value == null) {
            throw SparkErrors.noSuchElement("SQL_CONF_NOT_FOUND", "sqlConf", "\"" + key + "\"");
        }
        return value;
    }

    /** What is set, else the default of the setting, else {@code other}. */
    public String getOrElse(String key, String other) {
        String value = session.settings().text(key);
        if (value != null) {
            return value;
        }
        if (other != null) {
            return other;
        }
        Setting<?> setting = setting(key);
        if (setting == null) {
            return null;
        }
        return key.equals(SabotSettings.TIME_ZONE.key()) ? ActiveSettings.timeZone() : setting.defaultText();
    }

    public boolean isSet(String key) {
        return session.settings().text(key) != null || setting(key) != null;
    }

    public Map<String, String> all() {
        return session.settings().explicit();
    }

    public boolean isModifiable(String key) {
        return key.startsWith("spark.sql.") && !STATIC.contains(key) && setting(key) != null;
    }
}

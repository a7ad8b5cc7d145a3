package io.sabot.spark.sql.internal;

import io.sabot.spark.internal.config.ConfigEntry;
import io.sabot.spark.sql.SparkSession;

/** What Spark's suites ask of its settings by name. */
public final class SQLConf {
    private static final SQLConf ACTIVE = new SQLConf();

    private SQLConf() {}

    public static SQLConf get() {
        return ACTIVE;
    }

    public static ConfigEntry<Object> DATETIME_JAVA8API_ENABLED() {
        return new ConfigEntry<>("spark.sql.datetime.java8API.enabled");
    }

    public String sessionLocalTimeZone() {
        return SparkSession.active().conf().get("spark.sql.session.timeZone");
    }
}

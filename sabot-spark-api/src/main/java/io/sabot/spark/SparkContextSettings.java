package io.sabot.spark;

import io.sabot.spark.internal.Application;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scala.Option;

/** What an application is: its settings and its engine. */
abstract class SparkContextSettings {
    private static final List<String> LOG_LEVELS =
            Arrays.asList("ALL", "DEBUG", "ERROR", "FATAL", "INFO", "OFF", "TRACE", "WARN");

    final SparkConf conf;
    final Application application;
    private final long startTime = System.currentTimeMillis();

    /** @param conf the context's own */
    SparkContextSettings(SparkConf conf) {
        this.conf = conf;
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "sabot");
        conf.set("spark.app.id", "local-" + startTime);
        this.application = SparkContext.started(conf);
    }

    /** This, as the class that programs know. */
    abstract SparkContext self();

    /** For Sabot's own use. */
    public Application application() {
        assertNotStopped();
        return application;
    }

    public SparkConf getConf() {
        return conf.clone();
    }

    /** The settings themselves: those of a context do not change. */
    public ReadOnlySparkConf getReadOnlyConf() {
        return conf;
    }

    /** Where Spark is installed, if that was said. */
    public Option<String> getSparkHome() {
        String home = conf.get("spark.home", System.getenv("SPARK_HOME"));
        return Option.apply(home);
    }

    public String master() {
        return conf.get("spark.master");
    }

    public String appName() {
        return conf.get("spark.app.name");
    }

    public String applicationId() {
        return conf.get("spark.app.id");
    }

    public String deployMode() {
        return conf.get("spark.submit.deployMode", "client");
    }

    /** The Spark version whose behaviour this is. */
    public String version() {
        return Application.SPARK_VERSION;
    }

    public boolean isLocal() {
        return true;
    }

    public boolean isStopped() {
        return application.isStopped();
    }

    /** Milliseconds since 1970. */
    public long startTime() {
        return startTime;
    }

    public String sparkUser() {
        return System.getProperty("user.name");
    }

    public Option<String> uiWebUrl() {
        return Option.empty();
    }

    public int defaultParallelism() {
        assertNotStopped();
        return conf.getInt("spark.default.parallelism", application.workers());
    }

    public int defaultMinPartitions() {
        return Math.min(defaultParallelism(), 2);
    }

    /** The level is checked; what is logged is for the program's own logging library to decide. */
    public void setLogLevel(String logLevel) {
        if (!LOG_LEVELS.contains(logLevel.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("requirement failed: Supplied level " + logLevel
                    + " did not match one of: " + String.join(",", LOG_LEVELS));
        }
    }

    void assertNotStopped() {
        application.assertRunning();
    }

    /** Settings that a session starts with. */
    public Map<String, String> settings() {
        return conf.getAllAsJavaMap();
    }
}

package io.sabot.spark;

import io.sabot.spark.internal.Application;
import io.sabot.spark.internal.SparkErrors;

/** An application: its settings, its worker threads and everything its sessions share. */
public class SparkContext extends SparkContextFiles {
    private static volatile SparkContext active;
    /** Whether a context is being made that is not active yet. */
    private static boolean starting;

    public SparkContext(SparkConf config) {
        super(config.clone());
        synchronized (SparkContext.class) {
            active = this;
            starting = false;
        }
    }

    public SparkContext() {
        this(new SparkConf());
    }

    public SparkContext(String master, String appName) {
        this(master, appName, new SparkConf());
    }

    public SparkContext(String master, String appName, SparkConf conf) {
        this(conf.clone().setMaster(master).setAppName(appName));
    }

    /** Starts the engine of a new context, if it is the only one. */
    static synchronized Application started(SparkConf conf) {
        if (active != null || starting) {
            throw SparkErrors.plain("Only one SparkContext should be running in this JVM (see SPARK-2243).");
        }
        Application application = Application.start(conf);
        starting = true;
        return application;
    }

    public static synchronized SparkContext getOrCreate(SparkConf config) {
        SparkContext running = active;
        return running == null ? new SparkContext(config) : running;
    }

    public static SparkContext getOrCreate() {
        return getOrCreate(new SparkConf());
    }

    /** For Sabot's own use: the running context, null when there is none. */
    public static SparkContext activeOrNull() {
        return active;
    }

    @Override
    SparkContext self() {
        return this;
    }

    public void stop() {
        synchronized (SparkContext.class) {
            if (active == this) {
                active = null;
            }
        }
        application.stop();
    }
}

package io.sabot.spark;

import io.sabot.spark.internal.Application;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import java.util.List;
import java.util.Map;
import scala.collection.immutable.Seq;

/** An application: its settings, its worker threads and everything its sessions share. */
public class SparkContext extends SparkContextHadoop {
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

    public SparkContext(String master, String appName, String sparkHome) {
        this(master, appName, sparkHome, ScalaCollections.linked(List.of()));
    }

    public SparkContext(String master, String appName, String sparkHome, Seq<String> jars) {
        this(master, appName, sparkHome, jars, ScalaCollections.map(Map.of()));
    }

    public SparkContext(
            String master,
            String appName,
            String sparkHome,
            Seq<String> jars,
            scala.collection.Map<String, String> environment) {
        this(described(master, appName, sparkHome, jars, environment));
    }

    private static SparkConf described(
            String master,
            String appName,
            String sparkHome,
            Seq<String> jars,
            scala.collection.Map<String, String> environment) {
        SparkConf conf = new SparkConf().setMaster(master).setAppName(appName);
        if (sparkHome != null) {
            conf.setSparkHome(sparkHome);
        }
        if (jars != null && !jars.isEmpty()) {
            conf.setJars(jars);
        }
        ScalaCollections.javaMap(environment).forEach(conf::setExecutorEnv);
        return conf;
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

    /** The code would be for a cluster's manager. */
    public void stop(int exitCode) {
        stop();
    }

    public void stop() {
        synchronized (SparkContext.class) {
            if (active == this) {
                active = null;
            }
        }
        application.stop();
        added().delete();
    }
}

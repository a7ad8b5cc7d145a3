package io.sabot.spark;

import io.sabot.spark.internal.Application;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import scala.Option;

/** An application: its settings, its worker threads and everything its sessions share. */
public class SparkContext {
    private static final List<String> LOG_LEVELS =
            Arrays.asList("ALL", "DEBUG", "ERROR", "FATAL", "INFO", "OFF", "TRACE", "WARN");
    private static final String JOB_GROUP = "spark.jobGroup.id";
    /** Groups and tags are tags of the engine; these keep them apart. */
    private static final String GROUP_LABEL = "group ";

    private static final String TAG_LABEL = "tag ";
    private static volatile SparkContext active;

    private final SparkConf conf;
    private final Application application;
    private final long startTime = System.currentTimeMillis();
    private final InheritableThreadLocal<Properties> localProperties = new InheritableThreadLocal<>() {
        @Override
        protected Properties initialValue() {
            return new Properties();
        }
    };
    private final AtomicInteger rdds = new AtomicInteger();
    private volatile String checkpointDirectory;

    public SparkContext(SparkConf config) {
        conf = config.clone();
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "sabot");
        conf.set("spark.app.id", "local-" + startTime);
        synchronized (SparkContext.class) {
            if (active != null) {
                throw SparkErrors.plain("Only one SparkContext should be running in this JVM (see SPARK-2243).");
            }
            application = Application.start(conf);
            active = this;
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

    public static SparkContext getOrCreate(SparkConf config) {
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

    /** For Sabot's own use. */
    public Application application() {
        assertNotStopped();
        return application;
    }

    public SparkConf getConf() {
        return conf.clone();
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

    /** For Sabot's own use. */
    public int newRddId() {
        assertNotStopped();
        return rdds.getAndIncrement();
    }

    public void setCheckpointDir(String directory) {
        checkpointDirectory = directory;
    }

    public Option<String> getCheckpointDir() {
        return Option.apply(checkpointDirectory);
    }

    /** For Sabot's own use. */
    public void requireCheckpointDir() {
        if (checkpointDirectory == null) {
            throw SparkErrors.plain("Checkpoint directory has not been set in the SparkContext");
        }
    }

    /** A property of the jobs that this thread and its children start; null removes it. */
    public void setLocalProperty(String key, String value) {
        if (value == null) {
            localProperties.get().remove(key);
        } else {
            localProperties.get().setProperty(key, value);
        }
    }

    public String getLocalProperty(String key) {
        return localProperties.get().getProperty(key);
    }

    public void setJobDescription(String value) {
        setLocalProperty("spark.job.description", value);
    }

    /** A name for the queries that this thread, and those that it makes, start from now on. */
    public void setJobGroup(String groupId, String description, boolean interruptOnCancel) {
        clearJobGroup();
        setJobDescription(description);
        setLocalProperty(JOB_GROUP, groupId);
        setInterruptOnCancel(interruptOnCancel);
        application().session().jobTags().add(GROUP_LABEL + groupId);
    }

    public void clearJobGroup() {
        application().session().jobTags().remove(GROUP_LABEL + getLocalProperty(JOB_GROUP));
        setLocalProperty("spark.job.description", null);
        setLocalProperty(JOB_GROUP, null);
        setLocalProperty("spark.job.interruptOnCancel", null);
    }

    public void setInterruptOnCancel(boolean interruptOnCancel) {
        setLocalProperty("spark.job.interruptOnCancel", Boolean.toString(interruptOnCancel));
    }

    public void cancelJobGroup(String groupId) {
        cancelJobGroup(groupId, "part of cancelled job group " + groupId);
    }

    public void cancelJobGroup(String groupId, String reason) {
        application().session().cancelTagged(GROUP_LABEL + groupId, reason);
    }

    /** A tag for the queries that this thread, and those that it makes, start from now on. */
    public void addJobTag(String tag) {
        requireTag(tag);
        application().session().jobTags().add(TAG_LABEL + tag);
    }

    public void removeJobTag(String tag) {
        requireTag(tag);
        application().session().jobTags().remove(TAG_LABEL + tag);
    }

    public scala.collection.immutable.Set<String> getJobTags() {
        return ScalaCollections.set(jobTags());
    }

    /** For Sabot's own use. */
    public Set<String> jobTags() {
        Set<String> tags = new HashSet<>();
        for (String label : application().session().jobTags().all()) {
            if (label.startsWith(TAG_LABEL)) {
                tags.add(label.substring(TAG_LABEL.length()));
            }
        }
        return tags;
    }

    public void clearJobTags() {
        jobTags().forEach(this::removeJobTag);
    }

    public void cancelJobsWithTag(String tag) {
        cancelJobsWithTag(tag, "part of cancelled job tags " + tag);
    }

    public void cancelJobsWithTag(String tag, String reason) {
        requireTag(tag);
        application().session().cancelTagged(TAG_LABEL + tag, reason);
    }

    /** For Sabot's own use. */
    public static void requireTag(String tag) {
        if (tag == null) {
            throw new IllegalArgumentException("Spark job tag cannot be null.");
        }
        if (tag.contains(",")) {
            throw new IllegalArgumentException("Spark job tag cannot contain ','.");
        }
        if (tag.isEmpty()) {
            throw new IllegalArgumentException("Spark job tag cannot be an empty string.");
        }
    }

    public void cancelAllJobs() {
        application().session().cancelAll();
    }

    public void stop() {
        synchronized (SparkContext.class) {
            if (active == this) {
                active = null;
            }
        }
        application.stop();
    }

    private void assertNotStopped() {
        application.assertRunning();
    }

    /** Settings that a session starts with. */
    public Map<String, String> settings() {
        return conf.getAllAsJavaMap();
    }
}

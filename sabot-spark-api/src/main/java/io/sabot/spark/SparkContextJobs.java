package io.sabot.spark;

import io.sabot.spark.internal.ScalaCollections;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/** Jobs: their properties, groups and tags, and how they are cancelled. */
abstract class SparkContextJobs extends SparkContextSettings {
    private static final String CALL_SITE = "callSite.short";
    private static final String JOB_GROUP = "spark.jobGroup.id";
    /** Groups and tags are tags of the engine; these keep them apart. */
    private static final String GROUP_LABEL = "group ";

    private static final String TAG_LABEL = "tag ";

    private final InheritableThreadLocal<Properties> localProperties = new InheritableThreadLocal<>() {
        @Override
        protected Properties initialValue() {
            return new Properties();
        }

        @Override
        protected Properties childValue(Properties parent) {
            return (Properties) parent.clone();
        }
    };

    SparkContextJobs(SparkConf conf) {
        super(conf);
    }

    /** A property of the jobs that this thread and its children start; null removes it. */
    public void setLocalProperty(String key, String value) {
        if (value == null) {
            localProperties.get().remove(key);
        } else {
            localProperties.get().setProperty(key, value);
        }
    }

    /** For Sabot's own use: those of the calling thread. */
    public Properties localProperties() {
        return localProperties.get();
    }

    public String getLocalProperty(String key) {
        return localProperties.get().getProperty(key);
    }

    /** What the jobs and RDDs of this thread are said to be called from; null for the lines that call. */
    public void setCallSite(String shortCallSite) {
        setLocalProperty(CALL_SITE, shortCallSite);
    }

    public void clearCallSite() {
        setLocalProperty(CALL_SITE, null);
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

    public void addJobTags(scala.collection.immutable.Set<String> tags) {
        ScalaCollections.iterable(tags).forEach(SparkContextJobs::requireTag);
        ScalaCollections.iterable(tags).forEach(this::addJobTag);
    }

    public void removeJobTags(scala.collection.immutable.Set<String> tags) {
        ScalaCollections.iterable(tags).forEach(SparkContextJobs::requireTag);
        ScalaCollections.iterable(tags).forEach(this::removeJobTag);
    }

    public void cancelAllJobs() {
        application().session().cancelAll();
    }
}

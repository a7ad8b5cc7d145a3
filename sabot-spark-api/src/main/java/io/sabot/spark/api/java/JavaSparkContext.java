package io.sabot.spark.api.java;

import io.sabot.engine.object.SliceNode;
import io.sabot.spark.SparkConf;
import io.sabot.spark.SparkContext;
import io.sabot.spark.broadcast.Broadcast;
import io.sabot.spark.internal.NodeRdd;
import java.io.Closeable;
import java.util.List;
import java.util.Set;

/** A {@link SparkContext} for Java programs. */
public class JavaSparkContext implements Closeable {
    private final SparkContext context;

    public JavaSparkContext(SparkContext sc) {
        this.context = sc;
    }

    public JavaSparkContext() {
        this(new SparkContext());
    }

    public JavaSparkContext(SparkConf conf) {
        this(new SparkContext(conf));
    }

    public JavaSparkContext(String master, String appName) {
        this(new SparkContext(master, appName));
    }

    public JavaSparkContext(String master, String appName, SparkConf conf) {
        this(new SparkContext(master, appName, conf));
    }

    public static JavaSparkContext fromSparkContext(SparkContext sc) {
        return new JavaSparkContext(sc);
    }

    public static SparkContext toSparkContext(JavaSparkContext jsc) {
        return jsc.context;
    }

    public <T> JavaRDD<T> parallelize(List<T> list) {
        return parallelize(list, defaultParallelism());
    }

    public <T> JavaRDD<T> parallelize(List<T> list, int numSlices) {
        return new JavaRDD<>(new NodeRdd<>(context, List.of(), SliceNode.of(list, numSlices)), null);
    }

    public <T> Broadcast<T> broadcast(T value) {
        return context.broadcast(value, null);
    }

    public JavaSparkStatusTracker statusTracker() {
        return new JavaSparkStatusTracker(context);
    }

    public SparkContext sc() {
        return context;
    }

    public SparkConf getConf() {
        return context.getConf();
    }

    public String master() {
        return context.master();
    }

    public String appName() {
        return context.appName();
    }

    public String version() {
        return context.version();
    }

    public Boolean isLocal() {
        return context.isLocal();
    }

    public Long startTime() {
        return context.startTime();
    }

    public String sparkUser() {
        return context.sparkUser();
    }

    public Integer defaultParallelism() {
        return context.defaultParallelism();
    }

    public Integer defaultMinPartitions() {
        return context.defaultMinPartitions();
    }

    public void setLogLevel(String logLevel) {
        context.setLogLevel(logLevel);
    }

    public void setCheckpointDir(String directory) {
        context.setCheckpointDir(directory);
    }

    public void setLocalProperty(String key, String value) {
        context.setLocalProperty(key, value);
    }

    public String getLocalProperty(String key) {
        return context.getLocalProperty(key);
    }

    public void setJobDescription(String value) {
        context.setJobDescription(value);
    }

    public void setJobGroup(String groupId, String description) {
        context.setJobGroup(groupId, description, false);
    }

    public void setJobGroup(String groupId, String description, boolean interruptOnCancel) {
        context.setJobGroup(groupId, description, interruptOnCancel);
    }

    public void clearJobGroup() {
        context.clearJobGroup();
    }

    public void setInterruptOnCancel(boolean interruptOnCancel) {
        context.setInterruptOnCancel(interruptOnCancel);
    }

    public void cancelJobGroup(String groupId) {
        context.cancelJobGroup(groupId);
    }

    public void cancelJobGroup(String groupId, String reason) {
        context.cancelJobGroup(groupId, reason);
    }

    public void addJobTag(String tag) {
        context.addJobTag(tag);
    }

    public void removeJobTag(String tag) {
        context.removeJobTag(tag);
    }

    public Set<String> getJobTags() {
        return context.jobTags();
    }

    public void clearJobTags() {
        context.clearJobTags();
    }

    public void cancelJobsWithTag(String tag) {
        context.cancelJobsWithTag(tag);
    }

    public void cancelJobsWithTag(String tag, String reason) {
        context.cancelJobsWithTag(tag, reason);
    }

    public void cancelAllJobs() {
        context.cancelAllJobs();
    }

    public void stop() {
        context.stop();
    }

    @Override
    public void close() {
        stop();
    }
}

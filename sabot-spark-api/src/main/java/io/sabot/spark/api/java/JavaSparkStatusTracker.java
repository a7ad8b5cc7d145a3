package io.sabot.spark.api.java;

import io.sabot.spark.SparkContext;
import io.sabot.spark.SparkExecutorInfo;
import io.sabot.spark.SparkJobInfo;
import io.sabot.spark.SparkStageInfo;
import io.sabot.spark.SparkStatusTracker;

/** A {@link SparkStatusTracker} for Java programs: null for what is not known. */
public class JavaSparkStatusTracker {
    private final SparkStatusTracker tracker;

    /** For Sabot's own use. */
    public JavaSparkStatusTracker(SparkContext context) {
        this.tracker = context.statusTracker();
    }

    public int[] getJobIdsForGroup(String jobGroup) {
        return tracker.getJobIdsForGroup(jobGroup);
    }

    public int[] getActiveStageIds() {
        return tracker.getActiveStageIds();
    }

    public int[] getActiveJobIds() {
        return tracker.getActiveJobIds();
    }

    public SparkJobInfo getJobInfo(int jobId) {
        return tracker.getJobInfo(jobId).getOrElse(() -> null);
    }

    public SparkStageInfo getStageInfo(int stageId) {
        return tracker.getStageInfo(stageId).getOrElse(() -> null);
    }

    public SparkExecutorInfo[] getExecutorInfos() {
        return tracker.getExecutorInfos();
    }
}

package io.sabot.spark;

import io.sabot.spark.internal.Application;
import io.sabot.spark.internal.JobStatus;
import scala.Option;

/** How far jobs and stages are; what ended long ago may be forgotten. */
public class SparkStatusTracker {
    private final Application application;
    private final JobStatus status;

    /** For Sabot's own use. */
    public SparkStatusTracker(Application application) {
        this.application = application;
        this.status = application.monitor().status();
    }

    /** @param jobGroup null for the jobs without a group */
    public int[] getJobIdsForGroup(String jobGroup) {
        return status.jobsOfGroup(jobGroup);
    }

    public int[] getJobIdsForTag(String jobTag) {
        return status.jobsOfTag(jobTag);
    }

    public int[] getActiveStageIds() {
        return status.runningStages();
    }

    public int[] getActiveJobIds() {
        return status.runningJobs();
    }

    public Option<SparkJobInfo> getJobInfo(int jobId) {
        return Option.apply(status.job(jobId));
    }

    public Option<SparkStageInfo> getStageInfo(int stageId) {
        return Option.apply(status.stage(stageId));
    }

    /** The one process that there is. */
    public SparkExecutorInfo[] getExecutorInfos() {
        return new SparkExecutorInfo[] {application.executorInfo()};
    }
}

package io.sabot.spark;

import java.io.Serializable;

/** A job, and the stages that it may need. */
public interface SparkJobInfo extends Serializable {
    int jobId();

    int[] stageIds();

    JobExecutionStatus status();
}

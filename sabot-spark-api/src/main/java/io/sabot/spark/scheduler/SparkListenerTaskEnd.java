package io.sabot.spark.scheduler;

import io.sabot.spark.TaskEndReason;
import io.sabot.spark.executor.TaskMetrics;

/** A task has ended. */
public record SparkListenerTaskEnd(
        int stageId,
        int stageAttemptId,
        String taskType,
        TaskEndReason reason,
        TaskInfo taskInfo,
        TaskMetrics taskMetrics)
        implements SparkListenerEvent {}

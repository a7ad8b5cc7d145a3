package io.sabot.spark.scheduler;

/** A task begins. */
public record SparkListenerTaskStart(int stageId, int stageAttemptId, TaskInfo taskInfo)
        implements SparkListenerEvent {}

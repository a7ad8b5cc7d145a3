package io.sabot.spark.scheduler;

/** Measurements of a process in a stage. Never sent by Sabot. */
public record SparkListenerStageExecutorMetrics(String execId, int stageId, int stageAttemptId)
        implements SparkListenerEvent {}

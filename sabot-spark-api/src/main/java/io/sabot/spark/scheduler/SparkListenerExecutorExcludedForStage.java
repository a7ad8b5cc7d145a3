package io.sabot.spark.scheduler;

/** A process gets no more tasks of a stage. Never sent by Sabot. */
public record SparkListenerExecutorExcludedForStage(
        long time, String executorId, int taskFailures, int stageId, int stageAttemptId)
        implements SparkListenerEvent {}

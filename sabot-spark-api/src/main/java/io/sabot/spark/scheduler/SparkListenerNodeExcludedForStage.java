package io.sabot.spark.scheduler;

/** A machine gets no more tasks of a stage. Never sent by Sabot. */
public record SparkListenerNodeExcludedForStage(
        long time, String hostId, int executorFailures, int stageId, int stageAttemptId)
        implements SparkListenerEvent {}

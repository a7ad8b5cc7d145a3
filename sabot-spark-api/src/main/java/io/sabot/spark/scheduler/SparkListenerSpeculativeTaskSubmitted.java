package io.sabot.spark.scheduler;

/** A second attempt beside the first. Never sent by Sabot. */
public record SparkListenerSpeculativeTaskSubmitted(int stageId, int stageAttemptId, int taskIndex, int partitionId)
        implements SparkListenerEvent {}

package io.sabot.spark.scheduler;

/** Tasks that processes can run again. Never sent by Sabot. */
public record SparkListenerUnschedulableTaskSetRemoved(int stageId, int stageAttemptId) implements SparkListenerEvent {}

package io.sabot.spark.scheduler;

/** Tasks that no process can run. Never sent by Sabot. */
public record SparkListenerUnschedulableTaskSetAdded(int stageId, int stageAttemptId) implements SparkListenerEvent {}

package io.sabot.spark.scheduler;

/** A stage has ended. */
public record SparkListenerStageCompleted(StageInfo stageInfo) implements SparkListenerEvent {}

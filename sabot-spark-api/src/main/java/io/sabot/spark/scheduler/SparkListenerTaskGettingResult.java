package io.sabot.spark.scheduler;

/** The result of a task is fetched. Never sent by Sabot. */
public record SparkListenerTaskGettingResult(TaskInfo taskInfo) implements SparkListenerEvent {}

package io.sabot.spark.scheduler;

/** A process that tasks run in. Never sent by Sabot. */
public record SparkListenerExecutorAdded(long time, String executorId) implements SparkListenerEvent {}

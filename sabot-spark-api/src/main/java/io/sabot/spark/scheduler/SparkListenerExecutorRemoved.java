package io.sabot.spark.scheduler;

/** A process is gone. Never sent by Sabot. */
public record SparkListenerExecutorRemoved(long time, String executorId, String reason) implements SparkListenerEvent {}

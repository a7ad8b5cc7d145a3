package io.sabot.spark.scheduler;

/** A process gets tasks again. Never sent by Sabot. */
public record SparkListenerExecutorUnexcluded(long time, String executorId) implements SparkListenerEvent {}

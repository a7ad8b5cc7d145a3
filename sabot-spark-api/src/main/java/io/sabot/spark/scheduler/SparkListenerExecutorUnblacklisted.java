package io.sabot.spark.scheduler;

/** A process gets tasks again. Never sent by Sabot. */
public record SparkListenerExecutorUnblacklisted(long time, String executorId) implements SparkListenerEvent {}

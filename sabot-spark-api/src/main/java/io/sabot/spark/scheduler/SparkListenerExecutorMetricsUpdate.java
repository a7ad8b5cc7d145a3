package io.sabot.spark.scheduler;

/** Measurements of a process. Never sent by Sabot. */
public record SparkListenerExecutorMetricsUpdate(String execId) implements SparkListenerEvent {}

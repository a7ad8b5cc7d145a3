package io.sabot.spark.scheduler;

/** A machine gets no more tasks. Never sent by Sabot. */
public record SparkListenerNodeExcluded(long time, String hostId, int executorFailures) implements SparkListenerEvent {}

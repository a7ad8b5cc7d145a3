package io.sabot.spark.scheduler;

/** A machine gets tasks again. Never sent by Sabot. */
public record SparkListenerNodeUnexcluded(long time, String hostId) implements SparkListenerEvent {}

package io.sabot.spark.scheduler;

/** A machine gets tasks again. Never sent by Sabot. */
public record SparkListenerNodeUnblacklisted(long time, String hostId) implements SparkListenerEvent {}

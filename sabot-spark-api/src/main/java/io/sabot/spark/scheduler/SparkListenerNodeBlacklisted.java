package io.sabot.spark.scheduler;

/** A machine gets no more tasks. Never sent by Sabot. */
public record SparkListenerNodeBlacklisted(long time, String hostId, int executorFailures)
        implements SparkListenerEvent {}

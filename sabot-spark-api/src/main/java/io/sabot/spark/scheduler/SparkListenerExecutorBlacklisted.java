package io.sabot.spark.scheduler;

/** A process gets no more tasks. Never sent by Sabot. */
public record SparkListenerExecutorBlacklisted(long time, String executorId, int taskFailures)
        implements SparkListenerEvent {}

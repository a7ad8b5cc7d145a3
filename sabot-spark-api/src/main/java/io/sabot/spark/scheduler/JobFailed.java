package io.sabot.spark.scheduler;

/** The end of a job that failed. */
public record JobFailed(Exception exception) implements JobResult {}

package io.sabot.spark.scheduler;

/** How a job ended. */
public interface JobResult {}

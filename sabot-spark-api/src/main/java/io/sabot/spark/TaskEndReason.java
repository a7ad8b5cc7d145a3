package io.sabot.spark;

/** How a task ended. */
public interface TaskEndReason {}

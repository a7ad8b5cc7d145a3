package io.sabot.spark.scheduler;

/** Wishes for resources. Never sent by Sabot. */
public record SparkListenerResourceProfileAdded(int resourceProfileId) implements SparkListenerEvent {}

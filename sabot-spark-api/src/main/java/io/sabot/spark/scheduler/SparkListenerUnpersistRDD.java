package io.sabot.spark.scheduler;

/** What was kept of a collection is kept no more. Never sent by Sabot. */
public record SparkListenerUnpersistRDD(int rddId) implements SparkListenerEvent {}

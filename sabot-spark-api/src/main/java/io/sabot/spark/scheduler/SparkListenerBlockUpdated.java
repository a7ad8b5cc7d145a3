package io.sabot.spark.scheduler;

import io.sabot.spark.storage.BlockManagerId;

/** A part of what is kept has changed. Never sent by Sabot. */
public record SparkListenerBlockUpdated(BlockManagerId blockManagerId, String blockId) implements SparkListenerEvent {}

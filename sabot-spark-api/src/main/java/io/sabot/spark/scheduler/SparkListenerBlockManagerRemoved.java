package io.sabot.spark.scheduler;

import io.sabot.spark.storage.BlockManagerId;

/** A store of a process is gone. Never sent by Sabot. */
public record SparkListenerBlockManagerRemoved(long time, BlockManagerId blockManagerId)
        implements SparkListenerEvent {}

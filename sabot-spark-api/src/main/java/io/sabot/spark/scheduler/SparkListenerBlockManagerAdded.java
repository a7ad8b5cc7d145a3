package io.sabot.spark.scheduler;

import io.sabot.spark.storage.BlockManagerId;
import scala.Option;

/** A store of a process. Never sent by Sabot. */
public record SparkListenerBlockManagerAdded(
        long time,
        BlockManagerId blockManagerId,
        long maxMem,
        Option<Object> maxOnHeapMem,
        Option<Object> maxOffHeapMem)
        implements SparkListenerEvent {}

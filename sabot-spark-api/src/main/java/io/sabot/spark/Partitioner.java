package io.sabot.spark;

import io.sabot.engine.object.KeyPartitioner;

/** Says which partition a key belongs to. Equal partitioners put equal keys into equal partitions. */
public abstract class Partitioner implements KeyPartitioner {
    private static final long serialVersionUID = 1L;

    public abstract int numPartitions();

    /** From 0 to {@link #numPartitions()} less 1. */
    public abstract int getPartition(Object key);

    /** For Sabot's own use. */
    @Override
    public final int partitions() {
        return numPartitions();
    }

    /** For Sabot's own use. */
    @Override
    public final int partition(Object key) {
        return getPartition(key);
    }
}

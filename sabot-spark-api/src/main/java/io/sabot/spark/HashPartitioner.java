package io.sabot.spark;

/** By the remainder of {@code hashCode}; null belongs to partition 0. */
public class HashPartitioner extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int partitions;

    public HashPartitioner(int partitions) {
        if (partitions < 0) {
            throw new IllegalArgumentException(
                    "requirement failed: Number of partitions (" + partitions + ") cannot be negative.");
        }
        this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        return key == null ? 0 : Math.floorMod(key.hashCode(), partitions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashPartitioner hash && hash.numPartitions() == partitions;
    }

    @Override
    public int hashCode() {
        return partitions;
    }
}

package io.sabot.shuffle.partition;

/** From hashes to partition numbers. */
public final class HashPartitioner {
    private HashPartitioner() {}

    /** The non-negative remainder, which is Spark's rule ({@code HashPartitioning.partitionIdExpression}). */
    public static int partition(int hash, int partitions) {
        return Math.floorMod(hash, partitions);
    }

    public static void partition(int[] hashes, int count, int partitions, int[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = Math.floorMod(hashes[i], partitions);
        }
    }
}

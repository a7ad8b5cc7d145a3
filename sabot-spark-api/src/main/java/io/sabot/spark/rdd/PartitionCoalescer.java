package io.sabot.spark.rdd;

/** Says which partitions of an RDD become one. */
public interface PartitionCoalescer {
    PartitionGroup[] coalesce(int maxPartitions, RDD<?> parent);
}

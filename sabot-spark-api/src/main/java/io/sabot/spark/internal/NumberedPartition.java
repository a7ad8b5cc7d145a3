package io.sabot.spark.internal;

import io.sabot.spark.Partition;

/** A partition that is nothing but its number. */
public record NumberedPartition(int index) implements Partition {
    public static Partition[] all(int count) {
        Partition[] partitions = new Partition[count];
        for (int i = 0; i < count; i++) {
            partitions[i] = new NumberedPartition(i);
        }
        return partitions;
    }
}

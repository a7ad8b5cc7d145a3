package io.sabot.spark.rdd;

import io.sabot.spark.Partition;
import scala.Option;
import scala.collection.mutable.ArrayBuffer;

/** Partitions that become one. */
public class PartitionGroup {
    private final Option<String> preferredLocation;
    private final ArrayBuffer<Partition> partitions = new ArrayBuffer<>();

    public PartitionGroup(Option<String> prefLoc) {
        this.preferredLocation = prefLoc;
    }

    public static Option<String> $lessinit$greater$default$1() {
        return Option.empty();
    }

    public Option<String> prefLoc() {
        return preferredLocation;
    }

    public ArrayBuffer<Partition> partitions() {
        return partitions;
    }

    public int numPartitions() {
        return partitions.size();
    }
}

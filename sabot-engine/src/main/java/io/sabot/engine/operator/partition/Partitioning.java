package io.sabot.engine.operator.partition;

import io.sabot.engine.operator.sort.SortKey;
import java.util.List;

/** How rows find their partition. A morsel of the source is a partition before. */
public sealed interface Partitioning {
    /** How many partitions there are to be. */
    int partitions();

    /** The partition's number is a column, of type INT and never NULL. */
    record Numbered(int column, int partitions) implements Partitioning {}

    /** In turn, from a partition on that each partition of the source chooses. Source: Spark's RoundRobinPartitioning. */
    record RoundRobin(int partitions) implements Partitioning {}

    /** By order, bounds chosen so that partitions are about equally large. Source: Spark's RangePartitioner. */
    record Range(List<SortKey> keys, int partitions) implements Partitioning {}

    /** Neighbouring partitions together, never more than before. Source: Spark's DefaultPartitionCoalescer. */
    record Coalesced(int partitions) implements Partitioning {}
}

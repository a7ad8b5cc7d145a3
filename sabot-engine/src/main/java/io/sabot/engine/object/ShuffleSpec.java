package io.sabot.engine.object;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How pairs get from partitions to partitions.
 *
 * @param combine null when pairs arrive as they are
 * @param combinesFirst whether pairs are combined before they are sent, too
 * @param order of the keys within a partition; null for none
 */
public record ShuffleSpec(KeyPartitioner partitioner, Combine combine, boolean combinesFirst, Comparator<Object> order)
        implements Serializable {
    /** Pairs as they are. */
    public static ShuffleSpec of(KeyPartitioner partitioner) {
        return new ShuffleSpec(partitioner, null, false, null);
    }
}

package io.sabot.spark;

import io.sabot.spark.internal.RangeBounds;
import io.sabot.spark.rdd.RDD;
import java.util.Arrays;
import java.util.Comparator;
import scala.Product2;
import scala.math.Ordering;
import scala.reflect.ClassTag;

/** By ranges of keys in their order, of about equal sizes, which a sample of the pairs gives. */
public class RangePartitioner<K, V> extends Partitioner {
    private static final long serialVersionUID = 1L;
    private static final int POINTS_PER_PARTITION = 20;
    private static final int MOST_SEARCHED_ONE_BY_ONE = 128;

    private final boolean ascending;
    private final int samplePoints;
    private final Comparator<? super K> order;
    private final Object[] bounds;

    public RangePartitioner(
            int partitions,
            RDD<? extends Product2<K, V>> rdd,
            boolean ascending,
            int samplePointsPerPartitionHint,
            Ordering<K> ordering,
            ClassTag<K> tag) {
        this(partitions, rdd, ascending, samplePointsPerPartitionHint, ordering);
    }

    public RangePartitioner(
            int partitions,
            RDD<? extends Product2<K, V>> rdd,
            boolean ascending,
            Ordering<K> ordering,
            ClassTag<K> tag) {
        this(partitions, rdd, ascending, POINTS_PER_PARTITION, ordering);
    }

    private RangePartitioner(
            int partitions,
            RDD<? extends Product2<K, V>> rdd,
            boolean ascending,
            int samplePoints,
            Comparator<? super K> order) {
        this.ascending = ascending;
        this.samplePoints = samplePoints;
        this.order = order;
        this.bounds = RangeBounds.of(partitions, rdd, samplePoints, order);
    }

    /** For Sabot's own use: with Java's order of the keys. */
    public static <K, V> RangePartitioner<K, V> of(
            int partitions, RDD<? extends Product2<K, V>> rdd, boolean ascending, Comparator<? super K> order) {
        return new RangePartitioner<>(partitions, rdd, ascending, POINTS_PER_PARTITION, order);
    }

    public int samplePointsPerPartitionHint() {
        return samplePoints;
    }

    @Override
    public int numPartitions() {
        return bounds.length + 1;
    }

    @Override
    @SuppressWarnings("unchecked") // keys are what the sample was taken of
    public int getPartition(Object key) {
        int range = range((K) key);
        return ascending ? range : bounds.length - range;
    }

    @SuppressWarnings("unchecked") // as above
    private int range(K key) {
        if (bounds.length <= MOST_SEARCHED_ONE_BY_ONE) {
            int range = 0;
            while (range < bounds.length && order.compare(key, (K) bounds[range]) > 0) {
                range++;
            }
            return range;
        }
        int found = Arrays.binarySearch((K[]) bounds, key, order);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RangePartitioner<?, ?> ranges
                && Arrays.equals(ranges.bounds, bounds)
                && ranges.ascending == ascending;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bounds) + Boolean.hashCode(ascending);
    }
}

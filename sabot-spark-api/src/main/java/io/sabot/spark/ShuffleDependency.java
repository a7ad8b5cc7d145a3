package io.sabot.spark;

import io.sabot.spark.rdd.RDD;
import scala.Option;
import scala.Product2;
import scala.math.Ordering;

/** Each partition is computed from pairs out of all partitions of the other RDD. A description: the engine shuffles. */
public class ShuffleDependency<K, V, C> extends Dependency<Product2<K, V>> {
    private static final long serialVersionUID = 1L;

    private final transient RDD<? extends Product2<K, V>> rdd;
    private final Partitioner partitioner;
    private final Option<Ordering<K>> keyOrdering;
    private final boolean mapSideCombine;
    private final int shuffleId;

    public ShuffleDependency(
            RDD<? extends Product2<K, V>> rdd,
            Partitioner partitioner,
            Option<Ordering<K>> keyOrdering,
            boolean mapSideCombine) {
        this.rdd = rdd;
        this.partitioner = partitioner;
        this.keyOrdering = keyOrdering;
        this.mapSideCombine = mapSideCombine;
        this.shuffleId = rdd.context().newShuffleId();
    }

    @Override
    @SuppressWarnings("unchecked")
    public RDD<Product2<K, V>> rdd() {
        return (RDD<Product2<K, V>>) rdd;
    }

    public Partitioner partitioner() {
        return partitioner;
    }

    public Option<Ordering<K>> keyOrdering() {
        return keyOrdering;
    }

    /** Whether pairs of one key are combined before they are sent. */
    public boolean mapSideCombine() {
        return mapSideCombine;
    }

    public int shuffleId() {
        return shuffleId;
    }
}

package io.sabot.spark;

import io.sabot.spark.rdd.RDD;
import scala.collection.immutable.Seq;

/** Each partition is computed from few partitions of the other RDD. */
public abstract class NarrowDependency<T> extends Dependency<T> {
    private static final long serialVersionUID = 1L;

    private final RDD<T> rdd;

    public NarrowDependency(RDD<T> rdd) {
        this.rdd = rdd;
    }

    /** Partitions of the other RDD. */
    public abstract Seq<Object> getParents(int partitionId);

    @Override
    public RDD<T> rdd() {
        return rdd;
    }
}

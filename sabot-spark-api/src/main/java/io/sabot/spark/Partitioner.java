package io.sabot.spark;

import io.sabot.engine.object.KeyPartitioner;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.rdd.RDD;
import scala.collection.immutable.Seq;

/** Says which partition a key belongs to. Equal partitioners put equal keys into equal partitions. */
public abstract class Partitioner implements KeyPartitioner {
    private static final long serialVersionUID = 1L;

    /** The largest that one of the RDDs has, if that is not too small; else by hash. */
    public static Partitioner defaultPartitioner(RDD<?> rdd, Seq<RDD<?>> others) {
        return PairOperations.defaultPartitioner(
                rdd, ScalaCollections.list(others).toArray(new RDD<?>[0]));
    }

    public abstract int numPartitions();

    /** From 0 to {@link #numPartitions()} less 1. */
    public abstract int getPartition(Object key);

    /** For Sabot's own use. */
    @Override
    public final int partitions() {
        return numPartitions();
    }

    /** For Sabot's own use. */
    @Override
    public final int partition(Object key) {
        return getPartition(key);
    }
}

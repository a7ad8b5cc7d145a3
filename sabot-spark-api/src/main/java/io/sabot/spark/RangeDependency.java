package io.sabot.spark;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.rdd.RDD;
import java.util.List;
import scala.collection.immutable.Seq;

/** A range of partitions is computed from a range of partitions of the other RDD, one from one. */
public class RangeDependency<T> extends NarrowDependency<T> {
    private static final long serialVersionUID = 1L;

    private final int inStart;
    private final int outStart;
    private final int length;

    /**
     * @param inStart first partition of the other RDD
     * @param outStart first partition of this one
     */
    public RangeDependency(RDD<T> rdd, int inStart, int outStart, int length) {
        super(rdd);
        this.inStart = inStart;
        this.outStart = outStart;
        this.length = length;
    }

    @Override
    public Seq<Object> getParents(int partitionId) {
        boolean inside = partitionId >= outStart && partitionId < outStart + length;
        return ScalaCollections.linked(inside ? List.of(partitionId - outStart + inStart) : List.of());
    }
}

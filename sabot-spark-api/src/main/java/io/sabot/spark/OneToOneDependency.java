package io.sabot.spark;

import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.rdd.RDD;
import java.util.List;
import scala.collection.immutable.Seq;

/** Each partition is computed from the one with the same number. */
public class OneToOneDependency<T> extends NarrowDependency<T> {
    private static final long serialVersionUID = 1L;

    public OneToOneDependency(RDD<T> rdd) {
        super(rdd);
    }

    @Override
    public Seq<Object> getParents(int partitionId) {
        return ScalaCollections.linked(List.of(partitionId));
    }
}

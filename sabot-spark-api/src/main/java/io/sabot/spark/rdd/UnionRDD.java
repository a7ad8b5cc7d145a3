package io.sabot.spark.rdd;

import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.SelectedNode;
import io.sabot.engine.object.Task;
import io.sabot.spark.Dependency;
import io.sabot.spark.Partition;
import io.sabot.spark.RangeDependency;
import io.sabot.spark.SparkContext;
import io.sabot.spark.TaskContext;
import io.sabot.spark.internal.NumberedPartition;
import io.sabot.spark.internal.ScalaCollections;
import java.util.ArrayList;
import java.util.List;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;

/** All partitions of several RDDs, one RDD after the other. */
public class UnionRDD<T> extends RDD<T> {
    private static final long serialVersionUID = 1L;

    private static final int PARALLEL_LISTING = 10;

    private transient Seq<RDD<T>> rdds;

    public UnionRDD(SparkContext sc, Seq<RDD<T>> rdds, ClassTag<T> tag) {
        super(sc, ScalaCollections.linked(List.of()), tag);
        this.rdds = rdds;
    }

    public Seq<RDD<T>> rdds() {
        return rdds;
    }

    public void rdds_$eq(Seq<RDD<T>> newRdds) {
        rdds = newRdds;
    }

    public boolean isPartitionListingParallel() {
        return rdds.length() > conf().getInt("spark.rdd.parallelListingThreshold", PARALLEL_LISTING);
    }

    @Override
    protected ObjectNode<T> newNode() {
        return SelectedNode.union(
                ScalaCollections.list(rdds).stream().map(RDD::node).toList());
    }

    @Override
    public Partition[] getPartitions() {
        return NumberedPartition.all(node().partitions());
    }

    @Override
    public Seq<Dependency<?>> getDependencies() {
        List<Dependency<?>> dependencies = new ArrayList<>();
        int start = 0;
        for (RDD<T> rdd : ScalaCollections.list(rdds)) {
            dependencies.add(new RangeDependency<>(rdd, 0, start, rdd.getNumPartitions()));
            start += rdd.getNumPartitions();
        }
        return ScalaCollections.seq(dependencies);
    }

    @Override
    public Iterator<T> compute(Partition split, TaskContext context) {
        return ScalaCollections.iterator(node().read(split.index(), Task.current()));
    }
}

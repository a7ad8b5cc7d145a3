package io.sabot.spark.internal;

import io.sabot.engine.object.MappedNode;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.PartitionFunction;
import io.sabot.spark.Dependency;
import io.sabot.spark.OneToOneDependency;
import io.sabot.spark.Partition;
import io.sabot.spark.Partitioner;
import io.sabot.spark.SparkContext;
import io.sabot.spark.rdd.RDD;
import java.util.List;
import scala.Option;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** An RDD that a node of the engine computes; all but those that programs write. */
public final class NodeRdd<T> extends RDD<T> {
    private static final long serialVersionUID = 1L;

    private final ObjectNode<T> node;
    private final transient Option<Partitioner> partitioner;

    public NodeRdd(SparkContext context, List<Dependency<?>> dependencies, ObjectNode<T> node) {
        this(context, dependencies, node, Option.empty());
    }

    /** @param partitioner how the keys of its pairs are distributed */
    public NodeRdd(
            SparkContext context,
            List<Dependency<?>> dependencies,
            ObjectNode<T> node,
            Option<Partitioner> partitioner) {
        super(context, ScalaCollections.seq(dependencies), tag());
        this.node = node;
        this.partitioner = partitioner;
    }

    /** Partitions that {@code function} makes of those of {@code parent}; fails when tasks could not get copies of it. */
    public static <T, U> NodeRdd<U> mapped(RDD<T> parent, PartitionFunction<T, U> function) {
        return mapped(parent, function, Option.empty());
    }

    /** As {@link #mapped}, by a function that leaves every key in its partition. */
    public static <T, U> NodeRdd<U> mappedInPlace(RDD<T> parent, PartitionFunction<T, U> function) {
        return mapped(parent, function, parent.partitioner());
    }

    private static <T, U> NodeRdd<U> mapped(
            RDD<T> parent, PartitionFunction<T, U> function, Option<Partitioner> partitioner) {
        ObjectNode<U> node = new MappedNode<>(parent.node(), Jobs.checked(function));
        return new NodeRdd<>(parent.context(), List.of(new OneToOneDependency<>(parent)), node, partitioner);
    }

    /** As Spark's Java API has them: of any object. */
    @SuppressWarnings("unchecked")
    public static <T> ClassTag<T> tag() {
        return (ClassTag<T>) ClassTag$.MODULE$.AnyRef();
    }

    @Override
    public Option<Partitioner> partitioner() {
        return partitioner;
    }

    @Override
    public ObjectNode<T> node() {
        return node;
    }

    @Override
    public Partition[] getPartitions() {
        Partition[] partitions = new Partition[node.partitions()];
        for (int i = 0; i < partitions.length; i++) {
            partitions[i] = new NumberedPartition(i);
        }
        return partitions;
    }

    /** A partition that is nothing but its number. */
    private record NumberedPartition(int index) implements Partition {}
}

package io.sabot.spark.internal;

import io.sabot.engine.object.CoGroupedNode;
import io.sabot.engine.object.MappedNode;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.PartitionFunction;
import io.sabot.engine.object.ShuffledNode;
import io.sabot.engine.object.SliceNode;
import io.sabot.engine.object.Task;
import io.sabot.spark.Dependency;
import io.sabot.spark.OneToOneDependency;
import io.sabot.spark.Partition;
import io.sabot.spark.Partitioner;
import io.sabot.spark.SparkContext;
import io.sabot.spark.TaskContext;
import io.sabot.spark.rdd.RDD;
import java.util.List;
import java.util.function.Supplier;
import scala.Option;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** An RDD that a node of the engine computes; all but those that programs write. */
public final class NodeRdd<T> extends RDD<T> {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<? extends ObjectNode<T>> source;
    private transient String kind;
    private transient boolean isOfSameSizes;
    private final transient Option<Partitioner> partitioner;

    /**
     * @param source called once, when partitions are needed
     * @param kind the name of Spark's class
     */
    public NodeRdd(
            SparkContext context,
            List<? extends Dependency<?>> dependencies,
            Supplier<? extends ObjectNode<T>> source,
            String kind,
            Option<Partitioner> partitioner,
            ClassTag<T> tag) {
        super(context, ScalaCollections.linked(List.copyOf(dependencies)), tag);
        this.source = source;
        this.kind = kind;
        this.partitioner = partitioner;
    }

    /** Of any objects, in no known partitioning. */
    public NodeRdd(SparkContext context, List<? extends Dependency<?>> dependencies, ObjectNode<T> node) {
        this(context, dependencies, node, Option.empty());
    }

    /** @param partitioner how the keys of its pairs are distributed */
    public NodeRdd(
            SparkContext context,
            List<? extends Dependency<?>> dependencies,
            ObjectNode<T> node,
            Option<Partitioner> partitioner) {
        this(context, dependencies, () -> node, kind(node), partitioner, tag());
    }

    /** Partitions that {@code function} makes of those of {@code parent}; fails when tasks could not get copies of it. */
    public static <T, U> NodeRdd<U> mapped(RDD<T> parent, PartitionFunction<T, U> function) {
        return mapped(parent, function, false, tag());
    }

    /** As {@link #mapped}, by a function that leaves every key in its partition. */
    public static <T, U> NodeRdd<U> mappedInPlace(RDD<T> parent, PartitionFunction<T, U> function) {
        return mapped(parent, function, true, tag());
    }

    /** @param keepsKeys whether objects stay in the partition that the partitioner of {@code parent} wants them in */
    public static <T, U> NodeRdd<U> mapped(
            RDD<T> parent, PartitionFunction<T, U> function, boolean keepsKeys, ClassTag<U> tag) {
        Jobs.checked(function);
        return new NodeRdd<>(
                parent.context(),
                List.of(new OneToOneDependency<>(parent)),
                () -> new MappedNode<>(parent.node(), function),
                "MapPartitionsRDD",
                keepsKeys ? parent.partitioner() : Option.empty(),
                tag);
    }

    /** As Spark's Java API has them: of any object. */
    @SuppressWarnings("unchecked")
    public static <T> ClassTag<T> tag() {
        return (ClassTag<T>) ClassTag$.MODULE$.AnyRef();
    }

    private static String kind(ObjectNode<?> node) {
        if (node instanceof SliceNode<?>) {
            return "ParallelCollectionRDD";
        }
        if (node instanceof ShuffledNode) {
            return "ShuffledRDD";
        }
        return node instanceof CoGroupedNode ? "CoGroupedRDD" : "MapPartitionsRDD";
    }

    /** Before it is given to the program: the name of Spark's class. */
    public NodeRdd<T> ofKind(String newKind) {
        kind = newKind;
        return this;
    }

    /** Before it is given to the program: each partition has as many objects as that of the parent. */
    public NodeRdd<T> ofSameSizes() {
        isOfSameSizes = true;
        return this;
    }

    /** The first whose partitions have to be computed to know how many objects those of {@code rdd} have. */
    public static RDD<?> ancestorOfSameSizes(RDD<?> rdd) {
        RDD<?> ancestor = rdd;
        while (ancestor instanceof NodeRdd<?> known
                && known.isOfSameSizes
                && ancestor.node().kept() == null) {
            ancestor = ancestor.dependencies().head().rdd();
        }
        return ancestor;
    }

    @Override
    protected ObjectNode<T> newNode() {
        return source.get();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Option<Partitioner> partitioner() {
        return partitioner == null ? Option.empty() : partitioner;
    }

    @Override
    public Iterator<T> compute(Partition split, TaskContext context) {
        return ScalaCollections.iterator(node().read(split.index(), Task.current()));
    }

    @Override
    public Partition[] getPartitions() {
        return NumberedPartition.all(node().partitions());
    }
}

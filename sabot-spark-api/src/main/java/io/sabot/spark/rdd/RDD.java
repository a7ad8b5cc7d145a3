package io.sabot.spark.rdd;

import io.sabot.engine.object.ObjectNode;
import io.sabot.spark.Dependency;
import io.sabot.spark.OneToOneDependency;
import io.sabot.spark.Partition;
import io.sabot.spark.Partitioner;
import io.sabot.spark.SparkContext;
import io.sabot.spark.internal.ScalaCollections;
import java.io.Serializable;
import java.util.List;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;

/** A collection of objects in partitions that is computed when an action needs it. */
public abstract class RDD<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient SparkContext context;
    private final transient Seq<Dependency<?>> dependencies;
    private final int id;

    public RDD(SparkContext sc, Seq<Dependency<?>> deps, ClassTag<T> tag) {
        this.context = sc;
        this.dependencies = deps;
        this.id = sc.newRddId();
    }

    public RDD(RDD<?> oneParent, ClassTag<T> tag) {
        this(oneParent.context, ScalaCollections.seq(List.of(new OneToOneDependency<>(oneParent))), tag);
    }

    /** For Sabot's own use: what computes it. */
    public abstract ObjectNode<T> node();

    public abstract Partition[] getPartitions();

    /** How keys are distributed, if that is known. */
    public Option<Partitioner> partitioner() {
        return Option.empty();
    }

    public SparkContext context() {
        return context;
    }

    public SparkContext sparkContext() {
        return context;
    }

    public int id() {
        return id;
    }

    public final int getNumPartitions() {
        return node().partitions();
    }

    public final Seq<Dependency<?>> dependencies() {
        return dependencies;
    }
}

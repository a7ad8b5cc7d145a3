package io.sabot.spark.rdd;

import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.Task;
import io.sabot.spark.Dependency;
import io.sabot.spark.OneToOneDependency;
import io.sabot.spark.Partition;
import io.sabot.spark.Partitioner;
import io.sabot.spark.SparkConf;
import io.sabot.spark.SparkContext;
import io.sabot.spark.TaskContext;
import io.sabot.spark.internal.CallSite;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.Lineage;
import io.sabot.spark.internal.ProgramNode;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;

/** What an RDD is: where it belongs, its partitions and what it is computed from. */
abstract class RddCore<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient SparkContext context;
    private final transient Seq<Dependency<?>> givenDependencies;
    private final transient String creationSite;
    private final int id;
    private final ClassTag<T> tag;
    private transient volatile String name;
    private transient volatile Partition[] partitions;
    /** Tasks of RDDs that programs write look for their parents here. */
    private volatile Seq<Dependency<?>> dependencies;

    private volatile ObjectNode<T> node;

    RddCore(SparkContext context, Seq<Dependency<?>> dependencies, ClassTag<T> tag) {
        this.context = context;
        this.givenDependencies = dependencies;
        this.creationSite = CallSite.shortForm();
        this.id = context.newRddId();
        this.tag = tag;
    }

    abstract RDD<T> self();

    /** The objects of a partition; called in tasks. */
    public abstract Iterator<T> compute(Partition split, TaskContext context);

    /** Numbered from 0; called once. */
    public abstract Partition[] getPartitions();

    /** Called once. */
    public Seq<Dependency<?>> getDependencies() {
        return givenDependencies;
    }

    public Seq<String> getPreferredLocations(Partition split) {
        return ScalaCollections.linked(List.of());
    }

    /** By which the objects, pairs, lie in partitions; none when that is not known. */
    public Option<Partitioner> partitioner() {
        return Option.empty();
    }

    /** For Sabot's own use: what computes it. */
    public final ObjectNode<T> node() {
        if (node == null) {
            synchronized (this) {
                if (node == null) {
                    ObjectNode<T> made = newNode();
                    keep(made);
                    node = made;
                }
            }
        }
        return node;
    }

    final boolean hasNode() {
        return node != null;
    }

    /** The node is to be kept as the program has asked for before there was one. */
    abstract void keep(ObjectNode<T> made);

    /** For Sabot's own use: what it is read from instead of being computed; null when there is no checkpoint. */
    public abstract RDD<T> checkpointed();

    /** For Sabot's own use: called once. */
    protected ObjectNode<T> newNode() {
        return new ProgramNode<>(self());
    }

    private void writeObject(ObjectOutputStream output) throws IOException {
        node();
        output.defaultWriteObject();
    }

    public SparkContext context() {
        if (context == null) {
            throw SparkErrors.failure("_LEGACY_ERROR_TEMP_3011");
        }
        return context;
    }

    public SparkContext sparkContext() {
        return context();
    }

    public SparkConf conf() {
        return context().getConf();
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void name_$eq(String newName) {
        name = newName;
    }

    public RDD<T> setName(String newName) {
        name = newName;
        return self();
    }

    public ClassTag<T> elementClassTag() {
        return tag;
    }

    public final Seq<Dependency<?>> dependencies() {
        RDD<T> saved = checkpointed();
        if (saved != null) {
            return ScalaCollections.linked(List.of(new OneToOneDependency<>(saved)));
        }
        if (dependencies == null) {
            synchronized (this) {
                if (dependencies == null) {
                    dependencies = getDependencies();
                }
            }
        }
        return dependencies;
    }

    public final Partition[] partitions() {
        if (partitions == null) {
            synchronized (this) {
                if (partitions == null) {
                    partitions = numbered(getPartitions());
                }
            }
        }
        return partitions;
    }

    private static Partition[] numbered(Partition[] partitions) {
        for (int i = 0; i < partitions.length; i++) {
            if (partitions[i].index() != i) {
                throw new IllegalArgumentException("requirement failed: partitions(" + i + ").partition == "
                        + partitions[i].index() + ", but it should equal " + i);
            }
        }
        return partitions;
    }

    public final int getNumPartitions() {
        return partitions().length;
    }

    public final Seq<String> preferredLocations(Partition split) {
        return getPreferredLocations(split);
    }

    /** The objects of a partition: within a task those of that task, else computed by a job. */
    public final Iterator<T> iterator(Partition split, TaskContext context) {
        if (node() instanceof ProgramNode<?> && node().kept() == null && checkpointed() == null) {
            return compute(split, context);
        }
        Task task = Task.current();
        if (task != null) {
            return ScalaCollections.iterator(node().read(split.index(), task));
        }
        int[] wanted = {split.index()};
        List<T> objects = Jobs.run(context(), "iterator", node(), wanted, Jobs.collecting())
                .get(0);
        return ScalaCollections.iterator(objects.iterator());
    }

    @SuppressWarnings("unchecked")
    public <U> RDD<U> firstParent(ClassTag<U> parentTag) {
        return (RDD<U>) dependencies().head().rdd();
    }

    @SuppressWarnings("unchecked")
    public <U> RDD<U> parent(int j, ClassTag<U> parentTag) {
        return (RDD<U>) dependencies().apply(j).rdd();
    }

    public Seq<RDD<?>> getNarrowAncestors() {
        return ScalaCollections.seq(Lineage.narrowAncestors(self()));
    }

    public String getCreationSite() {
        return creationSite == null ? "" : creationSite;
    }

    /** What it is computed from, indented by shuffle. */
    public String toDebugString() {
        return Lineage.text(self());
    }

    /** For Sabot's own use: the name of Spark's class. */
    public String kind() {
        return getClass().getSimpleName();
    }

    @Override
    public String toString() {
        return (name == null ? "" : name + " ") + kind() + "[" + id + "] at " + getCreationSite();
    }
}

package io.sabot.spark.api.java;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.api.java.function.Function;
import io.sabot.spark.internal.Coalesced;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.internal.Reductions;
import io.sabot.spark.internal.Sampled;
import io.sabot.spark.internal.SetOperations;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.storage.StorageLevel;
import scala.reflect.ClassTag;

/** An {@link RDD} for Java programs. */
public class JavaRDD<T> extends AbstractJavaRDDLike<T, JavaRDD<T>> {
    private static final long serialVersionUID = 1L;

    private final RDD<T> rdd;
    private final ClassTag<T> classTag;

    public JavaRDD(RDD<T> rdd, ClassTag<T> classTag) {
        this.rdd = rdd;
        this.classTag = classTag;
    }

    static <T> JavaRDD<T> of(RDD<T> rdd) {
        return new JavaRDD<>(rdd, NodeRdd.tag());
    }

    public static <T> JavaRDD<T> fromRDD(RDD<T> rdd, ClassTag<T> evidence) {
        return new JavaRDD<>(rdd, evidence);
    }

    public static <T> RDD<T> toRDD(JavaRDD<T> rdd) {
        return rdd.rdd;
    }

    @Override
    public RDD<T> rdd() {
        return rdd;
    }

    @Override
    public ClassTag<T> classTag() {
        return classTag;
    }

    @Override
    public JavaRDD<T> wrapRDD(RDD<T> other) {
        return new JavaRDD<>(other, classTag);
    }

    public JavaRDD<T> filter(Function<T, Boolean> f) {
        return wrapRDD(NodeRdd.mapped(
                rdd, (index, objects, task) -> Iterators.filter(objects, f::call), true, rdd.elementClassTag()));
    }

    public JavaRDD<T> distinct() {
        return distinct(rdd.getNumPartitions());
    }

    public JavaRDD<T> distinct(int numPartitions) {
        return wrapRDD(SetOperations.distinct(rdd, numPartitions));
    }

    public JavaRDD<T> coalesce(int numPartitions) {
        return wrapRDD(Coalesced.of(rdd, numPartitions, null));
    }

    public JavaRDD<T> coalesce(int numPartitions, boolean shuffle) {
        return shuffle ? repartition(numPartitions) : coalesce(numPartitions);
    }

    public JavaRDD<T> repartition(int numPartitions) {
        return wrapRDD(Coalesced.shuffled(rdd, numPartitions, null));
    }

    public JavaRDD<T> sample(boolean withReplacement, double fraction) {
        return sample(withReplacement, fraction, Sampled.newSeed());
    }

    public JavaRDD<T> sample(boolean withReplacement, double fraction, long seed) {
        return wrapRDD(Sampled.of(rdd, withReplacement, fraction, seed));
    }

    public JavaRDD<T>[] randomSplit(double[] weights) {
        return randomSplit(weights, Sampled.newSeed());
    }

    @SuppressWarnings("unchecked") // arrays know no type arguments
    public JavaRDD<T>[] randomSplit(double[] weights, long seed) {
        return (JavaRDD<T>[])
                Sampled.split(rdd, weights, seed).stream().map(this::wrapRDD).toArray(JavaRDD<?>[]::new);
    }

    public JavaRDD<T> union(JavaRDD<T> other) {
        return wrapRDD(rdd.union(other.rdd));
    }

    public JavaRDD<T> intersection(JavaRDD<T> other) {
        return wrapRDD(SetOperations.intersected(rdd, other.rdd, PairOperations.defaultPartitioner(rdd, other.rdd)));
    }

    public JavaRDD<T> subtract(JavaRDD<T> other) {
        return subtract(other, SetOperations.partitioner(rdd));
    }

    public JavaRDD<T> subtract(JavaRDD<T> other, int numPartitions) {
        return subtract(other, new HashPartitioner(numPartitions));
    }

    public JavaRDD<T> subtract(JavaRDD<T> other, Partitioner p) {
        return wrapRDD(SetOperations.subtracted(rdd, other.rdd, p));
    }

    public <S> JavaRDD<T> sortBy(Function<T, S> f, boolean ascending, int numPartitions) {
        return this.<S>keyBy(f)
                .sortByKey(Reductions.natural(), ascending, numPartitions)
                .values();
    }

    public JavaRDD<T> cache() {
        rdd.cache();
        return this;
    }

    public JavaRDD<T> persist(StorageLevel newLevel) {
        rdd.persist(newLevel);
        return this;
    }

    public JavaRDD<T> unpersist() {
        return unpersist(false);
    }

    public JavaRDD<T> unpersist(boolean blocking) {
        rdd.unpersist(blocking);
        return this;
    }

    public JavaRDD<T> setName(String name) {
        rdd.setName(name);
        return this;
    }

    @Override
    public String toString() {
        return rdd.toString();
    }
}

package io.sabot.spark.api.java;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.api.java.function.Function;
import io.sabot.spark.internal.Approximations;
import io.sabot.spark.internal.Coalesced;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.Numbers;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.internal.Reductions;
import io.sabot.spark.internal.Sampled;
import io.sabot.spark.internal.SetOperations;
import io.sabot.spark.partial.BoundedDouble;
import io.sabot.spark.partial.PartialResult;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.storage.StorageLevel;
import io.sabot.spark.util.StatCounter;
import java.util.Arrays;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** An RDD of numbers for Java programs. */
public class JavaDoubleRDD extends AbstractJavaRDDLike<Double, JavaDoubleRDD> {
    private static final long serialVersionUID = 1L;

    private final RDD<Object> srdd;

    public JavaDoubleRDD(RDD<Object> srdd) {
        this.srdd = srdd;
    }

    @SuppressWarnings("unchecked") // Scala's doubles are objects in its signatures
    static JavaDoubleRDD of(RDD<Double> rdd) {
        return new JavaDoubleRDD((RDD<Object>) (RDD<?>) rdd);
    }

    public static JavaDoubleRDD fromRDD(RDD<Object> rdd) {
        return new JavaDoubleRDD(rdd);
    }

    public static RDD<Object> toRDD(JavaDoubleRDD rdd) {
        return rdd.srdd;
    }

    public RDD<Object> srdd() {
        return srdd;
    }

    @Override
    @SuppressWarnings("unchecked") // as in the other direction
    public RDD<Double> rdd() {
        return (RDD<Double>) (RDD<?>) srdd;
    }

    @Override
    public ClassTag<Double> classTag() {
        return ClassTag.apply(Double.class);
    }

    @Override
    public JavaDoubleRDD wrapRDD(RDD<Double> other) {
        return of(other);
    }

    @Override
    public Double first() {
        return Reductions.first(rdd());
    }

    public JavaDoubleRDD filter(Function<Double, Boolean> f) {
        return of(NodeRdd.mappedInPlace(rdd(), (index, objects, task) -> Iterators.filter(objects, f::call)));
    }

    public JavaDoubleRDD distinct() {
        return distinct(srdd.getNumPartitions());
    }

    public JavaDoubleRDD distinct(int numPartitions) {
        return of(SetOperations.distinct(rdd(), numPartitions));
    }

    public JavaDoubleRDD coalesce(int numPartitions) {
        return of(Coalesced.of(rdd(), numPartitions, null));
    }

    public JavaDoubleRDD coalesce(int numPartitions, boolean shuffle) {
        return shuffle ? repartition(numPartitions) : coalesce(numPartitions);
    }

    public JavaDoubleRDD repartition(int numPartitions) {
        return of(Coalesced.shuffled(rdd(), numPartitions, null));
    }

    public JavaDoubleRDD subtract(JavaDoubleRDD other) {
        return subtract(other, SetOperations.partitioner(srdd));
    }

    public JavaDoubleRDD subtract(JavaDoubleRDD other, int numPartitions) {
        return subtract(other, new HashPartitioner(numPartitions));
    }

    public JavaDoubleRDD subtract(JavaDoubleRDD other, Partitioner p) {
        return of(SetOperations.subtracted(rdd(), other.rdd(), p));
    }

    public JavaDoubleRDD sample(boolean withReplacement, Double fraction) {
        return sample(withReplacement, fraction, Sampled.newSeed());
    }

    public JavaDoubleRDD sample(boolean withReplacement, Double fraction, long seed) {
        return of(Sampled.of(rdd(), withReplacement, fraction, seed));
    }

    public JavaDoubleRDD union(JavaDoubleRDD other) {
        return of(rdd().union(other.rdd()));
    }

    public JavaDoubleRDD intersection(JavaDoubleRDD other) {
        return of(SetOperations.intersected(rdd(), other.rdd(), PairOperations.defaultPartitioner(srdd, other.srdd)));
    }

    public Double sum() {
        return Numbers.sum(rdd());
    }

    public Double min() {
        return Reductions.min(rdd(), Reductions.natural());
    }

    public Double max() {
        return Reductions.max(rdd(), Reductions.natural());
    }

    public StatCounter stats() {
        return Numbers.stats(rdd());
    }

    public Double mean() {
        return stats().mean();
    }

    public Double variance() {
        return stats().variance();
    }

    public Double stdev() {
        return stats().stdev();
    }

    public Double sampleStdev() {
        return stats().sampleStdev();
    }

    public Double sampleVariance() {
        return stats().sampleVariance();
    }

    public Double popStdev() {
        return stats().popStdev();
    }

    public Double popVariance() {
        return stats().popVariance();
    }

    /** @param timeout in milliseconds */
    public PartialResult<BoundedDouble> meanApprox(long timeout, Double confidence) {
        return Approximations.mean(rdd(), timeout, confidence);
    }

    /** @param timeout in milliseconds */
    public PartialResult<BoundedDouble> meanApprox(long timeout) {
        return meanApprox(timeout, Approximations.CONFIDENCE);
    }

    /** @param timeout in milliseconds */
    public PartialResult<BoundedDouble> sumApprox(long timeout, Double confidence) {
        return Approximations.sum(rdd(), timeout, confidence);
    }

    /** @param timeout in milliseconds */
    public PartialResult<BoundedDouble> sumApprox(long timeout) {
        return sumApprox(timeout, Approximations.CONFIDENCE);
    }

    /** Bounds of buckets of equal width, and how many numbers each has. */
    public Tuple2<double[], long[]> histogram(int bucketCount) {
        return Numbers.histogram(rdd(), bucketCount);
    }

    /** How many numbers lie between bounds; the last bucket has its upper bound. */
    public long[] histogram(double[] buckets) {
        return Numbers.histogram(rdd(), buckets, false);
    }

    public long[] histogram(Double[] buckets, boolean evenBuckets) {
        double[] bounds =
                Arrays.stream(buckets).mapToDouble(Double::doubleValue).toArray();
        return Numbers.histogram(rdd(), bounds, evenBuckets);
    }

    public JavaDoubleRDD cache() {
        srdd.cache();
        return this;
    }

    public JavaDoubleRDD persist(StorageLevel newLevel) {
        srdd.persist(newLevel);
        return this;
    }

    public JavaDoubleRDD unpersist() {
        return unpersist(false);
    }

    public JavaDoubleRDD unpersist(boolean blocking) {
        srdd.unpersist(blocking);
        return this;
    }

    public JavaDoubleRDD setName(String name) {
        srdd.setName(name);
        return this;
    }
}

package io.sabot.spark.rdd;

import io.sabot.spark.internal.Approximations;
import io.sabot.spark.internal.Numbers;
import io.sabot.spark.partial.BoundedDouble;
import io.sabot.spark.partial.PartialResult;
import io.sabot.spark.util.StatCounter;
import java.io.Serializable;
import scala.Tuple2;

/** What can be done with RDDs of numbers. */
public class DoubleRDDFunctions implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RDD<Double> numbers;

    @SuppressWarnings("unchecked") // Scala's doubles are objects in its signatures
    public DoubleRDDFunctions(RDD<Object> self) {
        this.numbers = (RDD<Double>) (RDD<?>) self;
    }

    public double sum() {
        return Numbers.sum(numbers);
    }

    public StatCounter stats() {
        return Numbers.stats(numbers);
    }

    public double mean() {
        return stats().mean();
    }

    public double variance() {
        return stats().variance();
    }

    public double stdev() {
        return stats().stdev();
    }

    public double sampleStdev() {
        return stats().sampleStdev();
    }

    public double sampleVariance() {
        return stats().sampleVariance();
    }

    public double popStdev() {
        return stats().popStdev();
    }

    public double popVariance() {
        return stats().popVariance();
    }

    /** @param timeout in milliseconds */
    public PartialResult<BoundedDouble> meanApprox(long timeout, double confidence) {
        return Approximations.mean(numbers, timeout, confidence);
    }

    public double meanApprox$default$2() {
        return Approximations.CONFIDENCE;
    }

    /** @param timeout in milliseconds */
    public PartialResult<BoundedDouble> sumApprox(long timeout, double confidence) {
        return Approximations.sum(numbers, timeout, confidence);
    }

    public double sumApprox$default$2() {
        return Approximations.CONFIDENCE;
    }

    /** Bounds of buckets of equal width, and how many numbers each has. */
    public Tuple2<double[], long[]> histogram(int bucketCount) {
        return Numbers.histogram(numbers, bucketCount);
    }

    /** How many numbers lie between bounds; the last bucket has its upper bound. */
    public long[] histogram(double[] buckets, boolean evenBuckets) {
        return Numbers.histogram(numbers, buckets, evenBuckets);
    }

    public boolean histogram$default$2() {
        return false;
    }
}

package io.sabot.spark.internal;

import io.sabot.spark.rdd.RDD;
import io.sabot.spark.util.StatCounter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/** Actions over RDDs of numbers. Source: Spark's {@code DoubleRDDFunctions}. */
public final class Numbers {
    private Numbers() {}

    public static double sum(RDD<Double> numbers) {
        return Reductions.aggregate(numbers, 0.0, Double::sum, Double::sum);
    }

    public static StatCounter stats(RDD<Double> numbers) {
        RDD<StatCounter> counters = NodeRdd.mapped(
                numbers,
                (index, objects, task) -> List.of(StatCounter.of(objects)).iterator());
        return Reductions.reduce(counters, StatCounter::merge);
    }

    /** Bounds of buckets of equal width from the least to the greatest number, and how many numbers each has. */
    public static Tuple2<double[], long[]> histogram(RDD<Double> numbers, int buckets) {
        RDD<double[]> ranges = NodeRdd.mapped(
                numbers, (index, objects, task) -> List.of(range(objects)).iterator());
        double[] range = Reductions.reduce(ranges, (left, right) ->
                new double[] {Math.max(left[0], right[0]), Math.min(left[1], right[1])});
        double max = range[0];
        double min = range[1];
        if (Double.isNaN(min) || Double.isNaN(max) || Double.isInfinite(min) || Double.isInfinite(max)) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_3005");
        }
        double[] bounds = min == max ? new double[] {min, min} : bounds(min, max, buckets);
        return new Tuple2<>(bounds, histogram(numbers, bounds, true));
    }

    /** Greatest and least. */
    private static double[] range(Iterator<Double> numbers) {
        double max = Double.NEGATIVE_INFINITY;
        double min = Double.POSITIVE_INFINITY;
        while (numbers.hasNext()) {
            double number = numbers.next();
            max = Math.max(number, max);
            min = Math.min(number, min);
        }
        return new double[] {max, min};
    }

    private static double[] bounds(double min, double max, int buckets) {
        double span = max - min;
        double[] bounds = new double[buckets + 1];
        for (int i = 0; i < buckets; i++) {
            bounds[i] = min + i * span / buckets;
        }
        bounds[buckets] = max;
        return bounds;
    }

    /**
     * How many numbers lie between bounds; the last bucket has its upper bound.
     *
     * @param even whether buckets are of equal width, which is faster
     */
    public static long[] histogram(RDD<Double> numbers, double[] bounds, boolean even) {
        if (bounds.length < 2) {
            throw new IllegalArgumentException("buckets array must have at least two elements");
        }
        if (numbers.getNumPartitions() == 0) {
            return new long[bounds.length - 1];
        }
        double[] own = bounds.clone();
        RDD<long[]> counts = NodeRdd.mapped(
                numbers,
                (index, objects, task) -> List.of(counted(objects, own, even)).iterator());
        return Reductions.reduce(counts, Numbers::added);
    }

    private static long[] counted(Iterator<Double> numbers, double[] bounds, boolean even) {
        long[] counts = new long[bounds.length - 1];
        while (numbers.hasNext()) {
            double number = numbers.next();
            int bucket = even ? evenBucket(number, bounds) : bucket(number, bounds);
            if (bucket >= 0) {
                counts[bucket]++;
            }
        }
        return counts;
    }

    private static int evenBucket(double number, double[] bounds) {
        double min = bounds[0];
        double max = bounds[bounds.length - 1];
        int count = bounds.length - 1;
        if (Double.isNaN(number) || number < min || number > max) {
            return -1;
        }
        return Math.min((int) ((number - min) / (max - min) * count), count - 1);
    }

    private static int bucket(double number, double[] bounds) {
        int place = Arrays.binarySearch(bounds, number);
        if (place >= 0) {
            return place < bounds.length - 1 ? place : place - 1;
        }
        int insertion = -place - 1;
        return insertion > 0 && insertion < bounds.length ? insertion - 1 : -1;
    }

    private static long[] added(long[] left, long[] right) {
        for (int i = 0; i < left.length; i++) {
            left[i] += right[i];
        }
        return left;
    }
}

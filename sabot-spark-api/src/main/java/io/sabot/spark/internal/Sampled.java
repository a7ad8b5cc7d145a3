package io.sabot.spark.internal;

import io.sabot.engine.object.Sampler;
import io.sabot.spark.rdd.RDD;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Samples of RDDs: for a seed the same objects as Spark's. Source: Spark's {@code PartitionwiseSampledRDD}, {@code SamplingUtils}. */
public final class Sampled {
    private static final double DEVIATIONS = 10;
    /** How far the bounds of a cell may lie outside of 0 to 1. */
    private static final double ROUNDING = 1e-6;

    private Sampled() {}

    public static long newSeed() {
        return ThreadLocalRandom.current().nextLong();
    }

    public static <T> RDD<T> of(RDD<T> rdd, boolean withReplacement, double fraction, long seed) {
        if (!(fraction >= 0)) {
            throw required("Fraction must be nonnegative, but got " + fraction);
        }
        if (!withReplacement && fraction > 1 + ROUNDING) {
            throw required("Sampling fraction (" + fraction + ") must be on interval [0, 1]");
        }
        long[] seeds = new Random(seed).longs(rdd.getNumPartitions()).toArray();
        return NodeRdd.<T, T>mapped(
                        rdd,
                        (index, objects, task) -> {
                            Sampler sampler = withReplacement
                                    ? Sampler.poisson(fraction, seeds[index])
                                    : Sampler.bernoulli(fraction, seeds[index]);
                            return sampler.of(objects);
                        },
                        true,
                        rdd.elementClassTag())
                .ofKind("PartitionwiseSampledRDD");
    }

    private static IllegalArgumentException required(String text) {
        return new IllegalArgumentException("requirement failed: " + text);
    }

    public static <T> List<RDD<T>> split(RDD<T> rdd, double[] weights, long seed) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        String text = Arrays.toString(weights).replace(", ", ",");
        if (!Arrays.stream(weights).allMatch(weight -> weight >= 0)) {
            throw required("Weights must be nonnegative, but got " + text);
        }
        if (!(sum > 0)) {
            throw required("Sum of weights must be positive, but got " + text);
        }
        List<RDD<T>> splits = new ArrayList<>();
        double start = 0;
        for (double weight : weights) {
            double end = start + weight / sum;
            splits.add(cell(rdd, start, end, seed));
            start = end;
        }
        return splits;
    }

    private static <T> RDD<T> cell(RDD<T> rdd, double start, double end, long seed) {
        return NodeRdd.mapped(
                rdd,
                (index, objects, task) -> Sampler.cell(start, end, seed + index).of(objects),
                true,
                rdd.elementClassTag());
    }

    /** So many objects, in a random order; runs jobs. */
    public static <T> List<T> take(RDD<T> rdd, boolean withReplacement, int count, long seed) {
        int most = Integer.MAX_VALUE - (int) (DEVIATIONS * Math.sqrt(Integer.MAX_VALUE));
        if (count < 0) {
            throw required("Negative number of elements requested");
        }
        if (count > most) {
            throw required("Cannot support a sample size > Int.MaxValue - 10.0 * math.sqrt(Int.MaxValue)");
        }
        long all = count == 0 ? 0 : Reductions.count(rdd);
        if (all == 0) {
            return new ArrayList<>();
        }
        Random random = new Random(seed);
        if (!withReplacement && count >= all) {
            return mixed(Reductions.collect(rdd), random);
        }
        double fraction = withReplacement ? poissonBound(count) / all : binomialBound(all, (double) count / all);
        List<T> sample = Reductions.collect(of(rdd, withReplacement, fraction, random.nextInt()));
        while (sample.size() < count) {
            sample = Reductions.collect(of(rdd, withReplacement, fraction, random.nextInt()));
        }
        return new ArrayList<>(mixed(sample, random).subList(0, count));
    }

    private static double poissonBound(double count) {
        double deviations = count < 6 ? 12 : count < 16 ? 9 : 6;
        return Math.max(count + deviations * Math.sqrt(count), 1e-10);
    }

    private static double binomialBound(long all, double fraction) {
        double gamma = -Math.log(1e-4) / all;
        return Math.min(1, Math.max(1e-10, fraction + gamma + Math.sqrt(gamma * gamma + 2 * gamma * fraction)));
    }

    private static <T> List<T> mixed(List<T> objects, Random random) {
        for (int i = objects.size() - 1; i >= 1; i--) {
            Collections.swap(objects, i, random.nextInt(i + 1));
        }
        return objects;
    }
}

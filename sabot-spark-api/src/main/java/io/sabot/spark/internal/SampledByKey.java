package io.sabot.spark.internal;

import io.sabot.engine.object.Iterators;
import io.sabot.engine.operator.sample.PoissonNumbers;
import io.sabot.engine.type.XorShiftRandom;
import io.sabot.spark.rdd.RDD;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import scala.Tuple2;

/** A share of the pairs of each key: for a seed the same as Spark's. Source: Spark's {@code StratifiedSamplingUtils}. */
public final class SampledByKey {
    private SampledByKey() {}

    public static <K, V> RDD<Tuple2<K, V>> of(
            RDD<Tuple2<K, V>> pairs, boolean withReplacement, Map<K, Double> fractions, long seed) {
        if (!fractions.values().stream().allMatch(fraction -> fraction >= 0)) {
            throw new IllegalArgumentException("requirement failed: Negative sampling rates.");
        }
        Map<K, Double> shares = new HashMap<>(fractions);
        return NodeRdd.mappedInPlace(
                pairs,
                (index, objects, task) -> withReplacement
                        ? repeated(objects, shares, seed + index)
                        : some(objects, shares, seed + index));
    }

    private static <K, V> Iterator<Tuple2<K, V>> some(Iterator<Tuple2<K, V>> pairs, Map<K, Double> shares, long seed) {
        XorShiftRandom random = new XorShiftRandom(seed);
        return Iterators.filter(pairs, pair -> random.nextDouble() < share(shares, pair._1));
    }

    private static <K, V> Iterator<Tuple2<K, V>> repeated(
            Iterator<Tuple2<K, V>> pairs, Map<K, Double> shares, long seed) {
        Map<Double, PoissonNumbers> numbers = new HashMap<>();
        return Iterators.flatMap(pairs, pair -> {
            double mean = share(shares, pair._1);
            int count =
                    numbers.computeIfAbsent(mean, added -> poisson(added, seed)).next();
            return Collections.nCopies(count, pair).iterator();
        });
    }

    private static PoissonNumbers poisson(double mean, long seed) {
        if (mean >= PoissonNumbers.MEAN_LIMIT) {
            throw SparkErrors.notYet("A sample with replacement of " + mean + " times as many pairs of a key");
        }
        return new PoissonNumbers(mean, seed);
    }

    private static <K> double share(Map<K, Double> shares, K key) {
        Double share = shares.get(key);
        if (share == null) {
            throw new NoSuchElementException("key not found: " + key);
        }
        return share;
    }
}

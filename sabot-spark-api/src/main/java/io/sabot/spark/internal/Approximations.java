package io.sabot.spark.internal;

import io.sabot.engine.function.aggregate.sketch.DistinctSketch;
import io.sabot.engine.object.Combine;
import io.sabot.engine.object.Iterators;
import io.sabot.spark.partial.BoundedDouble;
import io.sabot.spark.partial.PartialResult;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.util.StatCounter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import scala.Tuple2;

/** Actions whose result need not be exact. Source: Spark's {@code CountEvaluator}, {@code MeanEvaluator}, {@code SumEvaluator}. */
public final class Approximations {
    public static final double CONFIDENCE = 0.95;
    public static final double ACCURACY = 0.05;
    /** From so many numbers on their mean is taken to be distributed normally. */
    private static final long MANY = 100;

    private Approximations() {}

    private static void requireConfidence(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("requirement failed: confidence (" + confidence + ") must be in [0,1]");
        }
    }

    public static <T> PartialResult<BoundedDouble> count(RDD<T> rdd, long timeout, double confidence) {
        requireConfidence(confidence);
        return Approximation.of(
                rdd, (objects, task) -> Iterators.count(objects), new CountEvaluator(confidence), timeout);
    }

    private static final class CountEvaluator implements Approximation.Evaluator<Long, BoundedDouble> {
        private final double confidence;
        private long sum;

        CountEvaluator(double confidence) {
            this.confidence = confidence;
        }

        @Override
        public void merge(Long part) {
            sum += part;
        }

        @Override
        public BoundedDouble current(double share) {
            if (share == 1) {
                return new BoundedDouble(sum, 1, sum, sum);
            }
            return sum == 0 ? new BoundedDouble(0, 0, 0, Double.POSITIVE_INFINITY) : bound(confidence, sum, share);
        }
    }

    /** Of all when {@code sum} are in a share of the partitions. */
    private static BoundedDouble bound(double confidence, long sum, double share) {
        double rest = sum * (1 - share) / share;
        double low = Quantiles.poisson(rest, (1 - confidence) / 2);
        double high = Quantiles.poisson(rest, (1 + confidence) / 2);
        return new BoundedDouble(sum + rest, confidence, sum + low, sum + high);
    }

    public static <T> PartialResult<Map<T, BoundedDouble>> countByValue(RDD<T> rdd, long timeout, double confidence) {
        requireConfidence(confidence);
        if (rdd.elementClassTag().runtimeClass().isArray()) {
            throw SparkErrors.failure("_LEGACY_ERROR_TEMP_3015");
        }
        return Approximation.of(
                rdd, (objects, task) -> counted(objects), new GroupedCountEvaluator<T>(confidence), timeout);
    }

    private static <T> HashMap<T, Long> counted(Iterator<T> objects) {
        HashMap<T, Long> counts = new HashMap<>();
        objects.forEachRemaining(object -> counts.merge(object, 1L, Long::sum));
        return counts;
    }

    private static final class GroupedCountEvaluator<T>
            implements Approximation.Evaluator<HashMap<T, Long>, Map<T, BoundedDouble>> {
        private final double confidence;
        private final Map<T, Long> sums = new HashMap<>();

        GroupedCountEvaluator(double confidence) {
            this.confidence = confidence;
        }

        @Override
        public void merge(HashMap<T, Long> part) {
            part.forEach((object, count) -> sums.merge(object, count, Long::sum));
        }

        @Override
        public Map<T, BoundedDouble> current(double share) {
            Map<T, BoundedDouble> bounds = new HashMap<>();
            sums.forEach((object, sum) -> bounds.put(
                    object, share == 1 ? new BoundedDouble(sum, 1, sum, sum) : bound(confidence, sum, share)));
            return bounds;
        }
    }

    public static PartialResult<BoundedDouble> mean(RDD<Double> numbers, long timeout, double confidence) {
        return Approximation.of(
                numbers, (objects, task) -> StatCounter.of(objects), new MeanEvaluator(confidence), timeout);
    }

    public static PartialResult<BoundedDouble> sum(RDD<Double> numbers, long timeout, double confidence) {
        return Approximation.of(
                numbers, (objects, task) -> StatCounter.of(objects), new SumEvaluator(confidence), timeout);
    }

    private static final class MeanEvaluator implements Approximation.Evaluator<StatCounter, BoundedDouble> {
        private final double confidence;
        private final StatCounter counter = new StatCounter();

        MeanEvaluator(double confidence) {
            this.confidence = confidence;
        }

        @Override
        public void merge(StatCounter part) {
            counter.merge(part);
        }

        @Override
        public BoundedDouble current(double share) {
            double mean = counter.mean();
            if (share == 1) {
                return new BoundedDouble(mean, 1, mean, mean);
            }
            if (counter.count() <= 1) {
                return unbounded(mean, counter.count() == 0 ? 0 : confidence);
            }
            double width =
                    deviations(confidence, counter.count()) * Math.sqrt(counter.sampleVariance() / counter.count());
            return new BoundedDouble(mean, confidence, mean - width, mean + width);
        }
    }

    private static BoundedDouble unbounded(double mean, double confidence) {
        return new BoundedDouble(mean, confidence, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** How many standard deviations of the mean to both sides are as probable as {@code confidence}. */
    private static double deviations(double confidence, long count) {
        double probability = (1 + confidence) / 2;
        return count > MANY ? Quantiles.normal(probability) : Quantiles.student(count - 1, probability);
    }

    private static final class SumEvaluator implements Approximation.Evaluator<StatCounter, BoundedDouble> {
        private final double confidence;
        private final StatCounter counter = new StatCounter();

        SumEvaluator(double confidence) {
            this.confidence = confidence;
        }

        @Override
        public void merge(StatCounter part) {
            counter.merge(part);
        }

        @Override
        public BoundedDouble current(double share) {
            double sum = counter.sum();
            long count = counter.count();
            if (share == 1) {
                return new BoundedDouble(sum, 1, sum, sum);
            }
            if (count == 0) {
                return unbounded(0, 0);
            }
            double mean = counter.mean();
            double otherCount = count * (1 - share) / share;
            double others = mean * otherCount;
            double meanVariance = counter.sampleVariance() / count;
            if (Double.isNaN(meanVariance)) {
                return unbounded(sum + others, confidence);
            }
            double countVariance = count * (1 - share) / (share * share);
            double variance =
                    mean * mean * countVariance + otherCount * otherCount * meanVariance + meanVariance * countVariance;
            double width = deviations(confidence, count) * Math.sqrt(variance);
            return new BoundedDouble(sum + others, confidence, sum + others - width, sum + others + width);
        }
    }

    /** How many different objects there are, about. */
    public static long countDistinct(RDD<?> rdd, double accuracy) {
        return countDistinct(rdd, bits(accuracy), 0);
    }

    /** @param sparseBits 0 for none */
    public static long countDistinct(RDD<?> rdd, int bits, int sparseBits) {
        requireBits("countApproxDistinct", bits, sparseBits);
        return Reductions.aggregate(rdd, new DistinctSketch(bits), DistinctSketch::add, DistinctSketch::merge)
                .estimate();
    }

    /** Makes a sketch of all values of a key. */
    public static Combine distinctValues(double accuracy) {
        return distinctValues(bits(accuracy), 0);
    }

    /** @param sparseBits 0 for none */
    public static Combine distinctValues(int bits, int sparseBits) {
        requireBits("countApproxDistinctByKey", bits, sparseBits);
        return new Combining<Object, DistinctSketch>(
                value -> new DistinctSketch(bits).add(value), DistinctSketch::add, DistinctSketch::merge);
    }

    public static <K> RDD<Tuple2<K, Long>> estimates(RDD<Tuple2<K, DistinctSketch>> sketches) {
        return NodeRdd.mappedInPlace(
                sketches,
                (index, objects, task) -> Iterators.map(objects, pair -> new Tuple2<>(pair._1, pair._2.estimate())));
    }

    private static int bits(double accuracy) {
        require(accuracy > 0.000017, "accuracy (" + accuracy + ") must be greater than 0.000017");
        return DistinctSketch.bits(accuracy);
    }

    private static void requireBits(String operation, int bits, int sparseBits) {
        require(bits >= 4, "p (" + bits + ") must be >= 4");
        require(sparseBits <= 32, "sp (" + sparseBits + ") must be <= 32");
        require(
                sparseBits == 0 || bits <= sparseBits,
                "p (" + bits + ") cannot be greater than sp (" + sparseBits + ")");
        if (sparseBits != 0) {
            throw SparkErrors.notYet(operation + " with a sparse representation");
        }
    }

    private static void require(boolean isMet, String message) {
        if (!isMet) {
            throw new IllegalArgumentException("requirement failed: " + message);
        }
    }
}

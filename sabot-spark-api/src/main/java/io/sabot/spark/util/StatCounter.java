package io.sabot.spark.util;

import io.sabot.spark.internal.ScalaCollections;
import java.io.Serializable;
import java.util.Iterator;
import scala.collection.IterableOnce;
import scala.collection.immutable.Seq;

/**
 * Count, mean, variance, least and greatest of numbers, found in one pass. Source: Spark's {@code StatCounter}, after Welford and
 * Chan.
 */
public class StatCounter implements Serializable {
    private static final long serialVersionUID = 1L;
    /** From here on one side counts for so little that its part is added to the other's mean. */
    private static final int FAR_MORE = 10;

    private long count;
    private double mean;
    private double squares;
    private double max = Double.NEGATIVE_INFINITY;
    private double min = Double.POSITIVE_INFINITY;

    public StatCounter() {}

    public StatCounter(IterableOnce<Object> values) {
        merge(values);
    }

    public static StatCounter apply(IterableOnce<Object> values) {
        return new StatCounter(values);
    }

    public static StatCounter apply(Seq<Object> values) {
        return new StatCounter(values);
    }

    /** For Sabot's own use. */
    public static StatCounter of(Iterator<Double> values) {
        StatCounter counter = new StatCounter();
        while (values.hasNext()) {
            counter.merge(values.next().doubleValue());
        }
        return counter;
    }

    public StatCounter merge(double value) {
        double delta = value - mean;
        count++;
        mean += delta / count;
        squares += delta * (value - mean);
        max = Math.max(max, value);
        min = Math.min(min, value);
        return this;
    }

    public StatCounter merge(IterableOnce<Object> values) {
        Iterator<Object> each = ScalaCollections.javaIterator(values.iterator());
        while (each.hasNext()) {
            merge(((Double) each.next()).doubleValue());
        }
        return this;
    }

    public StatCounter merge(StatCounter other) {
        if (other == this) {
            return merge(other.copy());
        }
        if (count == 0) {
            take(other);
        } else if (other.count != 0) {
            double delta = other.mean - mean;
            long both = count + other.count;
            if (other.count * FAR_MORE < count) {
                mean += delta * other.count / both;
            } else if (count * FAR_MORE < other.count) {
                mean = other.mean - delta * count / both;
            } else {
                mean = (mean * count + other.mean * other.count) / both;
            }
            squares += other.squares + delta * delta * count * other.count / both;
            count = both;
            max = Math.max(max, other.max);
            min = Math.min(min, other.min);
        }
        return this;
    }

    private void take(StatCounter other) {
        count = other.count;
        mean = other.mean;
        squares = other.squares;
        max = other.max;
        min = other.min;
    }

    public StatCounter copy() {
        StatCounter copy = new StatCounter();
        copy.take(this);
        return copy;
    }

    public long count() {
        return count;
    }

    public double mean() {
        return mean;
    }

    public double sum() {
        return count * mean;
    }

    public double max() {
        return max;
    }

    public double min() {
        return min;
    }

    public double variance() {
        return popVariance();
    }

    public double popVariance() {
        return count == 0 ? Double.NaN : squares / count;
    }

    public double sampleVariance() {
        return count <= 1 ? Double.NaN : squares / (count - 1);
    }

    public double stdev() {
        return popStdev();
    }

    public double popStdev() {
        return Math.sqrt(popVariance());
    }

    public double sampleStdev() {
        return Math.sqrt(sampleVariance());
    }

    @Override
    public String toString() {
        return String.format("(count: %d, mean: %f, stdev: %f, max: %f, min: %f)", count, mean, stdev(), max, min);
    }
}

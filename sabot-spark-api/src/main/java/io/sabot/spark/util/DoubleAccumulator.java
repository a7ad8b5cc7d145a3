package io.sabot.spark.util;

/** Sum, count and average of numbers. */
public class DoubleAccumulator extends AccumulatorV2<Double, Double> {
    private static final long serialVersionUID = 1L;

    private double sum;
    private long count;

    @Override
    public boolean isZero() {
        return sum == 0 && count == 0;
    }

    @Override
    public DoubleAccumulator copy() {
        DoubleAccumulator copy = new DoubleAccumulator();
        copy.sum = sum;
        copy.count = count;
        return copy;
    }

    @Override
    public void reset() {
        sum = 0;
        count = 0;
    }

    @Override
    public void add(Double v) {
        add((double) v);
    }

    public void add(double v) {
        sum += v;
        count++;
    }

    public long count() {
        return count;
    }

    public double sum() {
        return sum;
    }

    public double avg() {
        return sum / count;
    }

    @Override
    public void merge(AccumulatorV2<Double, Double> other) {
        if (!(other instanceof DoubleAccumulator update)) {
            throw cannotMerge(other);
        }
        sum += update.sum;
        count += update.count;
    }

    @Override
    public Double value() {
        return sum;
    }
}

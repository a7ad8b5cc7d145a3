package io.sabot.spark.util;

/** Sum, count and average of numbers. */
public class LongAccumulator extends AccumulatorV2<Long, Long> {
    private static final long serialVersionUID = 1L;

    private long sum;
    private long count;

    @Override
    public boolean isZero() {
        return sum == 0 && count == 0;
    }

    @Override
    public LongAccumulator copy() {
        LongAccumulator copy = new LongAccumulator();
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
    public void add(Long v) {
        add((long) v);
    }

    public void add(long v) {
        sum += v;
        count++;
    }

    public long count() {
        return count;
    }

    public long sum() {
        return sum;
    }

    public double avg() {
        return (double) sum / count;
    }

    @Override
    public void merge(AccumulatorV2<Long, Long> other) {
        if (!(other instanceof LongAccumulator update)) {
            throw cannotMerge(other);
        }
        sum += update.sum;
        count += update.count;
    }

    @Override
    public Long value() {
        return sum;
    }
}

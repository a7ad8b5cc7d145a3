package io.sabot.engine.record;

import io.sabot.engine.type.XorShiftRandom;

/**
 * The records that inference looks at under {@code samplingRatio}: those that Spark's sample with seed 1 takes of a partition.
 * Source: BernoulliCellSampler of Spark.
 */
public final class RecordSample {
    private static final double ALL = 0.99;
    private static final int SEED = 1;

    private final double ratio;
    private final XorShiftRandom random;

    /** @param partition number of the partition, from 0 */
    public RecordSample(double ratio, int partition) {
        if (!(ratio > 0)) {
            throw new IllegalArgumentException(
                    "requirement failed: samplingRatio (" + ratio + ") should be greater than 0");
        }
        this.ratio = ratio;
        this.random = new XorShiftRandom((long) SEED + partition);
    }

    /** @return whether the next record is looked at */
    public boolean takesNext() {
        return ratio > ALL || random.nextDouble() < ratio;
    }
}

package io.sabot.spark.partial;

/** A number that lies between two bounds with some confidence. */
public class BoundedDouble {
    private final double mean;
    private final double confidence;
    private final double low;
    private final double high;

    public BoundedDouble(double mean, double confidence, double low, double high) {
        this.mean = mean;
        this.confidence = confidence;
        this.low = low;
        this.high = high;
    }

    public double mean() {
        return mean;
    }

    /** From 0 to 1. */
    public double confidence() {
        return confidence;
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    @Override
    public String toString() {
        return String.format("[%.3f, %.3f]", low, high);
    }

    @Override
    public int hashCode() {
        return hash(mean) ^ hash(confidence) ^ hash(low) ^ hash(high);
    }

    /** As Scala has it: whole numbers like integers. */
    private static int hash(double number) {
        return scala.runtime.Statics.doubleHash(number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundedDouble that
                && mean == that.mean
                && confidence == that.confidence
                && low == that.low
                && high == that.high;
    }
}

package io.sabot.engine.function.aggregate.collect;

import java.util.Arrays;

/** Exact percentiles of sorted values that count several times each. Source: PercentileBase of Spark. */
final class Percentiles {
    private final double[] values;
    /** How many values there are up to each place, itself included. */
    private final long[] counts;

    /** @param values in order */
    Percentiles(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
    }

    private double valueAt(long rank) {
        int found = Arrays.binarySearch(counts, rank);
        int place = found >= 0 ? found : -found - 1;
        while (place > 0 && counts[place - 1] >= rank) {
            place--;
        }
        return values[place];
    }

    /** Between the two nearest values in proportion. */
    double continuous(double percentage) {
        double position = (counts[counts.length - 1] - 1) * percentage;
        long lower = (long) Math.floor(position);
        long higher = (long) Math.ceil(position);
        double lowerValue = valueAt(lower + 1);
        if (higher == lower) {
            return lowerValue;
        }
        double higherValue = valueAt(higher + 1);
        if (Double.compare(higherValue, lowerValue) == 0) {
            return lowerValue;
        }
        return (higher - position) * lowerValue + (position - lower) * higherValue;
    }

    /** The lower of the two nearest values: what Spark called discrete before 4.0. */
    double lower(double percentage) {
        return valueAt((long) Math.floor((counts[counts.length - 1] - 1) * percentage) + 1);
    }

    /** The first value that so large a part of all are not above. */
    double discrete(double percentage) {
        double position = counts[counts.length - 1] * percentage;
        return valueAt((long) Math.ceil(position));
    }
}

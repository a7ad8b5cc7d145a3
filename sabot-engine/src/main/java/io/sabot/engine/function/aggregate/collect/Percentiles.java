package io.sabot.engine.function.aggregate.collect;

/** Exact percentiles. Source: PercentileBase of Spark. */
final class Percentiles {
    private final Ranking values;
    private final boolean descending;

    /** @param values at least one */
    Percentiles(Ranking values, boolean descending) {
        this.values = values;
        this.descending = descending;
    }

    private double valueAt(long rank) {
        return values.at(descending ? values.size() + 1 - rank : rank);
    }

    /** Between the two nearest values in proportion. */
    double continuous(double percentage) {
        double position = (values.size() - 1) * percentage;
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
        return valueAt((long) Math.floor((values.size() - 1) * percentage) + 1);
    }

    /** The first value that so large a part of all are not above; the least for 0. */
    double discrete(double percentage) {
        return valueAt(Math.max(1, (long) Math.ceil(values.size() * percentage)));
    }
}

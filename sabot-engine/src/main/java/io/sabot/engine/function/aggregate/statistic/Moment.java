package io.sabot.engine.function.aggregate.statistic;

/** A statistic of one variable, from its number of values and central moments. Source: CentralMomentAgg of Spark. */
enum Moment {
    STDDEV_POP(2),
    STDDEV_SAMP(2),
    VAR_POP(2),
    VAR_SAMP(2),
    SKEWNESS(3),
    KURTOSIS(4),
    /** The second moment itself: {@code regr_sxx} and {@code regr_syy}. */
    SQUARES(2);

    private final int order;

    Moment(int order) {
        this.order = order;
    }

    /** The highest moment that it needs. */
    int order() {
        return order;
    }

    /** Whether there is a result for at least one value with these moments. */
    boolean isDefined(double count, double m2) {
        return switch (this) {
            case STDDEV_SAMP, VAR_SAMP -> count != 1;
            case SKEWNESS, KURTOSIS -> m2 != 0;
            case STDDEV_POP, VAR_POP, SQUARES -> true;
        };
    }

    /** @param at of the state: number of values, mean, second moment and so on */
    double result(double[] states, int at) {
        double count = states[at];
        double m2 = states[at + 2];
        return switch (this) {
            case STDDEV_POP -> Math.sqrt(m2 / count);
            case STDDEV_SAMP -> Math.sqrt(m2 / (count - 1.0));
            case VAR_POP -> m2 / count;
            case VAR_SAMP -> m2 / (count - 1.0);
            case SKEWNESS -> Math.sqrt(count) * states[at + 3] / Math.sqrt(m2 * m2 * m2);
            case KURTOSIS -> count * states[at + 4] / (m2 * m2) - 3.0;
            case SQUARES -> m2;
        };
    }
}

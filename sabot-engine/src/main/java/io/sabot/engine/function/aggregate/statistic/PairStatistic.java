package io.sabot.engine.function.aggregate.statistic;

/**
 * A statistic of two variables x and y. A state holds number, mean of x, mean of y, co-moment, and the second moments of x
 * and of y. Source: Covariance, PearsonCorrelation and the linear regression functions of Spark.
 */
enum PairStatistic {
    COVAR_POP,
    COVAR_SAMP,
    CORR,
    REGR_R2,
    REGR_SXY,
    REGR_SLOPE,
    REGR_INTERCEPT;

    static final int MEAN_X = 1;
    static final int MEAN_Y = 2;
    static final int CO_MOMENT = 3;
    static final int SQUARES_X = 4;
    static final int SQUARES_Y = 5;
    static final int WIDTH = 6;

    /** The regression functions take y first. Those that Spark derives from its covariance of (y, x) keep that order. */
    boolean swapsArguments() {
        return this == REGR_SLOPE || this == REGR_INTERCEPT;
    }

    /** The variance of x is updated as VariancePop does, which rounds otherwise than the correlation. */
    boolean hasOwnVariance() {
        return swapsArguments();
    }

    /** Whether there is a result for at least one pair. */
    boolean isDefined(double[] states, int at) {
        return switch (this) {
            case COVAR_SAMP, CORR -> states[at] != 1.0;
            case REGR_R2 -> states[at + SQUARES_Y] != 0.0;
            case REGR_SLOPE, REGR_INTERCEPT -> states[at + SQUARES_X] != 0.0;
            case COVAR_POP, REGR_SXY -> true;
        };
    }

    double result(double[] states, int at) {
        double count = states[at];
        double coMoment = states[at + CO_MOMENT];
        return switch (this) {
            case COVAR_POP -> coMoment / count;
            case COVAR_SAMP -> coMoment / (count - 1.0);
            case CORR -> correlation(states, at);
            case REGR_R2 -> states[at + SQUARES_X] == 0.0 ? 1.0 : correlation(states, at) * correlation(states, at);
            case REGR_SXY -> coMoment;
            case REGR_SLOPE -> coMoment / states[at + SQUARES_X];
            case REGR_INTERCEPT -> states[at + MEAN_Y] - coMoment / states[at + SQUARES_X] * states[at + MEAN_X];
        };
    }

    private static double correlation(double[] states, int at) {
        return states[at + CO_MOMENT] / Math.sqrt(states[at + SQUARES_X] * states[at + SQUARES_Y]);
    }
}

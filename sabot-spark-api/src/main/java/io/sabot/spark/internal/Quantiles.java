package io.sabot.spark.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * Where distributions reach a probability. Source of the series and continued fractions of the incomplete gamma and beta
 * functions: Press and others, Numerical Recipes, chapter 6.
 */
final class Quantiles {
    private static final int MOST_STEPS = 10_000;
    private static final double ENOUGH = 1e-15;
    private static final double TINY = 1e-300;
    private static final double[] LANCZOS = {
        57.1562356658629235,
        -59.5979603554754912,
        14.1360979747417471,
        -0.491913816097620199,
        .339946499848118887e-4,
        .465236289270485756e-4,
        -.983744753048795646e-4,
        .158088703224912494e-3,
        -.210264441724104883e-3,
        .217439618115212643e-3,
        -.164318106536763890e-3,
        .844182239838527433e-4,
        -.261908384015814087e-4,
        .368991826595316234e-5
    };

    private Quantiles() {}

    /** Of the normal distribution of mean 0 and variance 1. */
    static double normal(double probability) {
        return symmetric(probability, x -> gamma(0.5, x * x / 2));
    }

    /** Of Student's distribution. */
    static double student(long freedom, double probability) {
        return symmetric(probability, x -> 1 - beta(freedom / 2.0, 0.5, freedom / (freedom + x * x)));
    }

    /** The least number up to which a Poisson distribution has the probability. */
    static double poisson(double mean, double probability) {
        if (probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return Integer.MAX_VALUE;
        }
        long low = -1;
        long high = (long) (mean + 40 * Math.sqrt(mean) + 100);
        while (high - low > 1) {
            long middle = low + high >>> 1;
            if (1 - gamma(middle + 1, mean) >= probability) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** @param within probability of lying between minus x and x */
    private static double symmetric(double probability, DoubleUnaryOperator within) {
        double sought = Math.abs(2 * probability - 1);
        if (sought >= 1) {
            return probability > 0.5 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        double high = 1;
        while (within.applyAsDouble(high) < sought) {
            high *= 2;
        }
        double low = 0;
        for (double middle = high / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (within.applyAsDouble(middle) < sought) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return probability < 0.5 ? -high : high;
    }

    /** Logarithm of the gamma function. */
    private static double logGamma(double x) {
        double t = x + 5.24218750000000000;
        double sum = 0.999999999999997092;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + 1 + i);
        }
        return (x + 0.5) * Math.log(t) - t + Math.log(2.5066282746310005 * sum / x);
    }

    /** Lower incomplete gamma function, as a share of the whole. */
    private static double gamma(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double factor = Math.exp(a * Math.log(x) - x - logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (int i = 1; i < MOST_STEPS && term > sum * ENOUGH; i++) {
                term *= x / (a + i);
                sum += term;
            }
            return sum * factor;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double fraction = d;
        for (int i = 1; i < MOST_STEPS; i++) {
            double numerator = -i * (i - a);
            b += 2;
            d = 1 / nonZero(numerator * d + b);
            c = nonZero(b + numerator / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return 1 - factor * fraction;
    }

    /** Incomplete beta function, as a share of the whole. */
    private static double beta(double a, double b, double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double factor = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
        return x < (a + 1) / (a + b + 2)
                ? factor * betaFraction(a, b, x) / a
                : 1 - factor * betaFraction(b, a, 1 - x) / b;
    }

    private static double betaFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return fraction;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}

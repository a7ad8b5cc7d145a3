package io.sabot.engine.function.math;

/** Functions of doubles that java.lang.Math has not, or has with other edges. Source: mathExpressions of Spark. */
public final class MathMethods {
    private static final int LAST_FACTORIAL = 20;
    private static final double TINY = 0x1p-28;
    private static final double HUGE = 0x1p28;
    private static final double LN_2 = StrictMath.log(2.0);

    private MathMethods() {}

    public static double e() {
        return Math.E;
    }

    public static double pi() {
        return Math.PI;
    }

    public static double cotangent(double x) {
        return 1 / Math.tan(x);
    }

    public static double secant(double x) {
        return 1 / Math.cos(x);
    }

    public static double cosecant(double x) {
        return 1 / Math.sin(x);
    }

    /** By the ranges of fdlibm, so that no digits are lost for small and large values. */
    public static double inverseHyperbolicSine(double x) {
        double size = Math.abs(x);
        double result;
        if (!Double.isFinite(x) || size < TINY) {
            return x;
        } else if (size > HUGE) {
            result = StrictMath.log(size) + LN_2;
        } else if (size > 2) {
            result = StrictMath.log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
        } else {
            double square = x * x;
            result = StrictMath.log1p(size + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(result, x);
    }

    public static double inverseHyperbolicCosine(double x) {
        if (x < 1) {
            return Double.NaN;
        } else if (x >= HUGE) {
            return StrictMath.log(x) + LN_2;
        } else if (x > 2) {
            return StrictMath.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
        }
        double above = x - 1;
        return StrictMath.log1p(above + Math.sqrt(2 * above + above * above));
    }

    public static double inverseHyperbolicTangent(double x) {
        return 0.5 * (StrictMath.log1p(x) - StrictMath.log1p(-x));
    }

    /** The angle in the right quadrant; a zero of either sign counts as 0.0. */
    public static double angle(double y, double x) {
        return Math.atan2(y + 0.0, x + 0.0);
    }

    public static Double naturalLogarithm(double x) {
        return x <= 0 ? null : StrictMath.log(x);
    }

    public static Double logarithm(double base, double x) {
        return base <= 0 || x <= 0 ? null : StrictMath.log(x) / StrictMath.log(base);
    }

    public static Double logarithm10(double x) {
        return x <= 0 ? null : StrictMath.log10(x);
    }

    public static Double logarithm2(double x) {
        return x <= 0 ? null : StrictMath.log(x) / LN_2;
    }

    public static Double logarithmOfOnePlus(double x) {
        return x <= -1 ? null : StrictMath.log1p(x);
    }

    public static Long factorial(int n) {
        if (n < 0 || n > LAST_FACTORIAL) {
            return null;
        }
        long product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    public static double sign(double x) {
        return Math.signum(x);
    }

    /** Of an interval in months. */
    public static double sign(int months) {
        return Math.signum((double) months);
    }

    /** Of an interval in microseconds. */
    public static double sign(long micros) {
        return Math.signum((double) micros);
    }

    public static boolean isNotNumber(Float x) {
        return x != null && x.isNaN();
    }

    public static boolean isNotNumber(Double x) {
        return x != null && x.isNaN();
    }

    /** The second where the first is NaN. */
    public static Double numberOrElse(Double x, Double otherwise) {
        return x != null && x.isNaN() ? otherwise : x;
    }

    public static Float numberOrElse(Float x, Float otherwise) {
        return x != null && x.isNaN() ? otherwise : x;
    }

    /** Which of equally wide buckets a value falls into, from 1; 0 and buckets + 1 lie outside. */
    public static Long bucket(double value, double min, double max, long buckets) {
        boolean invalid = buckets <= 0
                || buckets == Long.MAX_VALUE
                || Double.isNaN(value)
                || min == max
                || !Double.isFinite(min)
                || !Double.isFinite(max);
        if (invalid) {
            return null;
        }
        double lower = Math.min(min, max);
        double upper = Math.max(min, max);
        boolean ascending = min < max;
        if (ascending ? value < lower : value > upper) {
            return 0L;
        }
        if (ascending ? value >= upper : value <= lower) {
            return buckets + 1;
        }
        double distance = ascending ? value - lower : upper - value;
        return (long) (buckets * distance / (upper - lower)) + 1;
    }

    /** Intervals in months. */
    public static Long bucket(int value, int min, int max, long buckets) {
        return bucket((double) value, min, max, buckets);
    }

    /** Intervals in microseconds. */
    public static Long bucket(long value, long min, long max, long buckets) {
        return bucket((double) value, min, max, buckets);
    }
}

package io.sabot.engine.function.datetime;

/** Rounding half away from zero to integers, failing outside their range as Guava's math classes do. */
final class Rounding {
    private static final double LONG_LIMIT = 0x1p63;

    private Rounding() {}

    static int toInt(double value) {
        double rounded = halfUp(value);
        if (rounded < Integer.MIN_VALUE || rounded > Integer.MAX_VALUE) {
            throw outOfRange(value);
        }
        return (int) rounded;
    }

    static long toLong(double value) {
        double rounded = halfUp(value);
        if (rounded < -LONG_LIMIT || rounded >= LONG_LIMIT) {
            throw outOfRange(value);
        }
        return (long) rounded;
    }

    static long divide(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long rest = Math.abs(dividend % divisor);
        if (rest >= Math.abs(divisor) - rest) {
            quotient += (dividend ^ divisor) < 0 ? -1 : 1;
        }
        return quotient;
    }

    private static double halfUp(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new ArithmeticException("input is infinite or NaN");
        }
        double rounded = Math.rint(value);
        return Math.abs(value - rounded) == 0.5 ? value + Math.copySign(0.5, value) : rounded;
    }

    private static ArithmeticException outOfRange(double value) {
        return new ArithmeticException(
                "rounded value is out of range for input " + value + " and rounding mode HALF_UP");
    }
}

package io.sabot.engine.function.datetime;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.time.Intervals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic of intervals: months in an int, microseconds in a long, calendar intervals. Fractions are rounded half away from
 * zero. What overflows fails in every mode, products with Java's own error. Source: intervalExpressions of Spark.
 */
public final class IntervalMethods {
    private static final MathContext DECIMAL = new MathContext(DecimalType.MAX_PRECISION + 1, RoundingMode.DOWN);

    private IntervalMethods() {}

    /** This and the next ones fail without saying where, as in Spark. */
    public static int add(int a, int b) {
        int result = a + b;
        if (((a ^ result) & (b ^ result)) < 0) {
            throw Errors.intervalOverflow("try_add", null);
        }
        return result;
    }

    public static long add(long a, long b) {
        long result = a + b;
        if (((a ^ result) & (b ^ result)) < 0) {
            throw Errors.intervalOverflow("try_add", null);
        }
        return result;
    }

    public static CalendarInterval add(CalendarInterval a, CalendarInterval b, CallContext context) {
        return context.mode().fails() ? Intervals.addExact(a, b) : Intervals.add(a, b);
    }

    public static int subtract(int a, int b) {
        int result = a - b;
        if (((a ^ b) & (a ^ result)) < 0) {
            throw Errors.intervalOverflow("try_subtract", null);
        }
        return result;
    }

    public static long subtract(long a, long b) {
        long result = a - b;
        if (((a ^ b) & (a ^ result)) < 0) {
            throw Errors.intervalOverflow("try_subtract", null);
        }
        return result;
    }

    /** Between two timestamps, with the setting of calendar intervals. */
    public static CalendarInterval between(long end, long start) {
        return new CalendarInterval(0, 0, end - start);
    }

    public static CalendarInterval subtract(CalendarInterval a, CalendarInterval b, CallContext context) {
        return context.mode().fails() ? Intervals.subtractExact(a, b) : Intervals.subtract(a, b);
    }

    public static int multiply(int months, byte factor) {
        return Math.multiplyExact(months, factor);
    }

    public static int multiply(int months, short factor) {
        return Math.multiplyExact(months, factor);
    }

    public static int multiply(int months, int factor) {
        return Math.multiplyExact(months, factor);
    }

    public static int multiply(int months, long factor) {
        return Math.toIntExact(Math.multiplyExact(months, factor));
    }

    public static int multiply(int months, float factor) {
        return multiply(months, (double) factor);
    }

    public static int multiply(int months, double factor) {
        return Rounding.toInt(months * factor);
    }

    public static int multiply(int months, Int128 factor, CallContext context) {
        return exact(BigDecimal.valueOf(months).multiply(decimal(factor, context), DECIMAL))
                .intValueExact();
    }

    public static long multiply(long micros, byte factor) {
        return Math.multiplyExact(micros, (long) factor);
    }

    public static long multiply(long micros, short factor) {
        return Math.multiplyExact(micros, (long) factor);
    }

    public static long multiply(long micros, int factor) {
        return Math.multiplyExact(micros, (long) factor);
    }

    public static long multiply(long micros, long factor) {
        return Math.multiplyExact(micros, factor);
    }

    public static long multiply(long micros, float factor) {
        return multiply(micros, (double) factor);
    }

    public static long multiply(long micros, double factor) {
        return Rounding.toLong(micros * factor);
    }

    public static long multiply(long micros, Int128 factor, CallContext context) {
        return exact(BigDecimal.valueOf(micros).multiply(decimal(factor, context), DECIMAL))
                .longValueExact();
    }

    public static CalendarInterval multiply(CalendarInterval interval, double factor) {
        return Intervals.multiplyExact(interval, factor);
    }

    public static CalendarInterval multiplySaturated(CalendarInterval interval, double factor) {
        return Intervals.multiply(interval, factor);
    }

    public static int divide(int months, long divisor, CallContext context) {
        long quotient = divide((long) months, divisor, context);
        if (quotient != (int) quotient) {
            throw Errors.intervalOverflow("try_divide", context.query());
        }
        return (int) quotient;
    }

    public static int divide(int months, double divisor, CallContext context) {
        if (divisor == 0) {
            throw Errors.intervalDividedByZero(context.query());
        }
        return Rounding.toInt(months / divisor);
    }

    public static int divide(int months, Int128 divisor, CallContext context) {
        return quotient(months, divisor, context).intValueExact();
    }

    public static long divide(long micros, long divisor, CallContext context) {
        if (divisor == 0) {
            throw Errors.intervalDividedByZero(context.query());
        }
        if (divisor == -1 && micros == Long.MIN_VALUE) {
            throw Errors.intervalOverflow("try_divide", context.query());
        }
        return Rounding.divide(micros, divisor);
    }

    public static long divide(long micros, double divisor, CallContext context) {
        if (divisor == 0) {
            throw Errors.intervalDividedByZero(context.query());
        }
        return Rounding.toLong(micros / divisor);
    }

    public static long divide(long micros, Int128 divisor, CallContext context) {
        return quotient(micros, divisor, context).longValueExact();
    }

    public static CalendarInterval divide(CalendarInterval interval, double divisor, CallContext context) {
        if (divisor == 0) {
            throw Errors.intervalDividedByZero(context.query());
        }
        return Intervals.divideExact(interval, divisor);
    }

    public static CalendarInterval divideOrNull(CalendarInterval interval, double divisor) {
        return Intervals.divide(interval, divisor);
    }

    private static BigDecimal quotient(long amount, Int128 divisor, CallContext context) {
        if (divisor.isZero()) {
            throw Errors.intervalDividedByZero(context.query());
        }
        BigDecimal exact = BigDecimal.valueOf(amount)
                .divide(decimal(divisor, context), DecimalType.MAX_PRECISION + 1, RoundingMode.DOWN);
        return exact(exact);
    }

    private static BigDecimal exact(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(Int128 value, CallContext context) {
        return Decimals.toBigDecimal(value, ((DecimalType) context.argumentType(1)).scale());
    }

    /** How often one interval lies in another. */
    public static long integralDivide(int a, int b, CallContext context) {
        return integralDivide((long) a, (long) b, context);
    }

    public static long integralDivide(long a, long b, CallContext context) {
        if (b == 0) {
            throw Errors.intervalDividedByZero(context.query());
        }
        return a / b;
    }

    public static Long integralDivideOrNull(int a, int b) {
        return b == 0 ? null : (long) a / b;
    }

    public static Long integralDivideOrNull(long a, long b) {
        return b == 0 ? null : a / b;
    }
}

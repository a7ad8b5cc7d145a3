package io.sabot.engine.function.arithmetic;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Errors;

/**
 * {@code / div % pmod} over integers and floats. A divisor of zero, floats included, is an error in ANSI mode and gives NULL
 * otherwise.
 */
public final class NumberDivision {
    private NumberDivision() {}

    public static double divide(double a, double b, CallContext context) {
        if (b == 0) {
            throw Errors.divideByZero(context.query());
        }
        return a / b;
    }

    public static Double divideOrNull(double a, double b) {
        return b == 0 ? null : a / b;
    }

    public static long integralDivide(long a, long b, CallContext context) {
        if (b == 0) {
            throw Errors.divideByZero(context.query());
        }
        if (b == -1 && a == Long.MIN_VALUE) {
            throw Errors.integralDivideOverflow(context.query());
        }
        return a / b;
    }

    /** Wraps around for the one quotient that does not fit. */
    public static Long integralDivideOrNull(long a, long b) {
        return b == 0 ? null : a / b;
    }

    public static byte remainder(byte a, byte b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return (byte) (a % b);
    }

    public static Byte remainderOrNull(byte a, byte b) {
        return b == 0 ? null : (byte) (a % b);
    }

    public static byte positiveRemainder(byte a, byte b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return positive(a, b);
    }

    public static Byte positiveRemainderOrNull(byte a, byte b) {
        return b == 0 ? null : positive(a, b);
    }

    private static byte positive(byte a, byte b) {
        byte rest = (byte) (a % b);
        return rest < 0 ? (byte) ((rest + b) % b) : rest;
    }

    public static short remainder(short a, short b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return (short) (a % b);
    }

    public static Short remainderOrNull(short a, short b) {
        return b == 0 ? null : (short) (a % b);
    }

    public static short positiveRemainder(short a, short b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return positive(a, b);
    }

    public static Short positiveRemainderOrNull(short a, short b) {
        return b == 0 ? null : positive(a, b);
    }

    private static short positive(short a, short b) {
        short rest = (short) (a % b);
        return rest < 0 ? (short) ((rest + b) % b) : rest;
    }

    public static int remainder(int a, int b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return a % b;
    }

    public static Integer remainderOrNull(int a, int b) {
        return b == 0 ? null : a % b;
    }

    public static int positiveRemainder(int a, int b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return positive(a, b);
    }

    public static Integer positiveRemainderOrNull(int a, int b) {
        return b == 0 ? null : positive(a, b);
    }

    private static int positive(int a, int b) {
        int rest = a % b;
        return rest < 0 ? ((rest + b) % b) : rest;
    }

    public static long remainder(long a, long b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return a % b;
    }

    public static Long remainderOrNull(long a, long b) {
        return b == 0 ? null : a % b;
    }

    public static long positiveRemainder(long a, long b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return positive(a, b);
    }

    public static Long positiveRemainderOrNull(long a, long b) {
        return b == 0 ? null : positive(a, b);
    }

    private static long positive(long a, long b) {
        long rest = a % b;
        return rest < 0 ? ((rest + b) % b) : rest;
    }

    public static float remainder(float a, float b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return a % b;
    }

    public static Float remainderOrNull(float a, float b) {
        return b == 0 ? null : a % b;
    }

    public static float positiveRemainder(float a, float b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return positive(a, b);
    }

    public static Float positiveRemainderOrNull(float a, float b) {
        return b == 0 ? null : positive(a, b);
    }

    private static float positive(float a, float b) {
        float rest = a % b;
        return rest < 0 ? ((rest + b) % b) : rest;
    }

    public static double remainder(double a, double b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return a % b;
    }

    public static Double remainderOrNull(double a, double b) {
        return b == 0 ? null : a % b;
    }

    public static double positiveRemainder(double a, double b, CallContext context) {
        if (b == 0) {
            throw Errors.remainderByZero(context.query());
        }
        return positive(a, b);
    }

    public static Double positiveRemainderOrNull(double a, double b) {
        return b == 0 ? null : positive(a, b);
    }

    private static double positive(double a, double b) {
        double rest = a % b;
        return rest < 0 ? ((rest + b) % b) : rest;
    }
}

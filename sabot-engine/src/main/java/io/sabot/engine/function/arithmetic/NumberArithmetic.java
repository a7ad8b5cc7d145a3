package io.sabot.engine.function.arithmetic;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Errors;

/**
 * {@code + - *} over integers and floats. ANSI methods fail on overflow, legacy ones wrap
 * around, try methods give NULL.
 */
public final class NumberArithmetic {
    private NumberArithmetic() {}

    public static byte add(byte a, byte b, CallContext context) {
        int result = a + b;
        if (result != (byte) result) {
            throw Errors.binaryOverflow(a, "+", b, "try_add");
        }
        return (byte) result;
    }

    public static short add(short a, short b, CallContext context) {
        int result = a + b;
        if (result != (short) result) {
            throw Errors.binaryOverflow(a, "+", b, "try_add");
        }
        return (short) result;
    }

    public static int add(int a, int b, CallContext context) {
        int result = a + b;
        if (((a ^ result) & (b ^ result)) < 0) {
            throw Errors.overflow("try_add", context.query());
        }
        return result;
    }

    public static long add(long a, long b, CallContext context) {
        long result = a + b;
        if (((a ^ result) & (b ^ result)) < 0) {
            throw Errors.overflow("try_add", context.query());
        }
        return result;
    }

    public static float add(float a, float b) {
        return a + b;
    }

    public static double add(double a, double b) {
        return a + b;
    }

    public static byte wrappingAdd(byte a, byte b) {
        return (byte) (a + b);
    }

    public static short wrappingAdd(short a, short b) {
        return (short) (a + b);
    }

    public static int wrappingAdd(int a, int b) {
        return a + b;
    }

    public static long wrappingAdd(long a, long b) {
        return a + b;
    }

    public static float wrappingAdd(float a, float b) {
        return a + b;
    }

    public static double wrappingAdd(double a, double b) {
        return a + b;
    }

    public static byte subtract(byte a, byte b, CallContext context) {
        int result = a - b;
        if (result != (byte) result) {
            throw Errors.binaryOverflow(a, "-", b, "try_subtract");
        }
        return (byte) result;
    }

    public static short subtract(short a, short b, CallContext context) {
        int result = a - b;
        if (result != (short) result) {
            throw Errors.binaryOverflow(a, "-", b, "try_subtract");
        }
        return (short) result;
    }

    public static int subtract(int a, int b, CallContext context) {
        int result = a - b;
        if (((a ^ b) & (a ^ result)) < 0) {
            throw Errors.overflow("try_subtract", context.query());
        }
        return result;
    }

    public static long subtract(long a, long b, CallContext context) {
        long result = a - b;
        if (((a ^ b) & (a ^ result)) < 0) {
            throw Errors.overflow("try_subtract", context.query());
        }
        return result;
    }

    public static float subtract(float a, float b) {
        return a - b;
    }

    public static double subtract(double a, double b) {
        return a - b;
    }

    public static byte wrappingSubtract(byte a, byte b) {
        return (byte) (a - b);
    }

    public static short wrappingSubtract(short a, short b) {
        return (short) (a - b);
    }

    public static int wrappingSubtract(int a, int b) {
        return a - b;
    }

    public static long wrappingSubtract(long a, long b) {
        return a - b;
    }

    public static float wrappingSubtract(float a, float b) {
        return a - b;
    }

    public static double wrappingSubtract(double a, double b) {
        return a - b;
    }

    public static byte multiply(byte a, byte b, CallContext context) {
        int result = a * b;
        if (result != (byte) result) {
            throw Errors.binaryOverflow(a, "*", b, "try_multiply");
        }
        return (byte) result;
    }

    public static short multiply(short a, short b, CallContext context) {
        int result = a * b;
        if (result != (short) result) {
            throw Errors.binaryOverflow(a, "*", b, "try_multiply");
        }
        return (short) result;
    }

    public static int multiply(int a, int b, CallContext context) {
        long result = (long) a * b;
        if (result != (int) result) {
            throw Errors.overflow("try_multiply", context.query());
        }
        return (int) result;
    }

    public static long multiply(long a, long b, CallContext context) {
        long result = a * b;
        if (Math.multiplyHigh(a, b) != result >> 63) {
            throw Errors.overflow("try_multiply", context.query());
        }
        return result;
    }

    public static float multiply(float a, float b) {
        return a * b;
    }

    public static double multiply(double a, double b) {
        return a * b;
    }

    public static byte wrappingMultiply(byte a, byte b) {
        return (byte) (a * b);
    }

    public static short wrappingMultiply(short a, short b) {
        return (short) (a * b);
    }

    public static int wrappingMultiply(int a, int b) {
        return a * b;
    }

    public static long wrappingMultiply(long a, long b) {
        return a * b;
    }

    public static float wrappingMultiply(float a, float b) {
        return a * b;
    }

    public static double wrappingMultiply(double a, double b) {
        return a * b;
    }

    public static Byte tryAdd(byte a, byte b) {
        int result = a + b;
        return result == (byte) result ? (byte) result : null;
    }

    public static Short tryAdd(short a, short b) {
        int result = a + b;
        return result == (short) result ? (short) result : null;
    }

    public static Integer tryAdd(int a, int b) {
        long result = (long) a + b;
        return result == (int) result ? (int) result : null;
    }

    public static Long tryAdd(long a, long b) {
        long result = a + b;
        return ((a ^ result) & (b ^ result)) < 0 ? null : result;
    }

    public static Float tryAdd(float a, float b) {
        return a + b;
    }

    public static Double tryAdd(double a, double b) {
        return a + b;
    }

    public static Byte trySubtract(byte a, byte b) {
        int result = a - b;
        return result == (byte) result ? (byte) result : null;
    }

    public static Short trySubtract(short a, short b) {
        int result = a - b;
        return result == (short) result ? (short) result : null;
    }

    public static Integer trySubtract(int a, int b) {
        long result = (long) a - b;
        return result == (int) result ? (int) result : null;
    }

    public static Long trySubtract(long a, long b) {
        long result = a - b;
        return ((a ^ b) & (a ^ result)) < 0 ? null : result;
    }

    public static Float trySubtract(float a, float b) {
        return a - b;
    }

    public static Double trySubtract(double a, double b) {
        return a - b;
    }

    public static Byte tryMultiply(byte a, byte b) {
        int result = a * b;
        return result == (byte) result ? (byte) result : null;
    }

    public static Short tryMultiply(short a, short b) {
        int result = a * b;
        return result == (short) result ? (short) result : null;
    }

    public static Integer tryMultiply(int a, int b) {
        long result = (long) a * b;
        return result == (int) result ? (int) result : null;
    }

    public static Long tryMultiply(long a, long b) {
        long result = a * b;
        return Math.multiplyHigh(a, b) == result >> 63 ? result : null;
    }

    public static Float tryMultiply(float a, float b) {
        return a * b;
    }

    public static Double tryMultiply(double a, double b) {
        return a * b;
    }
}

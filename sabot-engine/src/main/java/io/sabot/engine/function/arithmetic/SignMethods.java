package io.sabot.engine.function.arithmetic;

import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.time.Intervals;

/** Unary minus and plus, and absolute values. */
public final class SignMethods {
    private SignMethods() {}

    /** @param months of an interval */
    public static int negateInterval(int months) {
        if (months == Integer.MIN_VALUE) {
            throw Errors.intervalOverflow(null);
        }
        return -months;
    }

    /** @param micros of an interval */
    public static long negateInterval(long micros) {
        if (micros == Long.MIN_VALUE) {
            throw Errors.intervalOverflow(null);
        }
        return -micros;
    }

    public static byte negate(byte a) {
        if (a == Byte.MIN_VALUE) {
            throw Errors.overflow(null);
        }
        return (byte) -a;
    }

    public static byte wrappingNegate(byte a) {
        return (byte) -a;
    }

    public static byte absolute(byte a) {
        return a < 0 ? negate(a) : a;
    }

    public static byte wrappingAbsolute(byte a) {
        return (byte) Math.abs(a);
    }

    public static short negate(short a) {
        if (a == Short.MIN_VALUE) {
            throw Errors.overflow(null);
        }
        return (short) -a;
    }

    public static short wrappingNegate(short a) {
        return (short) -a;
    }

    public static short absolute(short a) {
        return a < 0 ? negate(a) : a;
    }

    public static short wrappingAbsolute(short a) {
        return (short) Math.abs(a);
    }

    public static int negate(int a) {
        if (a == Integer.MIN_VALUE) {
            throw Errors.overflow(null);
        }
        return -a;
    }

    public static int wrappingNegate(int a) {
        return -a;
    }

    public static int absolute(int a) {
        return a < 0 ? negate(a) : a;
    }

    public static int wrappingAbsolute(int a) {
        return Math.abs(a);
    }

    public static long negate(long a) {
        if (a == Long.MIN_VALUE) {
            throw Errors.overflow(null);
        }
        return -a;
    }

    public static long wrappingNegate(long a) {
        return -a;
    }

    public static long absolute(long a) {
        return a < 0 ? negate(a) : a;
    }

    public static long wrappingAbsolute(long a) {
        return Math.abs(a);
    }

    public static float negate(float a) {
        return -a;
    }

    public static float wrappingNegate(float a) {
        return -a;
    }

    public static float absolute(float a) {
        return Math.abs(a);
    }

    public static float wrappingAbsolute(float a) {
        return Math.abs(a);
    }

    public static double negate(double a) {
        return -a;
    }

    public static double wrappingNegate(double a) {
        return -a;
    }

    public static double absolute(double a) {
        return Math.abs(a);
    }

    public static double wrappingAbsolute(double a) {
        return Math.abs(a);
    }

    public static Int128 negate(Int128 a) {
        return a.negate();
    }

    public static Int128 wrappingNegate(Int128 a) {
        return a.negate();
    }

    public static Int128 absolute(Int128 a) {
        return a.abs();
    }

    public static Int128 wrappingAbsolute(Int128 a) {
        return a.abs();
    }

    public static CalendarInterval negate(CalendarInterval a) {
        return Intervals.negateExact(a);
    }

    public static CalendarInterval wrappingNegate(CalendarInterval a) {
        return Intervals.negate(a);
    }

    public static byte same(byte a) {
        return a;
    }

    public static short same(short a) {
        return a;
    }

    public static int same(int a) {
        return a;
    }

    public static long same(long a) {
        return a;
    }

    public static float same(float a) {
        return a;
    }

    public static double same(double a) {
        return a;
    }

    public static Int128 same(Int128 a) {
        return a;
    }

    public static CalendarInterval same(CalendarInterval a) {
        return a;
    }
}

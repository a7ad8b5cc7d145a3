package io.sabot.engine.function.bit;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;

/** Operations on the bits of integers. Shift distances count modulo the width, as in Java. */
public final class BitMethods {
    private BitMethods() {}

    public static byte and(byte a, byte b) {
        return (byte) (a & b);
    }

    public static short and(short a, short b) {
        return (short) (a & b);
    }

    public static int and(int a, int b) {
        return a & b;
    }

    public static long and(long a, long b) {
        return a & b;
    }

    public static byte or(byte a, byte b) {
        return (byte) (a | b);
    }

    public static short or(short a, short b) {
        return (short) (a | b);
    }

    public static int or(int a, int b) {
        return a | b;
    }

    public static long or(long a, long b) {
        return a | b;
    }

    public static byte xor(byte a, byte b) {
        return (byte) (a ^ b);
    }

    public static short xor(short a, short b) {
        return (short) (a ^ b);
    }

    public static int xor(int a, int b) {
        return a ^ b;
    }

    public static long xor(long a, long b) {
        return a ^ b;
    }

    public static byte not(byte a) {
        return (byte) ~a;
    }

    public static short not(short a) {
        return (short) ~a;
    }

    public static int not(int a) {
        return ~a;
    }

    public static long not(long a) {
        return ~a;
    }

    public static int shiftLeft(int a, int distance) {
        return a << distance;
    }

    public static long shiftLeft(long a, int distance) {
        return a << distance;
    }

    public static int shiftRight(int a, int distance) {
        return a >> distance;
    }

    public static long shiftRight(long a, int distance) {
        return a >> distance;
    }

    public static int shiftRightUnsigned(int a, int distance) {
        return a >>> distance;
    }

    public static long shiftRightUnsigned(long a, int distance) {
        return a >>> distance;
    }

    public static int count(boolean a) {
        return a ? 1 : 0;
    }

    /** Of the value as 64 bits. */
    public static int count(byte a) {
        return Long.bitCount(a);
    }

    public static int count(short a) {
        return Long.bitCount(a);
    }

    public static int count(int a) {
        return Long.bitCount(a);
    }

    public static int count(long a) {
        return Long.bitCount(a);
    }

    public static byte get(byte a, int position) {
        return bit(a, position, 8);
    }

    public static byte get(short a, int position) {
        return bit(a, position, 16);
    }

    public static byte get(int a, int position) {
        return bit(a, position, 32);
    }

    public static byte get(long a, int position) {
        return bit(a, position, 64);
    }

    private static byte bit(long a, int position, int width) {
        if (position < 0 || position >= width) {
            throw QueryException.of(
                    ErrorKind.ILLEGAL_ARGUMENT,
                    "INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE",
                    "functionName",
                    Quoting.id("bit_get"),
                    "parameter",
                    Quoting.id("pos"),
                    "upper",
                    Integer.toString(width),
                    "invalidValue",
                    Integer.toString(position));
        }
        return (byte) (a >> position & 1);
    }
}

package io.sabot.engine.type.cast;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;

/**
 * Casts among booleans, integers and floating-point numbers. What ends in {@code Legacy} wraps around or takes the nearest
 * value, what ends in {@code Try} gives null; of the same name without an ending, it fails.
 */
public final class NumberCasts {
    private NumberCasts() {}

    public static byte booleanToByte(boolean value) {
        return value ? (byte) 1 : 0;
    }

    public static short booleanToShort(boolean value) {
        return value ? (short) 1 : 0;
    }

    public static int booleanToInt(boolean value) {
        return value ? 1 : 0;
    }

    public static long booleanToLong(boolean value) {
        return value ? 1 : 0;
    }

    public static float booleanToFloat(boolean value) {
        return value ? 1 : 0;
    }

    public static double booleanToDouble(boolean value) {
        return value ? 1 : 0;
    }

    public static boolean byteToBoolean(byte value) {
        return value != 0;
    }

    public static boolean shortToBoolean(short value) {
        return value != 0;
    }

    public static boolean intToBoolean(int value) {
        return value != 0;
    }

    public static boolean longToBoolean(long value) {
        return value != 0;
    }

    public static boolean floatToBoolean(float value) {
        return value != 0;
    }

    public static boolean doubleToBoolean(double value) {
        return value != 0;
    }

    public static short byteToShort(byte value) {
        return value;
    }

    public static int byteToInt(byte value) {
        return value;
    }

    public static long byteToLong(byte value) {
        return value;
    }

    public static float byteToFloat(byte value) {
        return value;
    }

    public static double byteToDouble(byte value) {
        return value;
    }

    public static byte shortToByte(short value) {
        if ((byte) value != value) {
            throw overflow(value, DataType.SHORT, DataType.BYTE);
        }
        return (byte) value;
    }

    public static byte shortToByteLegacy(short value) {
        return (byte) value;
    }

    public static Byte shortToByteTry(short value) {
        return (byte) value == value ? (byte) value : null;
    }

    public static int shortToInt(short value) {
        return value;
    }

    public static long shortToLong(short value) {
        return value;
    }

    public static float shortToFloat(short value) {
        return value;
    }

    public static double shortToDouble(short value) {
        return value;
    }

    public static byte intToByte(int value) {
        if ((byte) value != value) {
            throw overflow(value, DataType.INT, DataType.BYTE);
        }
        return (byte) value;
    }

    public static byte intToByteLegacy(int value) {
        return (byte) value;
    }

    public static Byte intToByteTry(int value) {
        return (byte) value == value ? (byte) value : null;
    }

    public static short intToShort(int value) {
        if ((short) value != value) {
            throw overflow(value, DataType.INT, DataType.SHORT);
        }
        return (short) value;
    }

    public static short intToShortLegacy(int value) {
        return (short) value;
    }

    public static Short intToShortTry(int value) {
        return (short) value == value ? (short) value : null;
    }

    public static long intToLong(int value) {
        return value;
    }

    public static float intToFloat(int value) {
        return value;
    }

    public static double intToDouble(int value) {
        return value;
    }

    public static byte longToByte(long value) {
        if ((byte) value != value) {
            throw overflow(value, DataType.LONG, DataType.BYTE);
        }
        return (byte) value;
    }

    public static byte longToByteLegacy(long value) {
        return (byte) value;
    }

    public static Byte longToByteTry(long value) {
        return (byte) value == value ? (byte) value : null;
    }

    public static short longToShort(long value) {
        if ((short) value != value) {
            throw overflow(value, DataType.LONG, DataType.SHORT);
        }
        return (short) value;
    }

    public static short longToShortLegacy(long value) {
        return (short) value;
    }

    public static Short longToShortTry(long value) {
        return (short) value == value ? (short) value : null;
    }

    public static int longToInt(long value) {
        if ((int) value != value) {
            throw overflow(value, DataType.LONG, DataType.INT);
        }
        return (int) value;
    }

    public static int longToIntLegacy(long value) {
        return (int) value;
    }

    public static Integer longToIntTry(long value) {
        return (int) value == value ? (int) value : null;
    }

    public static float longToFloat(long value) {
        return value;
    }

    public static double longToDouble(long value) {
        return value;
    }

    public static double floatToDouble(float value) {
        return value;
    }

    public static float doubleToFloat(double value) {
        return (float) value;
    }

    public static byte floatToByte(float value) {
        if (!isWithin(value, Byte.MIN_VALUE, Byte.MAX_VALUE)) {
            throw overflow(value, DataType.FLOAT, DataType.BYTE);
        }
        return (byte) (int) value;
    }

    public static byte floatToByteLegacy(float value) {
        return (byte) (int) value;
    }

    public static Byte floatToByteTry(float value) {
        return isWithin(value, Byte.MIN_VALUE, Byte.MAX_VALUE) ? (byte) (int) value : null;
    }

    public static short floatToShort(float value) {
        if (!isWithin(value, Short.MIN_VALUE, Short.MAX_VALUE)) {
            throw overflow(value, DataType.FLOAT, DataType.SHORT);
        }
        return (short) (int) value;
    }

    public static short floatToShortLegacy(float value) {
        return (short) (int) value;
    }

    public static Short floatToShortTry(float value) {
        return isWithin(value, Short.MIN_VALUE, Short.MAX_VALUE) ? (short) (int) value : null;
    }

    public static int floatToInt(float value) {
        if (!isWithin(value, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            throw overflow(value, DataType.FLOAT, DataType.INT);
        }
        return (int) value;
    }

    public static int floatToIntLegacy(float value) {
        return (int) value;
    }

    public static Integer floatToIntTry(float value) {
        return isWithin(value, Integer.MIN_VALUE, Integer.MAX_VALUE) ? (int) value : null;
    }

    public static long floatToLong(float value) {
        if (!isWithin(value, Long.MIN_VALUE, Long.MAX_VALUE)) {
            throw overflow(value, DataType.FLOAT, DataType.LONG);
        }
        return (long) value;
    }

    public static long floatToLongLegacy(float value) {
        return (long) value;
    }

    public static Long floatToLongTry(float value) {
        return isWithin(value, Long.MIN_VALUE, Long.MAX_VALUE) ? (long) value : null;
    }

    public static byte doubleToByte(double value) {
        if (!isWithin(value, Byte.MIN_VALUE, Byte.MAX_VALUE)) {
            throw overflow(value, DataType.DOUBLE, DataType.BYTE);
        }
        return (byte) (int) value;
    }

    public static byte doubleToByteLegacy(double value) {
        return (byte) (int) value;
    }

    public static Byte doubleToByteTry(double value) {
        return isWithin(value, Byte.MIN_VALUE, Byte.MAX_VALUE) ? (byte) (int) value : null;
    }

    public static short doubleToShort(double value) {
        if (!isWithin(value, Short.MIN_VALUE, Short.MAX_VALUE)) {
            throw overflow(value, DataType.DOUBLE, DataType.SHORT);
        }
        return (short) (int) value;
    }

    public static short doubleToShortLegacy(double value) {
        return (short) (int) value;
    }

    public static Short doubleToShortTry(double value) {
        return isWithin(value, Short.MIN_VALUE, Short.MAX_VALUE) ? (short) (int) value : null;
    }

    public static int doubleToInt(double value) {
        if (!isWithin(value, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            throw overflow(value, DataType.DOUBLE, DataType.INT);
        }
        return (int) value;
    }

    public static int doubleToIntLegacy(double value) {
        return (int) value;
    }

    public static Integer doubleToIntTry(double value) {
        return isWithin(value, Integer.MIN_VALUE, Integer.MAX_VALUE) ? (int) value : null;
    }

    public static long doubleToLong(double value) {
        if (!isWithin(value, Long.MIN_VALUE, Long.MAX_VALUE)) {
            throw overflow(value, DataType.DOUBLE, DataType.LONG);
        }
        return (long) value;
    }

    public static long doubleToLongLegacy(double value) {
        return (long) value;
    }

    public static Long doubleToLongTry(double value) {
        return isWithin(value, Long.MIN_VALUE, Long.MAX_VALUE) ? (long) value : null;
    }

    /** Not so for NaN. The bounds lie beside the whole part of the value, as in Spark: 127.9 is within those of a byte. */
    private static boolean isWithin(double value, long least, long most) {
        return Math.floor(value) <= most && Math.ceil(value) >= least;
    }

    private static RuntimeException overflow(Object value, DataType from, DataType to) {
        return Errors.castOverflow(value, from, to);
    }
}

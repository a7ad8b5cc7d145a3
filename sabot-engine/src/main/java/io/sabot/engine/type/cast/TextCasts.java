package io.sabot.engine.type.cast;

import io.sabot.engine.type.CharVarchar;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.TextToNumber;
import io.sabot.engine.type.Whitespace;
import java.util.Locale;

/**
 * Casts from strings to booleans, integers, floating-point numbers and binaries. Integers with a point are malformed in
 * ANSI mode and are cut in the others.
 */
public final class TextCasts {
    private static final String[] TRUE = {"t", "true", "y", "yes", "1"};
    private static final String[] FALSE = {"f", "false", "n", "no", "0"};

    private TextCasts() {}

    public static boolean stringToBoolean(Slice text, CastContext context) {
        Boolean value = stringToBooleanOrNull(text);
        if (value == null) {
            throw Errors.castInvalidBoolean(text, context.queryContext());
        }
        return value;
    }

    public static Boolean stringToBooleanOrNull(Slice text) {
        int start = Whitespace.startWithoutControl(text);
        int length = Whitespace.endWithoutControl(text) - start;
        if (isOneOf(TRUE, text.array(), start, length)) {
            return true;
        }
        return isOneOf(FALSE, text.array(), start, length) ? false : null;
    }

    private static boolean isOneOf(String[] words, byte[] bytes, int start, int length) {
        for (String word : words) {
            if (word.length() == length && equalsIgnoreCase(word, bytes, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean equalsIgnoreCase(String lower, byte[] bytes, int start) {
        for (int i = 0; i < lower.length(); i++) {
            byte b = bytes[start + i];
            if ((b >= 'A' && b <= 'Z' ? b | 0x20 : b) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public static long stringToLong(Slice text, CastContext context) {
        long value = TextToNumber.integer(text, false);
        return value != TextToNumber.INVALID || TextToNumber.isLeastLong(text, false)
                ? value
                : invalid(text, DataType.LONG, context);
    }

    public static Long stringToLongOrNull(Slice text) {
        long value = TextToNumber.integer(text, true);
        return value != TextToNumber.INVALID || TextToNumber.isLeastLong(text, true) ? value : null;
    }

    public static Long stringToLongTry(Slice text) {
        long value = TextToNumber.integer(text, false);
        return value != TextToNumber.INVALID || TextToNumber.isLeastLong(text, false) ? value : null;
    }

    public static int stringToInt(Slice text, CastContext context) {
        long value = TextToNumber.integer(text, false);
        return (int) (value == (int) value ? value : invalid(text, DataType.INT, context));
    }

    public static Integer stringToIntOrNull(Slice text) {
        long value = TextToNumber.integer(text, true);
        return value == (int) value ? (int) value : null;
    }

    public static Integer stringToIntTry(Slice text) {
        long value = TextToNumber.integer(text, false);
        return value == (int) value ? (int) value : null;
    }

    public static short stringToShort(Slice text, CastContext context) {
        long value = TextToNumber.integer(text, false);
        return (short) (value == (short) value ? value : invalid(text, DataType.SHORT, context));
    }

    public static Short stringToShortOrNull(Slice text) {
        long value = TextToNumber.integer(text, true);
        return value == (short) value ? (short) value : null;
    }

    public static Short stringToShortTry(Slice text) {
        long value = TextToNumber.integer(text, false);
        return value == (short) value ? (short) value : null;
    }

    public static byte stringToByte(Slice text, CastContext context) {
        long value = TextToNumber.integer(text, false);
        return (byte) (value == (byte) value ? value : invalid(text, DataType.BYTE, context));
    }

    public static Byte stringToByteOrNull(Slice text) {
        long value = TextToNumber.integer(text, true);
        return value == (byte) value ? (byte) value : null;
    }

    public static Byte stringToByteTry(Slice text) {
        long value = TextToNumber.integer(text, false);
        return value == (byte) value ? (byte) value : null;
    }

    private static long invalid(Slice text, DataType to, CastContext context) {
        throw Errors.castInvalidNumber(text, to, context.queryContext());
    }

    public static double stringToDouble(Slice text, CastContext context) {
        Double value = stringToDoubleOrNull(text);
        if (value == null) {
            throw Errors.castInvalidNumber(text, DataType.DOUBLE, context.queryContext());
        }
        return value;
    }

    public static Double stringToDoubleOrNull(Slice text) {
        double simple = TextToNumber.simpleDouble(text);
        if (!Double.isNaN(simple)) {
            return simple;
        }
        String string = text.toString();
        try {
            return Double.parseDouble(string);
        } catch (NumberFormatException e) {
            return specialNumber(string);
        }
    }

    public static float stringToFloat(Slice text, CastContext context) {
        Float value = stringToFloatOrNull(text);
        if (value == null) {
            throw Errors.castInvalidNumber(text, DataType.FLOAT, context.queryContext());
        }
        return value;
    }

    public static Float stringToFloatOrNull(Slice text) {
        String string = text.toString();
        try {
            return Float.parseFloat(string);
        } catch (NumberFormatException e) {
            Double special = specialNumber(string);
            return special == null ? null : special.floatValue();
        }
    }

    /** Java knows NaN and Infinity in one spelling only. */
    private static Double specialNumber(String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> null;
        };
    }

    /** Padded with blanks to the length of the type. */
    public static Slice stringToChar(Slice text, CastContext context) {
        return CharVarchar.toChar(text, ((StringType) context.to()).length());
    }

    public static Slice stringToVarchar(Slice text, CastContext context) {
        return CharVarchar.toVarchar(text, ((StringType) context.to()).length());
    }

    public static Slice stringToBinary(Slice text) {
        return text;
    }

    public static Slice byteToBinaryLegacy(byte value) {
        return bigEndian(value, Byte.BYTES);
    }

    public static Slice shortToBinaryLegacy(short value) {
        return bigEndian(value, Short.BYTES);
    }

    public static Slice intToBinaryLegacy(int value) {
        return bigEndian(value, Integer.BYTES);
    }

    public static Slice longToBinaryLegacy(long value) {
        return bigEndian(value, Long.BYTES);
    }

    private static Slice bigEndian(long value, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (value >> (count - 1 - i) * Byte.SIZE);
        }
        return Slice.of(bytes);
    }
}

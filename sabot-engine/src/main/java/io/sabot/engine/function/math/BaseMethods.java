package io.sabot.engine.function.math;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Numbers and bytes in other bases. Source: Hex, Unhex, Bin and NumberConverter of Spark. */
public final class BaseMethods {
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private BaseMethods() {}

    public static Slice hex(long value) {
        return Slice.of(Long.toHexString(value).toUpperCase(Locale.ROOT));
    }

    public static Slice hex(Slice bytes) {
        byte[] text = new byte[Math.multiplyExact(bytes.length(), 2)];
        for (int i = 0; i < bytes.length(); i++) {
            int b = bytes.at(i);
            text[2 * i] = DIGITS[b >> 4 & 15];
            text[2 * i + 1] = DIGITS[b & 15];
        }
        return Slice.of(text);
    }

    /** Null when a character is no digit; an odd number of digits is filled with a zero in front. */
    public static Slice unhex(Slice text) {
        int odd = text.length() & 1;
        byte[] bytes = new byte[(text.length() + 1) / 2];
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit((char) (text.at(i) & 0xFF), 16);
            if (digit < 0 || text.at(i) < 0) {
                return null;
            }
            int at = (i + odd) / 2;
            bytes[at] = (byte) (bytes[at] << 4 | digit);
            digits++;
        }
        return digits == 0 ? Slice.EMPTY : Slice.of(bytes);
    }

    public static Slice binary(long value) {
        return Slice.of(Long.toBinaryString(value));
    }

    /**
     * A number of one base in another, as an unsigned 64-bit integer unless the target base is negative. Digits end at the
     * first character that is none; null for an empty text and for bases beyond 2 to 36.
     */
    public static Slice convert(Slice text, int fromBase, int toBase, CallContext context) {
        String digits = trim(text.toString());
        boolean validFrom = fromBase >= Character.MIN_RADIX && fromBase <= Character.MAX_RADIX;
        boolean validTo = Math.abs(toBase) >= Character.MIN_RADIX && Math.abs(toBase) <= Character.MAX_RADIX;
        if (!validFrom || !validTo || digits.isEmpty()) {
            return null;
        }
        boolean negative = digits.charAt(0) == '-';
        long value = parse(negative ? digits.substring(1) : digits, fromBase, context);
        if (negative && toBase > 0) {
            value = value < 0 ? -1 : -value;
        }
        if (toBase < 0 && value < 0) {
            value = -value;
            negative = true;
        }
        String converted = Long.toUnsignedString(value, Math.abs(toBase)).toUpperCase(Locale.ROOT);
        return Slice.of(negative && toBase < 0 ? "-" + converted : converted);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    private static long parse(String digits, int base, CallContext context) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), base);
            if (digit < 0) {
                break;
            }
            if (Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, base)) > 0) {
                if (context.mode().fails()) {
                    throw Errors.overflow("Overflow in function conv()", "", context.query());
                }
                return -1;
            }
            value = value * base + digit;
        }
        return value;
    }
}

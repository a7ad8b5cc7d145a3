package io.sabot.engine.type;

import java.nio.charset.StandardCharsets;

/**
 * Numbers from text without objects where that is possible (UTF8String.toLong and toInt of Spark, Double.parseDouble).
 * Blanks and control characters around a number do not count.
 */
public final class TextToNumber {
    /** No integer, or the least long; {@link #isLeastLong} tells which. */
    public static final long INVALID = Long.MIN_VALUE;

    private static final long STOP = Long.MIN_VALUE / 10;
    private static final int MOST_EXACT_DIGITS = 15;
    private static final double[] EXACT_POWERS = new double[23];

    static {
        EXACT_POWERS[0] = 1;
        for (int i = 1; i < EXACT_POWERS.length; i++) {
            EXACT_POWERS[i] = EXACT_POWERS[i - 1] * 10;
        }
    }

    private TextToNumber() {}

    /**
     * @param allowFraction whether a point and digits after it are taken, and cut off
     * @return {@link #INVALID} for anything else
     */
    public static long integer(Slice text, boolean allowFraction) {
        byte[] bytes = text.array();
        int position = Whitespace.startWithoutControl(text);
        int end = Whitespace.endWithoutControl(text);
        if (position == end) {
            return INVALID;
        }
        boolean negative = bytes[position] == '-';
        if (negative || bytes[position] == '+') {
            position++;
            if (position == end) {
                return INVALID;
            }
        }
        // Built below zero, where there is room for one value more.
        long value = 0;
        for (; position < end; position++) {
            int digit = bytes[position] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            if (value < STOP) {
                return INVALID;
            }
            value = value * 10 - digit;
            if (value > 0) {
                return INVALID;
            }
        }
        if (position < end && !(allowFraction && bytes[position] == '.' && areDigits(bytes, position + 1, end))) {
            return INVALID;
        }
        // The least value has no opposite, so it is INVALID either way.
        return negative ? value : -value;
    }

    /** @return whether a text for which {@link #integer} gave {@link #INVALID} denotes that very number */
    public static boolean isLeastLong(Slice text, boolean allowFraction) {
        int start = Whitespace.startWithoutControl(text);
        int end = Whitespace.endWithoutControl(text);
        String number = text.slice(start - text.offset(), end - start).toString();
        int point = allowFraction ? number.indexOf('.') : -1;
        if (point >= 0) {
            byte[] fraction = number.substring(point + 1).getBytes(StandardCharsets.UTF_8);
            if (!areDigits(fraction, 0, fraction.length)) {
                return false;
            }
            number = number.substring(0, point);
        }
        return number.matches("-0*9223372036854775808");
    }

    private static boolean areDigits(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The common case of a double: a sign, at most 15 digits and a point, a small exponent, all ASCII. Both factors are exact
     * then, so one rounding gives the nearest double.
     *
     * @return NaN, which is never the result of this form, for any other text
     */
    public static double simpleDouble(Slice text) {
        byte[] bytes = text.array();
        int position = text.offset();
        int end = position + text.length();
        boolean negative = position < end && bytes[position] == '-';
        if (negative || (position < end && bytes[position] == '+')) {
            position++;
        }
        long value = 0;
        int digits = 0;
        int scale = 0;
        boolean fraction = false;
        for (; position < end; position++) {
            int digit = bytes[position] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                digits++;
                scale += fraction ? 1 : 0;
            } else if (bytes[position] == '.' && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        if (digits == 0 || digits > MOST_EXACT_DIGITS) {
            return Double.NaN;
        }
        if (position < end) {
            int exponent = simpleExponent(bytes, position, end);
            if (exponent == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            scale -= exponent;
        }
        if (scale >= EXACT_POWERS.length || scale <= -EXACT_POWERS.length) {
            return Double.NaN;
        }
        double magnitude = scale >= 0 ? value / EXACT_POWERS[scale] : value * EXACT_POWERS[-scale];
        return negative ? -magnitude : magnitude;
    }

    /** @return the number after {@code e}, {@link Integer#MIN_VALUE} when there is none or one of three digits */
    private static int simpleExponent(byte[] bytes, int start, int end) {
        int position = start + 1;
        if ((bytes[start] | 0x20) != 'e' || position == end) {
            return Integer.MIN_VALUE;
        }
        boolean negative = bytes[position] == '-';
        if (negative || bytes[position] == '+') {
            position++;
        }
        int exponent = 0;
        if (position == end || end - position > 2 || !areDigits(bytes, position, end)) {
            return Integer.MIN_VALUE;
        }
        for (; position < end; position++) {
            exponent = exponent * 10 + (bytes[position] - '0');
        }
        return negative ? -exponent : exponent;
    }
}

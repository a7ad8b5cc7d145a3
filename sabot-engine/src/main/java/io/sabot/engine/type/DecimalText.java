package io.sabot.engine.type;

import java.math.BigDecimal;

/** Decimals as text and from text. */
public final class DecimalText {
    private static final int LONGEST_PLAIN = 40;
    /** Below this exponent Java writes the scientific form. */
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private DecimalText() {}

    /** Every digit of the scale, never an exponent. */
    public static Slice plain(long unscaled, int scale) {
        TextBuffer text = new TextBuffer(LONGEST_PLAIN);
        if (scale <= 0) {
            text.append(unscaled);
            return text.append(unscaled == 0 ? "" : "0".repeat(-scale)).toSlice();
        }
        if (scale > DecimalType.MAX_LONG_DIGITS) {
            return Slice.of(BigDecimal.valueOf(unscaled, scale).toPlainString());
        }
        long factor = PowersOfTen.asLong(scale);
        text.append(unscaled < 0 ? "-" : "").appendDigits(unscaled / factor, 1);
        return text.append('.').appendDigits(unscaled % factor, scale).toSlice();
    }

    /** Every digit of the scale, never an exponent. */
    public static Slice plain(Int128 unscaled, int scale) {
        return unscaled.fitsLong()
                ? plain(unscaled.low(), scale)
                : Slice.of(Decimals.toBigDecimal(unscaled, scale).toPlainString());
    }

    /** The form of {@link BigDecimal#toString}: small fractions with an exponent. */
    public static Slice scientific(long unscaled, int scale) {
        boolean plain = scale >= 0 && Int128.of(unscaled).digits() - 1 - scale >= SMALLEST_PLAIN_EXPONENT;
        return plain
                ? plain(unscaled, scale)
                : Slice.of(BigDecimal.valueOf(unscaled, scale).toString());
    }

    /** The form of {@link BigDecimal#toString}: small fractions with an exponent. */
    public static Slice scientific(Int128 unscaled, int scale) {
        return unscaled.fitsLong()
                ? scientific(unscaled.low(), scale)
                : Slice.of(Decimals.toBigDecimal(unscaled, scale).toString());
    }

    /**
     * A number as {@link BigDecimal} reads it: digits of any script, an exponent; blanks and control characters around it do
     * not count.
     *
     * @throws NumberFormatException when the text is no number
     */
    public static BigDecimal parse(Slice text) {
        return new BigDecimal(text.toString().trim());
    }

    /**
     * The common case of {@link #parse} without objects: a sign, at most 18 digits and a point, all ASCII.
     *
     * @param type at its scale the result stands
     * @return the unscaled value, {@link Long#MIN_VALUE} when the text is of any other form or does not fit
     */
    public static long parseShort(Slice text, DecimalType type) {
        byte[] bytes = text.array();
        int position = text.offset();
        int end = position + text.length();
        boolean negative = position < end && bytes[position] == '-';
        if (position < end && (negative || bytes[position] == '+')) {
            position++;
        }
        long value = 0;
        int digits = 0;
        int fraction = -1;
        for (; position < end; position++) {
            int digit = bytes[position] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                digits++;
                fraction += fraction >= 0 ? 1 : 0;
            } else if (bytes[position] == '.' && fraction < 0) {
                fraction = 0;
            } else {
                return Long.MIN_VALUE;
            }
        }
        int up = type.scale() - Math.max(fraction, 0);
        if (digits == 0
                || digits > DecimalType.MAX_LONG_DIGITS
                || digits + up > DecimalType.MAX_LONG_DIGITS
                || up < -18) {
            return Long.MIN_VALUE;
        }
        long scaled = up >= 0 ? value * PowersOfTen.asLong(up) : Decimals.divideHalfUp(value, PowersOfTen.asLong(-up));
        if (!Decimals.fits(scaled, type.precision())) {
            return Long.MIN_VALUE;
        }
        return negative ? -scaled : scaled;
    }
}

package io.sabot.engine.type;

/**
 * Floating-point numbers as Java writes them: {@code 1.0}, {@code 1.0E10}, {@code NaN}. Spark prints what the JDK that it
 * runs on prints, so this does, too: JDK 19 changed the digits of some numbers. Numbers of few digits, which all JDKs
 * write alike, take a shorter way.
 */
public final class FloatText {
    /** Between these Java writes no exponent. */
    private static final double LEAST_PLAIN = 1e-3;

    private static final double MOST_PLAIN = 1e7;
    /** Every decimal of so many digits is the shortest text of some double, or float. */
    private static final double DOUBLE_LIMIT = 1e15;

    private static final double FLOAT_LIMIT = 1e6;
    private static final int MOST_DIGITS_AFTER_POINT = 6;
    private static final int CAPACITY = 24;

    private FloatText() {}

    public static Slice of(double value) {
        double magnitude = Math.abs(value);
        if (magnitude >= LEAST_PLAIN && magnitude < MOST_PLAIN) {
            for (int scale = 0; scale <= MOST_DIGITS_AFTER_POINT; scale += 2) {
                long power = PowersOfTen.asLong(scale);
                double scaled = magnitude * power;
                long unscaled = (long) scaled;
                if (unscaled == scaled && scaled < DOUBLE_LIMIT && unscaled / (double) power == magnitude) {
                    return plain(value < 0, unscaled, scale);
                }
            }
        }
        return Slice.of(Double.toString(value));
    }

    public static Slice of(float value) {
        double magnitude = Math.abs(value);
        if (magnitude >= LEAST_PLAIN && magnitude < MOST_PLAIN) {
            for (int scale = 0; scale <= MOST_DIGITS_AFTER_POINT; scale += 2) {
                long power = PowersOfTen.asLong(scale);
                long unscaled = Math.round(magnitude * power);
                if (unscaled < FLOAT_LIMIT && (float) (unscaled / (double) power) == (float) magnitude) {
                    return plain(value < 0, unscaled, scale);
                }
            }
        }
        return Slice.of(Float.toString(value));
    }

    private static Slice plain(boolean negative, long unscaled, int scale) {
        TextBuffer text = new TextBuffer(CAPACITY);
        long power = PowersOfTen.asLong(scale);
        text.append(negative ? "-" : "").appendDigits(unscaled / power, 1);
        long fraction = unscaled % power;
        return (fraction == 0 ? text.append(".0") : text.appendFraction(fraction, scale)).toSlice();
    }
}

package io.sabot.engine.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as Spark's settings write them: {@code 256m}, {@code 4gb}, {@code 1024}. */
public final class ByteSizes {
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)([a-z]+)?");
    private static final Pattern FRACTION = Pattern.compile("([0-9]+\\.[0-9]+)([a-z]+)?");
    private static final String UNITS = "kmgtp";
    private static final int BITS_PER_UNIT = 10;
    private static final String USAGE =
            "Size must be specified as bytes (b), kibibytes (k), mebibytes (m), gibibytes (g),"
                    + " tebibytes (t), or pebibytes(p). E.g. 50b, 100k, or 250m.\n";

    private ByteSizes() {}

    /** @throws NumberFormatException for a text that is none, as Spark words it */
    public static long parse(String text) {
        return parse(text, "b");
    }

    /** @param unit of a number without one */
    public static long parse(String text, String unit) {
        String lower = text.toLowerCase(Locale.ROOT).trim();
        Matcher number = NUMBER.matcher(lower);
        if (!number.matches()) {
            Matcher fraction = FRACTION.matcher(lower);
            throw new NumberFormatException(USAGE
                    + (fraction.matches()
                            ? "Fractional values are not supported. Input was: " + fraction.group(1)
                            : "Failed to parse byte string: " + text));
        }
        int shift = shift(number.group(2) == null ? unit : number.group(2));
        try {
            long count = Long.parseLong(number.group(1));
            if (count > Long.MAX_VALUE >> shift) {
                throw new IllegalArgumentException("Conversion of " + count + " exceeds Long.MAX_VALUE in "
                        + Character.toUpperCase(UNITS.charAt(shift / BITS_PER_UNIT - 1))
                        + "iB. Try a larger unit (e.g. MiB instead of KiB)");
            }
            return count << shift;
        } catch (NumberFormatException e) {
            throw new NumberFormatException(USAGE + e.getMessage());
        }
    }

    private static int shift(String suffix) {
        if (suffix.equals("b")) {
            return 0;
        }
        int unit = UNITS.indexOf(suffix.charAt(0));
        if (unit < 0 || !suffix.substring(1).matches("b?")) {
            throw new NumberFormatException(USAGE + "Invalid suffix: \"" + suffix + "\"");
        }
        return (unit + 1) * BITS_PER_UNIT;
    }
}

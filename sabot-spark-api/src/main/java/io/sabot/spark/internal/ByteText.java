package io.sabot.spark.internal;

import java.util.Locale;

/** Numbers of bytes as Spark shows them, {@code 1.5 KiB}. */
public final class ByteText {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private ByteText() {}

    /** In the largest unit of which there are at least two. */
    public static String of(long bytes) {
        int unit = 0;
        while (unit < UNITS.length - 1 && bytes / 2 >= 1L << 10 * (unit + 1)) {
            unit++;
        }
        return String.format(Locale.US, "%.1f %s", bytes / (double) (1L << 10 * unit), UNITS[unit]);
    }
}

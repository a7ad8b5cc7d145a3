package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.type.Slice;

/** Functions of bitmaps that hold a number each at its bit. Source: BitmapExpressionUtils of Spark. */
public final class BitmapMethods {
    /** Of one bitmap. */
    static final int BYTES = 4 * 1024;

    private static final int BITS = 8 * BYTES;

    private BitmapMethods() {}

    public static long bucketNumber(long value) {
        return value > 0 ? 1 + (value - 1) / BITS : value / BITS;
    }

    public static long bitPosition(long value) {
        return value > 0 ? (value - 1) % BITS : -value % BITS;
    }

    public static long count(Slice bitmap) {
        long count = 0;
        for (int i = 0; i < bitmap.length(); i++) {
            count += Integer.bitCount(bitmap.at(i) & 0xFF);
        }
        return count;
    }
}

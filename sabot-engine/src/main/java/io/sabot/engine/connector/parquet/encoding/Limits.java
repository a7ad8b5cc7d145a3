package io.sabot.engine.connector.parquet.encoding;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * Checks that unpacked codes are less than a limit, eight or four at a time: with the limit's distance to the next power of
 * two added, a lane that is too large carries into a bit that no other value reaches.
 */
final class Limits {
    private static final long BYTES_IN_SHORTS = 0x00FF00FF00FF00FFL;
    private static final long SHORTS_IN_INTS = 0x0000FFFF0000FFFFL;
    private static final long ONES_IN_SHORTS = 0x0001000100010001L;
    private static final long ONES_IN_INTS = 0x0000000100000001L;

    private Limits() {}

    static void checkBytes(byte[] codes, int from, int count, int limit) {
        if (limit > 0xFF) {
            return;
        }
        long add = (0x8000 - limit) * ONES_IN_SHORTS;
        long carries = 0;
        int words = from + (count & -8);
        for (int i = from; i < words; i += 8) {
            long x = (long) LONGS.get(codes, i);
            carries |= (x & BYTES_IN_SHORTS) + add | (x >>> 8 & BYTES_IN_SHORTS) + add;
        }
        for (int i = words; i < from + count; i++) {
            carries |= (codes[i] & 0xFF) + 0x8000L - limit;
        }
        if ((carries & 0x8000L * ONES_IN_SHORTS) != 0) {
            throw tooLarge(limit);
        }
    }

    /** @param codes little-endian shorts from position 0 on */
    static void checkShorts(byte[] codes, int count, int limit) {
        if (limit > 0xFFFF) {
            return;
        }
        long add = (0x80000000L - limit) * ONES_IN_INTS;
        long carries = 0;
        int words = 2 * (count & -4);
        for (int i = 0; i < words; i += 8) {
            long x = (long) LONGS.get(codes, i);
            carries |= (x & SHORTS_IN_INTS) + add | (x >>> 16 & SHORTS_IN_INTS) + add;
        }
        for (int i = words; i < 2 * count; i += 2) {
            carries |= (codes[i] & 0xFF | (codes[i + 1] & 0xFF) << 8) + 0x80000000L - limit;
        }
        if ((carries & 0x80000000L * ONES_IN_INTS) != 0) {
            throw tooLarge(limit);
        }
    }

    static void checkInts(int[] codes, int from, int count, int limit) {
        int carries = 0;
        for (int i = from; i < from + count; i++) {
            carries |= codes[i] | limit - 1 - codes[i];
        }
        if (carries < 0) {
            throw tooLarge(limit);
        }
    }

    private static MalformedFileException tooLarge(int limit) {
        return new MalformedFileException("value not less than " + limit);
    }
}

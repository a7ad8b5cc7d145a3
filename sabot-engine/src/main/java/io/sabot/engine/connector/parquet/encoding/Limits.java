package io.sabot.engine.connector.parquet.encoding;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * Checks that unpacked codes are less than a limit, eight or four at a time: with the limit's distance to the next power of
 * two added, a lane that is too large carries into a bit that no other value reaches.
 */
final class Limits {
    private static final long ONES_IN_BYTES = 0x0101010101010101L;
    private static final long BYTES_IN_SHORTS = 0x00FF00FF00FF00FFL;
    private static final long SHORTS_IN_INTS = 0x0000FFFF0000FFFFL;
    private static final long ONES_IN_SHORTS = 0x0001000100010001L;
    private static final long ONES_IN_INTS = 0x0000000100000001L;
    private static final long TOPS_OF_BYTES = 0x8080808080808080L;
    private static final long TOPS_OF_SHORTS = 0x8000800080008000L;
    private static final long TOPS_OF_INTS = 0x8000000080000000L;

    private Limits() {}

    /**
     * What to add to lanes of bytes, for widths up to 7, or of shorts, for widths from 9 to 15, so that values not less than
     * the limit carry.
     */
    static long add(int limit, int width) {
        int lane = width <= Byte.SIZE ? Byte.SIZE : Short.SIZE;
        if (width >= Short.SIZE || limit > 1 << lane - 1) {
            return 0;
        }
        return ((1 << lane - 1) - limit) * (lane == Byte.SIZE ? ONES_IN_BYTES : ONES_IN_SHORTS);
    }

    /** Whether a sum has. Values that only fill up a group may make it look so: then an exact check follows. */
    static boolean hasCarry(long sums, int lane) {
        return (sums & (lane == Byte.SIZE ? TOPS_OF_BYTES : TOPS_OF_SHORTS)) != 0;
    }

    static void checkBytes(byte[] codes, int from, int count, int limit) {
        if (limit > 0xFF) {
            return;
        }
        int words = from + (count & -8);
        long carries = carriesOfBytes(codes, from, words, (0x8000 - limit) * ONES_IN_SHORTS);
        for (int i = words; i < from + count; i++) {
            carries |= (codes[i] & 0xFF) + 0x8000L - limit;
        }
        if ((carries & TOPS_OF_SHORTS) != 0) {
            throw tooLarge(limit);
        }
    }

    private static long carriesOfBytes(byte[] codes, int from, int end, long add) {
        long carries = 0;
        for (int i = from; i < end; i += 8) {
            long x = (long) LONGS.get(codes, i);
            carries |= (x & BYTES_IN_SHORTS) + add | (x >>> 8 & BYTES_IN_SHORTS) + add;
        }
        return carries;
    }

    /** @param codes little-endian shorts from position 0 on */
    static void checkShorts(byte[] codes, int count, int limit) {
        if (limit > 0xFFFF) {
            return;
        }
        int words = 2 * (count & -4);
        long carries = carriesOfShorts(codes, words, (0x80000000L - limit) * ONES_IN_INTS);
        for (int i = words; i < 2 * count; i += 2) {
            carries |= (codes[i] & 0xFF | (codes[i + 1] & 0xFF) << 8) + 0x80000000L - limit;
        }
        if ((carries & TOPS_OF_INTS) != 0) {
            throw tooLarge(limit);
        }
    }

    private static long carriesOfShorts(byte[] codes, int end, long add) {
        long carries = 0;
        for (int i = 0; i < end; i += 8) {
            long x = (long) LONGS.get(codes, i);
            carries |= (x & SHORTS_IN_INTS) + add | (x >>> 16 & SHORTS_IN_INTS) + add;
        }
        return carries;
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

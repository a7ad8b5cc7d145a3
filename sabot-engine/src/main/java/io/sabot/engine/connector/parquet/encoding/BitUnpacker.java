package io.sabot.engine.connector.parquet.encoding;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

/**
 * Unpacks groups of eight values of a fixed width, lowest bits first. Widths up to 16 spread the values of one word over its
 * bytes or shorts: halves to halves, then quarters, then eighths. One store for eight or four values, no code per width; what
 * is left in front of a value in its half or quarter goes with the next mask. All methods read up to eight bytes behind
 * their groups and write whole groups.
 */
final class BitUnpacker {
    private static final long SHORTS = 0x0000FFFF0000FFFFL;

    private BitUnpacker() {}

    /**
     * @param width 1 to 8
     * @param add eight bytes to add to eight values, see {@link Limits}
     * @return all sums, one or another; 0 for width 8
     */
    static long toBytes(byte[] source, int from, int width, long add, byte[] target, int to, int groups) {
        if (width == 8) {
            System.arraycopy(source, from, target, to, groups * 8);
            return 0;
        }
        int two = 2 * width;
        int four = 4 * width;
        long values = ((1L << width) - 1) * 0x0001000100010001L;
        long sums = 0;
        int s = from;
        int end = to + groups * 8;
        for (int i = to; i < end; i += 8) {
            long x = (long) LONGS.get(source, s);
            x = x & 0xFFFFFFFFL | x >>> four << 32;
            x = x & SHORTS | (x >>> two & SHORTS) << 16;
            x = x & values | (x >>> width & values) << 8;
            LONGS.set(target, i, x);
            sums |= x + add;
            s += width;
        }
        return sums;
    }

    /**
     * Values become shorts in little-endian order.
     *
     * @param width 9 to 16
     * @param add four shorts to add to four values, see {@link Limits}
     * @param to byte position in the target
     * @return all sums, one or another; 0 for width 16
     */
    static long toShorts(byte[] source, int from, int width, long add, byte[] target, int to, int groups) {
        if (width == 16) {
            System.arraycopy(source, from, target, to, groups * 16);
            return 0;
        }
        int two = 2 * width;
        int middle = (4 * width) >>> 3;
        int middleShift = (4 * width) & 7;
        long values = ((1L << width) - 1) * 0x0000000100000001L;
        long sums = 0;
        int s = from;
        int end = to + groups * 16;
        for (int i = to; i < end; i += 16) {
            long x = (long) LONGS.get(source, s);
            long y = (long) LONGS.get(source, s + middle) >>> middleShift;
            x = x & 0xFFFFFFFFL | x >>> two << 32;
            y = y & 0xFFFFFFFFL | y >>> two << 32;
            x = x & values | (x >>> width & values) << 16;
            y = y & values | (y >>> width & values) << 16;
            LONGS.set(target, i, x);
            LONGS.set(target, i + 8, y);
            sums |= x + add | y + add;
            s += width;
        }
        return sums;
    }

    /** @param width 1 to 32 */
    static void toInts(byte[] source, int from, int width, int[] target, int to, int groups) {
        int byte2 = (2 * width) >>> 3;
        int shift2 = (2 * width) & 7;
        int byte4 = (4 * width) >>> 3;
        int shift4 = (4 * width) & 7;
        int byte6 = (6 * width) >>> 3;
        int shift6 = (6 * width) & 7;
        if (width > 28) {
            toIntsOneByOne(source, from, width, target, to, groups);
            return;
        }
        int mask = (1 << width) - 1;
        int s = from;
        int end = to + groups * 8;
        for (int i = to; i < end; i += 8) {
            long a = (long) LONGS.get(source, s);
            long b = (long) LONGS.get(source, s + byte2) >>> shift2;
            long c = (long) LONGS.get(source, s + byte4) >>> shift4;
            long d = (long) LONGS.get(source, s + byte6) >>> shift6;
            target[i] = (int) a & mask;
            target[i + 1] = (int) (a >>> width) & mask;
            target[i + 2] = (int) b & mask;
            target[i + 3] = (int) (b >>> width) & mask;
            target[i + 4] = (int) c & mask;
            target[i + 5] = (int) (c >>> width) & mask;
            target[i + 6] = (int) d & mask;
            target[i + 7] = (int) (d >>> width) & mask;
            s += width;
        }
    }

    /** Two values of more than 28 bits may not lie in one word that begins at a byte. */
    private static void toIntsOneByOne(byte[] source, int from, int width, int[] target, int to, int groups) {
        long mask = (1L << width) - 1;
        long bit = 0;
        int end = to + groups * 8;
        for (int i = to; i < end; i++) {
            target[i] = (int) ((long) LONGS.get(source, from + (int) (bit >>> 3)) >>> (bit & 7) & mask);
            bit += width;
        }
    }

    /** @param width 1 to 64 @return values as longs, unsigned */
    static void toLongs(byte[] source, int from, int width, long[] target, int to, int count) {
        if (width > 56) {
            toLongsAcrossWords(source, from, width, target, to, count);
            return;
        }
        long mask = (1L << width) - 1;
        int bit = 0;
        for (int i = 0; i < count; i++) {
            target[to + i] = (long) LONGS.get(source, from + (bit >>> 3)) >>> (bit & 7) & mask;
            bit += width;
        }
    }

    private static void toLongsAcrossWords(byte[] source, int from, int width, long[] target, int to, int count) {
        long mask = width == 64 ? -1L : (1L << width) - 1;
        int bit = 0;
        for (int i = 0; i < count; i++) {
            int at = from + (bit >>> 3);
            int shift = bit & 7;
            long value = (long) LONGS.get(source, at) >>> shift;
            if (shift > 0) {
                value |= (long) LONGS.get(source, at + 8) << (64 - shift);
            }
            target[to + i] = value & mask;
            bit += width;
        }
    }
}

package io.sabot.engine.connector.parquet.encoding;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

/**
 * The loop for what pages mostly consist of: runs with a header of one byte that are wanted whole. Masks are made and positions
 * kept in registers once for all of them, where runs of 256 values or less would pay for that each time. Anything else ends
 * the loop.
 */
final class WholeRuns {
    private static final long SHORTS = 0x0000FFFF0000FFFFL;
    /** Room in front of a page's end that lets a run be read without looking where it ends. */
    private static final int LONGEST = 64 * 16;

    private int position;
    private long sums;

    /** Where the next run begins. */
    int position() {
        return position;
    }

    /** Sums of unpacked values, one or another; see {@link Limits}. */
    long sums() {
        return sums;
    }

    /**
     * Reads values of a width of 1 to 7 bits to bytes.
     *
     * @param limit values of equal runs must be less
     * @return how many values were read; up to seven more are written
     */
    int bytes(byte[] page, int start, int end, int width, long add, int limit, byte[] target, int to, int count) {
        int two = 2 * width;
        int four = 4 * width;
        long values = ((1L << width) - 1) * 0x0001000100010001L;
        long all = 0;
        int s = start;
        int t = to;
        int stop = to + count;
        int last = end - LONGEST;
        while (s < last) {
            int header = page[s];
            int length = (header & 1) != 0 ? header >> 1 << 3 : header >> 1;
            if (length <= 0 || length > stop - t) {
                break;
            }
            if ((header & 1) != 0) {
                s++;
                int runEnd = t + length;
                while (t < runEnd) {
                    long x = (long) LONGS.get(page, s);
                    x = x & 0xFFFFFFFFL | x >>> four << 32;
                    x = x & SHORTS | (x >>> two & SHORTS) << 16;
                    x = x & values | (x >>> width & values) << 8;
                    LONGS.set(target, t, x);
                    all |= x + add;
                    s += width;
                    t += 8;
                }
            } else {
                int value = page[s + 1] & 0xFF;
                if (value >= limit) {
                    break;
                }
                s += 2;
                long word = value * 0x0101010101010101L;
                for (int i = t; i < t + length; i += 8) {
                    LONGS.set(target, i, word);
                }
                t += length;
            }
        }
        position = s;
        sums = all;
        return t - to;
    }

    /**
     * Reads values of a width of 9 to 15 bits to little-endian shorts. Runs of equal values end the loop too.
     *
     * @param to position in the target, in shorts
     * @return how many values were read
     */
    int shorts(byte[] page, int start, int end, int width, long add, byte[] target, int to, int count) {
        int two = 2 * width;
        int middle = (4 * width) >>> 3;
        int middleShift = (4 * width) & 7;
        long values = ((1L << width) - 1) * 0x0000000100000001L;
        long all = 0;
        int s = start;
        int t = 2 * to;
        int stop = 2 * (to + count);
        int last = end - LONGEST;
        while (s < last) {
            int header = page[s];
            int length = header >> 1 << 4;
            if ((header & 1) == 0 || length <= 0 || length > stop - t) {
                break;
            }
            s++;
            int runEnd = t + length;
            while (t < runEnd) {
                long x = (long) LONGS.get(page, s);
                long y = (long) LONGS.get(page, s + middle) >>> middleShift;
                x = x & 0xFFFFFFFFL | x >>> two << 32;
                y = y & 0xFFFFFFFFL | y >>> two << 32;
                x = x & values | (x >>> width & values) << 16;
                y = y & values | (y >>> width & values) << 16;
                LONGS.set(target, t, x);
                LONGS.set(target, t + 8, y);
                all |= x + add | y + add;
                s += width;
                t += 16;
            }
        }
        position = s;
        sums = all;
        return (t >> 1) - to;
    }
}

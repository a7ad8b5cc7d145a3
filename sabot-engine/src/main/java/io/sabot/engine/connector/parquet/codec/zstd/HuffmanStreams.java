package io.sabot.engine.connector.parquet.codec.zstd;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.INTS;
import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * Decodes literals, of one stream or of four at once so that the processor need not wait for one to go on with the others.
 *
 * <p>What is unread of a stream stands at the top of a word, and below it a one, which tells afterwards how far the word has
 * been read. Words are loaded from in front of a stream too, where always at least a frame's and a block's header are; whether
 * a stream was read to its beginning and not further is checked once, at the end.
 */
final class HuffmanStreams {
    /** Symbols from one word: of at most 11 bits, from at least 56. */
    private static final int AT_ONCE = 5;

    private static final int SHIFT = Long.SIZE - HuffmanTable.BITS;
    private static final int JUMPS = 6;

    private HuffmanStreams() {}

    static void decodeOne(HuffmanTable table, byte[] in, int start, int end, byte[] out, int to, int limit) {
        long word = first(in, start, end);
        rest(table.entries(), in, start, end - Long.BYTES, word, out, to, limit);
    }

    /** @param length bytes of all streams together */
    static void decodeFour(HuffmanTable table, byte[] in, int start, int end, byte[] out, int length) {
        if (end - start < JUMPS + 4) {
            throw new MalformedFileException("ZSTD literals end early");
        }
        int jumps = (int) INTS.get(in, start);
        int start1 = start + JUMPS;
        int start2 = start1 + (jumps & 0xFFFF);
        int start3 = start2 + (jumps >>> 16);
        int start4 = start3 + ((int) INTS.get(in, start + 2) >>> 16);
        int segment = length + 3 >>> 2;
        if (start4 >= end || 3 * segment > length) {
            throw new MalformedFileException("ZSTD literals end early");
        }
        short[] entries = table.entries();
        long w1 = first(in, start1, start2);
        long w2 = first(in, start2, start3);
        long w3 = first(in, start3, start4);
        long w4 = first(in, start4, end);
        int p1 = start2 - Long.BYTES;
        int p2 = start3 - Long.BYTES;
        int p3 = start4 - Long.BYTES;
        int p4 = end - Long.BYTES;
        int at1 = 0;
        int at2 = segment;
        int at3 = 2 * segment;
        int at4 = 3 * segment;
        for (int i = (length - at4) / AT_ONCE; i > 0; i--) {
            for (int k = 0; k < AT_ONCE; k++) {
                int entry = entries[(int) (w1 >>> SHIFT)];
                w1 <<= entry;
                out[at1 + k] = (byte) (entry >>> HuffmanTable.SYMBOL);
                entry = entries[(int) (w2 >>> SHIFT)];
                w2 <<= entry;
                out[at2 + k] = (byte) (entry >>> HuffmanTable.SYMBOL);
                entry = entries[(int) (w3 >>> SHIFT)];
                w3 <<= entry;
                out[at3 + k] = (byte) (entry >>> HuffmanTable.SYMBOL);
                entry = entries[(int) (w4 >>> SHIFT)];
                w4 <<= entry;
                out[at4 + k] = (byte) (entry >>> HuffmanTable.SYMBOL);
            }
            at1 += AT_ONCE;
            at2 += AT_ONCE;
            at3 += AT_ONCE;
            at4 += AT_ONCE;
            int read = Long.numberOfTrailingZeros(w1);
            p1 -= read >>> 3;
            w1 = ((long) LONGS.get(in, p1) | 1) << (read & 7);
            read = Long.numberOfTrailingZeros(w2);
            p2 -= read >>> 3;
            w2 = ((long) LONGS.get(in, p2) | 1) << (read & 7);
            read = Long.numberOfTrailingZeros(w3);
            p3 -= read >>> 3;
            w3 = ((long) LONGS.get(in, p3) | 1) << (read & 7);
            read = Long.numberOfTrailingZeros(w4);
            p4 -= read >>> 3;
            w4 = ((long) LONGS.get(in, p4) | 1) << (read & 7);
        }
        rest(entries, in, start1, p1, w1, out, at1, segment);
        rest(entries, in, start2, p2, w2, out, at2, 2 * segment);
        rest(entries, in, start3, p3, w3, out, at3, 3 * segment);
        rest(entries, in, start4, p4, w4, out, at4, length);
    }

    private static long first(byte[] in, int start, int end) {
        return ((long) LONGS.get(in, end - Long.BYTES) | 1) << BackwardBits.padding(in, start, end);
    }

    private static void rest(
            short[] entries, byte[] in, int start, int from, long first, byte[] out, int to, int limit) {
        long word = first;
        int position = from;
        int at = to;
        while (at < limit) {
            int behind = Math.min(limit, at + AT_ONCE);
            while (at < behind) {
                int entry = entries[(int) (word >>> SHIFT)];
                word <<= entry;
                out[at++] = (byte) (entry >>> HuffmanTable.SYMBOL);
            }
            int read = Long.numberOfTrailingZeros(word);
            position -= read >>> 3;
            word = ((long) LONGS.get(in, position) | 1) << (read & 7);
        }
        int unread = Long.SIZE - Long.numberOfTrailingZeros(word);
        if (8L * (position - start) + unread != 0) {
            throw new MalformedFileException("ZSTD literals of another size than they claim");
        }
    }
}

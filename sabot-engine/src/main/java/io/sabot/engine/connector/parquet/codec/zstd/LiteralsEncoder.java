package io.sabot.engine.connector.parquet.codec.zstd;

import java.util.Arrays;

/** Writes the literals of a block (RFC 8878, 3.1.1.3.1), in a code of their own where that is shorter. */
final class LiteralsEncoder {
    private static final int RAW = 0;
    private static final int SINGLE = 1;
    private static final int COMPRESSED = 2;
    private static final int FEWEST = 64;
    /** From this many on in four streams. */
    private static final int FOUR_STREAMS = 256;

    private static final int LARGEST_HEADER = 5;

    private final int[] counts = new int[256];
    private final HuffmanCode code = new HuffmanCode();

    /** @return where the section ends */
    int encode(byte[] literals, int length, byte[] out, int to) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < length; i++) {
            counts[literals[i] & 0xFF]++;
        }
        int largest = 0;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        if (largest == length && length > 4) {
            int at = plainHeader(SINGLE, length, out, to);
            out[at] = literals[0];
            return at + 1;
        }
        if (length >= FEWEST && largest > (length >> 7) + 4) {
            int end = encodePacked(literals, length, out, to);
            if (end >= 0) {
                return end;
            }
        }
        int at = plainHeader(RAW, length, out, to);
        System.arraycopy(literals, 0, out, at, length);
        return at + length;
    }

    private static int plainHeader(int type, int length, byte[] out, int to) {
        int bytes = length < 32 ? 1 : length < 4096 ? 2 : 3;
        int header = bytes == 1 ? length << 3 | type : length << 4 | (bytes == 2 ? 1 : 3) << 2 | type;
        for (int i = 0; i < bytes; i++) {
            out[to + i] = (byte) (header >>> 8 * i);
        }
        return to + bytes;
    }

    /** @return -1 when that saves nothing */
    private int encodePacked(byte[] literals, int length, byte[] out, int to) {
        code.fill(counts);
        long bits = 0;
        for (int i = 0; i < counts.length; i++) {
            bits += (long) counts[i] * code.lengths()[i];
        }
        int saved = (length >>> 6) + 2;
        if (bits / 8 + saved >= length) {
            return -1;
        }
        int format = length < FOUR_STREAMS ? 0 : length < 1 << 10 ? 1 : length < 1 << 14 ? 2 : 3;
        int headerBytes = format < 2 ? 3 : format + 2;
        int start = to + headerBytes;
        int at = code.describe(out, start);
        if (at < 0 || at - start + bits / 8 + saved >= length) {
            return -1;
        }
        if (format == 0) {
            at = stream(literals, 0, length, out, at);
        } else {
            int jumps = at;
            int segment = length + 3 >>> 2;
            at += 6;
            for (int i = 0; i < 4; i++) {
                int end = stream(literals, i * segment, Math.min(length, (i + 1) * segment), out, at);
                if (i < 3) {
                    out[jumps + 2 * i] = (byte) (end - at);
                    out[jumps + 2 * i + 1] = (byte) (end - at >>> 8);
                }
                at = end;
            }
        }
        int size = at - start;
        if (size + saved >= length) {
            return -1;
        }
        int sizeBits = format < 2 ? 10 : 4 * format + 6;
        long header = COMPRESSED | format << 2 | (long) length << 4 | (long) size << 4 + sizeBits;
        for (int i = 0; i < headerBytes; i++) {
            out[to + i] = (byte) (header >>> 8 * i);
        }
        return at;
    }

    /** From the last literal to the first, since streams are read from the end. */
    private int stream(byte[] literals, int from, int end, byte[] out, int to) {
        byte[] lengths = code.lengths();
        short[] codes = code.codes();
        BitWriter bits = new BitWriter(out, to);
        int at = end;
        while (at > from) {
            int stop = Math.max(from, at - 4);
            while (at > stop) {
                int symbol = literals[--at] & 0xFF;
                bits.add(codes[symbol], lengths[symbol]);
            }
            bits.flush();
        }
        return bits.close();
    }
}

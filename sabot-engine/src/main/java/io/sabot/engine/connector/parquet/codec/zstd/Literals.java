package io.sabot.engine.connector.parquet.codec.zstd;

import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import java.util.Arrays;

/** The literals of one block after another (RFC 8878, 3.1.1.3.1): where they lie after {@link #read}. */
final class Literals {
    private static final int RAW = 0;
    private static final int SINGLE = 1;
    private static final int COMPRESSED = 2;
    /** Literals are copied by words, so that some bytes behind them are read. */
    private static final int MARGIN = 32;

    private final byte[] buffer = new byte[ZstdDecoder.LARGEST_BLOCK + LittleEndian.PADDING];
    private final HuffmanTable table = new HuffmanTable();
    private boolean hasTable;

    private byte[] bytes;
    private int from;
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int length() {
        return length;
    }

    void startFrame() {
        hasTable = false;
    }

    /** @return where the section ends */
    int read(byte[] in, int start, int end) {
        int type = in[start] & 3;
        int format = in[start] >>> 2 & 3;
        if (type == RAW || type == SINGLE) {
            return readPlain(in, start, end, type, format);
        }
        int headerBytes = format < 2 ? 3 : format + 2;
        int sizeBits = format < 2 ? 10 : 4 * format + 6;
        long header = bytes(in, start, end, headerBytes);
        int mask = (1 << sizeBits) - 1;
        length = size((int) (header >>> 4) & mask);
        int compressed = (int) (header >>> 4 + sizeBits) & mask;
        int at = start + headerBytes;
        int behind = at + compressed;
        if (compressed == 0 || compressed > end - at) {
            throw new MalformedFileException("ZSTD literals beyond their block");
        }
        if (type == COMPRESSED) {
            at = table.read(in, at, behind);
            hasTable = true;
        } else if (!hasTable) {
            throw new MalformedFileException("ZSTD literals without a table");
        }
        bytes = buffer;
        from = 0;
        if (format == 0) {
            HuffmanStreams.decodeOne(table, in, at, behind, buffer, 0, length);
        } else {
            HuffmanStreams.decodeFour(table, in, at, behind, buffer, length);
        }
        return behind;
    }

    private int readPlain(byte[] in, int start, int end, int type, int format) {
        int headerBytes = format == 3 ? 3 : (format & 1) + 1;
        int shift = (format & 1) == 0 ? 3 : 4;
        length = size((int) bytes(in, start, end, headerBytes) >>> shift);
        int at = start + headerBytes;
        int behind = at + (type == SINGLE ? 1 : length);
        if (behind > end) {
            throw new MalformedFileException("ZSTD literals beyond their block");
        }
        bytes = buffer;
        from = 0;
        if (type == SINGLE) {
            Arrays.fill(buffer, 0, length, in[at]);
        } else if (behind + MARGIN <= in.length) {
            bytes = in;
            from = at;
        } else {
            System.arraycopy(in, at, buffer, 0, length);
        }
        return behind;
    }

    private static int size(int length) {
        if (length > ZstdDecoder.LARGEST_BLOCK) {
            throw new MalformedFileException("ZSTD literals of " + length + " bytes");
        }
        return length;
    }

    private static long bytes(byte[] in, int start, int end, int count) {
        if (count > end - start) {
            throw new MalformedFileException("ZSTD literals beyond their block");
        }
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (in[start + i] & 0xFFL) << 8 * i;
        }
        return value;
    }
}

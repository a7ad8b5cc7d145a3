package io.sabot.engine.connector.parquet.codec.zstd;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/** A stream of bits that is read from its end (RFC 8878, 4.1), a few at a time. The loops over literals and sequences have their own. */
final class BackwardBits {
    private final byte[] in;
    private final int start;
    /** Bits not read yet; negative when more have been read than there were: those were zero. */
    private int left;

    BackwardBits(byte[] in, int start, int end) {
        this.in = in;
        this.start = start;
        this.left = 8 * (end - start) - padding(in, start, end);
    }

    /** @return the bits behind the stream's last one: zeros and the one that ends them */
    static int padding(byte[] in, int start, int end) {
        if (start >= end || in[end - 1] == 0) {
            throw new MalformedFileException("ZSTD bit stream without end");
        }
        return Integer.numberOfLeadingZeros(in[end - 1] & 0xFF) - 23;
    }

    int left() {
        return left;
    }

    int read(int width) {
        int value = 0;
        for (int i = 0; i < width; i++) {
            left--;
            value = value << 1 | (left < 0 ? 0 : in[start + (left >>> 3)] >>> (left & 7) & 1);
        }
        return value;
    }
}

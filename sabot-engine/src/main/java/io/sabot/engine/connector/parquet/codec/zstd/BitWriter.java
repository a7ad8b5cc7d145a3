package io.sabot.engine.connector.parquet.codec.zstd;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

/** Appends bits, each group above the one before, to be read from the end. Eight bytes behind the last must be writable. */
final class BitWriter {
    private final byte[] out;
    private int position;
    private long word;
    private int filled;

    BitWriter(byte[] out, int position) {
        this.out = out;
        this.position = position;
    }

    /** Adds at most 31 bits; after each 56 bits {@link #flush} must have been called. */
    void add(int value, int width) {
        word |= (value & (1L << width) - 1) << filled;
        filled += width;
    }

    void flush() {
        LONGS.set(out, position, word);
        position += filled >>> 3;
        word >>>= filled & -8;
        filled &= 7;
    }

    /** Marks where the bits end. @return where the bytes do */
    int close() {
        add(1, 1);
        flush();
        return filled > 0 ? position + 1 : position;
    }

    /** Without a mark, for bits that are read from the beginning. @return where the bytes end */
    int closeUnmarked() {
        flush();
        return filled > 0 ? position + 1 : position;
    }
}

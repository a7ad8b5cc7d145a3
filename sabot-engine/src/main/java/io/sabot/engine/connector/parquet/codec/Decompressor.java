package io.sabot.engine.connector.parquet.codec;

import io.sabot.engine.connector.parquet.codec.zstd.ZstdDecoder;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.Codec;
import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * Decompresses pages. Keeps what the libraries need between pages, so it belongs to one thread, and is closed when that is
 * done with it.
 */
public final class Decompressor implements AutoCloseable {
    /** No page of these codecs becomes larger than this many times its compressed size, plus a few bytes. */
    private static final int MOST_SNAPPY = 32;

    private static final int MOST_GZIP = 1100;
    private static final int MOST_LZ4 = 256;
    private static final int MOST_ZSTD = 50_000;

    private Gzip gzip;
    private ZstdDecoder zstd;

    /**
     * Refuses a size that no such block can have, before memory is taken for it.
     *
     * @param compressed bytes in the file
     * @param uncompressed bytes as the page header says
     */
    public static void checkSize(Codec codec, int compressed, int uncompressed) {
        if (uncompressed > most(codec, compressed)) {
            throw new MalformedFileException("page of " + compressed + " bytes that claims " + uncompressed);
        }
    }

    /** Most bytes that so many compressed ones can become. */
    public static long most(Codec codec, int compressed) {
        return switch (codec) {
            case UNCOMPRESSED -> compressed;
            case SNAPPY -> times(compressed, MOST_SNAPPY);
            case GZIP -> times(compressed, MOST_GZIP);
            case LZ4, LZ4_RAW -> times(compressed, MOST_LZ4);
            case ZSTD -> times(compressed, MOST_ZSTD);
            case LZO, BROTLI -> throw new MalformedFileException("codec " + codec + " is not there");
        };
    }

    private static long times(long bytes, int factor) {
        return 64 + bytes * factor;
    }

    /**
     * @param out written from 0 on; {@code length + PADDING} bytes long at least
     * @param length bytes the data must decompress to
     * @throws MalformedFileException when the data is not that
     */
    public void decompress(Codec codec, byte[] in, int start, int end, byte[] out, int length) {
        if (out.length < length + LittleEndian.PADDING) {
            throw new IllegalArgumentException("no room for " + length + " bytes");
        }
        switch (codec) {
            case UNCOMPRESSED -> copy(in, start, end, out, length);
            case SNAPPY -> Snappy.decode(in, start, end, out, length);
            case GZIP -> gzip().decode(in, start, end, out, length);
            case ZSTD -> zstd().decode(in, start, end, out, length);
            case LZ4_RAW -> Lz4.decode(in, start, end, out, length);
            case LZ4 -> Lz4.decodeFramed(in, start, end, out, length);
            case LZO, BROTLI -> throw new MalformedFileException("codec " + codec + " is not there");
        }
    }

    private static void copy(byte[] in, int start, int end, byte[] out, int length) {
        if (end - start != length) {
            throw new MalformedFileException("page of " + (end - start) + " bytes that claims " + length);
        }
        System.arraycopy(in, start, out, 0, length);
    }

    private Gzip gzip() {
        if (gzip == null) {
            gzip = new Gzip();
        }
        return gzip;
    }

    private ZstdDecoder zstd() {
        if (zstd == null) {
            zstd = new ZstdDecoder();
        }
        return zstd;
    }

    @Override
    public void close() {
        if (gzip != null) {
            gzip.close();
            gzip = null;
        }
        zstd = null;
    }
}

package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.codec.SnappyEncoder;
import io.sabot.engine.connector.parquet.codec.zstd.ZstdEncoder;
import io.sabot.engine.connector.parquet.format.Codec;
import io.sabot.engine.error.QueryException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** Compresses pages. Belongs to one thread. */
final class Compressor {
    private static final int FRAME = 8;

    private final Codec codec;
    private final SnappyEncoder snappy;
    private final ZstdEncoder zstd;
    private final LZ4Compressor lz4;

    Compressor(Codec codec) {
        this.codec = codec;
        this.snappy = codec == Codec.SNAPPY ? new SnappyEncoder() : null;
        this.zstd = codec == Codec.ZSTD ? new ZstdEncoder() : null;
        boolean usesLz4 = codec == Codec.LZ4 || codec == Codec.LZ4_RAW;
        this.lz4 = usesLz4 ? LZ4Factory.safeInstance().fastCompressor() : null;
    }

    /** Appends the page to {@code out}. @return bytes appended */
    int compress(GrowingBytes page, GrowingBytes out) {
        int start = out.length();
        switch (codec) {
            case UNCOMPRESSED -> out.put(page);
            case SNAPPY -> compressSnappy(page, out);
            case GZIP -> compressGzip(page, out);
            case ZSTD -> compressZstd(page, out);
            case LZ4_RAW -> compressLz4(page, out, out.claim(lz4.maxCompressedLength(page.length())));
            case LZ4 -> compressFramed(page, out);
            case LZO, BROTLI -> throw QueryException.unsupported("Parquet compression " + codec);
        }
        return out.length() - start;
    }

    private void compressSnappy(GrowingBytes page, GrowingBytes out) {
        int at = out.claim(SnappyEncoder.maxLength(page.length()));
        out.shrinkTo(at + snappy.encode(page.array(), 0, page.length(), out.array(), at));
    }

    private static void compressGzip(GrowingBytes page, GrowingBytes out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.length() / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            page.writeTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] compressed = bytes.toByteArray();
        out.put(compressed, 0, compressed.length);
    }

    private void compressZstd(GrowingBytes page, GrowingBytes out) {
        int at = out.claim(ZstdEncoder.maxLength(page.length()));
        out.shrinkTo(at + zstd.encode(page.array(), 0, page.length(), out.array(), at));
    }

    private int compressLz4(GrowingBytes page, GrowingBytes out, int at) {
        int size = lz4.compress(page.array(), 0, page.length(), out.array(), at);
        out.shrinkTo(at + size);
        return size;
    }

    /** Hadoop's form: both sizes in front, big-endian. */
    private void compressFramed(GrowingBytes page, GrowingBytes out) {
        int at = out.claim(FRAME + lz4.maxCompressedLength(page.length()));
        int size = compressLz4(page, out, at + FRAME);
        putBigEndian(out.array(), at, page.length());
        putBigEndian(out.array(), at + 4, size);
    }

    private static void putBigEndian(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> 24 - 8 * i);
        }
    }
}

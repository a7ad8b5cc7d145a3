package io.sabot.engine.connector.parquet.codec;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import io.sabot.engine.connector.parquet.format.MalformedFileException;

/** Zstandard frames through zstd-jni, with one context for all pages of a thread. */
final class Zstd implements AutoCloseable {
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();

    void decode(byte[] in, int start, int end, byte[] out, int length) {
        int size;
        try {
            size = context.decompressByteArray(out, 0, length, in, start, end - start);
        } catch (ZstdException e) {
            throw new MalformedFileException("bad ZSTD page", e);
        }
        if (size != length) {
            throw new MalformedFileException("ZSTD page of " + size + " bytes instead of " + length);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

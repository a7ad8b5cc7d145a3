package io.sabot.engine.connector.parquet.source;

import java.io.IOException;

/**
 * An open file some of whose pages are in memory.
 *
 * @param pages of this file
 */
public record CachedFile(ByteSource file, KeptPages pages) implements ByteSource {
    @Override
    public long size() {
        return file.size();
    }

    @Override
    public Object stamp() {
        return file.stamp();
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        file.read(position, target, offset, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

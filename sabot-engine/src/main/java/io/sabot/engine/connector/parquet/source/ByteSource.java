package io.sabot.engine.connector.parquet.source;

import java.io.Closeable;
import java.io.IOException;

/** An open file of known size that is read by position. */
public interface ByteSource extends Closeable {
    /** In bytes. */
    long size();

    /** Equal for two openings of a file only if nobody has written it meanwhile. */
    Object stamp();

    /** What is kept of the file's pages. */
    default KeptPages pages() {
        return KeptPages.NONE;
    }

    /** @throws java.io.EOFException when the file has fewer bytes */
    void read(long position, byte[] target, int offset, int length) throws IOException;
}

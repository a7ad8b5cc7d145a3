package io.sabot.engine.connector.parquet.source;

import java.io.Closeable;
import java.io.IOException;

/** A file of known size that is read by position, by many threads at once. */
public interface ByteSource extends Closeable {
    /** In bytes. */
    long size();

    /** @throws java.io.EOFException when the file has fewer bytes */
    void read(long position, byte[] target, int offset, int length) throws IOException;
}

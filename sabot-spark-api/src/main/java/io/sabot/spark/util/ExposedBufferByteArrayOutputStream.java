package io.sabot.spark.util;

import java.io.ByteArrayOutputStream;

/** Bytes that can be read without a copy. */
public final class ExposedBufferByteArrayOutputStream extends ByteArrayOutputStream {
    public ExposedBufferByteArrayOutputStream(int size) {
        super(size);
    }

    /** The buffer itself; only as many bytes as the stream's size are set. */
    public byte[] getBuf() {
        return buf;
    }
}

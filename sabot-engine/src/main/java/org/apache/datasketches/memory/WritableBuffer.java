package org.apache.datasketches.memory;

/** Bytes written one after the other. */
public interface WritableBuffer extends Buffer {
    void putByte(byte value);

    void putShort(short value);

    void putInt(int value);

    void putLong(long value);

    void putByteArray(byte[] source, int start, int length);

    void putIntArray(int[] source, int start, int length);
}

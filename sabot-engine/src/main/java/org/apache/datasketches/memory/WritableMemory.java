package org.apache.datasketches.memory;

import java.nio.ByteOrder;

/** Bytes read and written by position. */
public interface WritableMemory extends Memory {
    static WritableMemory writableWrap(byte[] bytes) {
        return new ByteArrayMemory(bytes, 0, bytes.length, false);
    }

    WritableMemory writableRegion(long offset, long capacity);

    WritableBuffer asWritableBuffer();

    WritableBuffer asWritableBuffer(ByteOrder order);

    /** Nobody gives more memory. */
    MemoryRequestServer getMemoryRequestServer();

    /** The array, where it is one. */
    Object getArray();

    void putByte(long offset, byte value);

    void putShort(long offset, short value);

    void putInt(long offset, int value);

    void putLong(long offset, long value);

    void putFloat(long offset, float value);

    void putDouble(long offset, double value);

    void putByteArray(long offset, byte[] source, int start, int length);

    void putIntArray(long offset, int[] source, int start, int length);

    void putLongArray(long offset, long[] source, int start, int length);

    void putFloatArray(long offset, float[] source, int start, int length);

    void putDoubleArray(long offset, double[] source, int start, int length);

    void clear(long offset, long length);

    void setBits(long offset, byte mask);

    void clearBits(long offset, byte mask);
}

package org.apache.datasketches.memory;

import java.nio.ByteOrder;

/** Bytes read by position; numbers with the little end first. */
public interface Memory extends Resource {
    static Memory wrap(byte[] bytes) {
        return new ByteArrayMemory(bytes, 0, bytes.length, true);
    }

    Memory region(long offset, long capacity);

    Memory region(long offset, long capacity, ByteOrder order);

    Buffer asBuffer();

    byte getByte(long offset);

    short getShort(long offset);

    int getInt(long offset);

    long getLong(long offset);

    float getFloat(long offset);

    double getDouble(long offset);

    void getByteArray(long offset, byte[] target, int start, int length);

    void getIntArray(long offset, int[] target, int start, int length);

    void getLongArray(long offset, long[] target, int start, int length);

    void getFloatArray(long offset, float[] target, int start, int length);

    void getDoubleArray(long offset, double[] target, int start, int length);

    void copyTo(long offset, WritableMemory target, long targetOffset, long length);
}

package org.apache.datasketches.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A range of an array. */
final class ByteArrayMemory implements WritableMemory {
    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private final byte[] bytes;
    private final int start;
    private final int length;
    private final boolean readOnly;

    ByteArrayMemory(byte[] bytes, int start, int length, boolean readOnly) {
        this.bytes = bytes;
        this.start = start;
        this.length = length;
        this.readOnly = readOnly;
    }

    private static VarHandle view(Class<?> type) {
        return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
    }

    private int at(long offset, long size) {
        if (offset < 0 || size < 0 || offset > length - size) {
            throw new MemoryBoundsException(offset + " + " + size + " in " + length);
        }
        return start + (int) offset;
    }

    private int writableAt(long offset, long size) {
        if (readOnly) {
            throw new IllegalStateException("read only");
        }
        return at(offset, size);
    }

    @Override
    public long getCapacity() {
        return length;
    }

    @Override
    public ByteOrder getTypeByteOrder() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public long getCumulativeOffset(long offset) {
        return start + offset;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean isDirect() {
        return false;
    }

    @Override
    public boolean isSameResource(Resource that) {
        return that instanceof ByteArrayMemory other
                && other.bytes == bytes
                && other.start == start
                && other.length == length;
    }

    @Override
    public ByteArrayMemory writableRegion(long offset, long capacity) {
        return new ByteArrayMemory(bytes, at(offset, capacity), (int) capacity, readOnly);
    }

    @Override
    public Memory region(long offset, long capacity) {
        return new ByteArrayMemory(bytes, at(offset, capacity), (int) capacity, true);
    }

    @Override
    public Memory region(long offset, long capacity, ByteOrder order) {
        requireLittleEndian(order);
        return region(offset, capacity);
    }

    private static void requireLittleEndian(ByteOrder order) {
        if (order != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalArgumentException("byte order " + order);
        }
    }

    @Override
    public Buffer asBuffer() {
        return new MemoryBuffer(this);
    }

    @Override
    public WritableBuffer asWritableBuffer() {
        return new MemoryBuffer(this);
    }

    @Override
    public WritableBuffer asWritableBuffer(ByteOrder order) {
        requireLittleEndian(order);
        return asWritableBuffer();
    }

    @Override
    public MemoryRequestServer getMemoryRequestServer() {
        return null;
    }

    @Override
    public Object getArray() {
        return bytes;
    }

    @Override
    public byte getByte(long offset) {
        return bytes[at(offset, Byte.BYTES)];
    }

    @Override
    public short getShort(long offset) {
        return (short) SHORTS.get(bytes, at(offset, Short.BYTES));
    }

    @Override
    public int getInt(long offset) {
        return (int) INTS.get(bytes, at(offset, Integer.BYTES));
    }

    @Override
    public long getLong(long offset) {
        return (long) LONGS.get(bytes, at(offset, Long.BYTES));
    }

    @Override
    public float getFloat(long offset) {
        return Float.intBitsToFloat(getInt(offset));
    }

    @Override
    public double getDouble(long offset) {
        return Double.longBitsToDouble(getLong(offset));
    }

    @Override
    public void getByteArray(long offset, byte[] target, int from, int count) {
        System.arraycopy(bytes, at(offset, count), target, from, count);
    }

    @Override
    public void getIntArray(long offset, int[] target, int from, int count) {
        for (int i = 0; i < count; i++) {
            target[from + i] = getInt(offset + (long) Integer.BYTES * i);
        }
    }

    @Override
    public void getLongArray(long offset, long[] target, int from, int count) {
        for (int i = 0; i < count; i++) {
            target[from + i] = getLong(offset + (long) Long.BYTES * i);
        }
    }

    @Override
    public void getFloatArray(long offset, float[] target, int from, int count) {
        for (int i = 0; i < count; i++) {
            target[from + i] = getFloat(offset + (long) Float.BYTES * i);
        }
    }

    @Override
    public void getDoubleArray(long offset, double[] target, int from, int count) {
        for (int i = 0; i < count; i++) {
            target[from + i] = getDouble(offset + (long) Double.BYTES * i);
        }
    }

    @Override
    public void copyTo(long offset, WritableMemory target, long targetOffset, long count) {
        ByteArrayMemory other = (ByteArrayMemory) target;
        System.arraycopy(bytes, at(offset, count), other.bytes, other.writableAt(targetOffset, count), (int) count);
    }

    @Override
    public void putByte(long offset, byte value) {
        bytes[writableAt(offset, Byte.BYTES)] = value;
    }

    @Override
    public void putShort(long offset, short value) {
        SHORTS.set(bytes, writableAt(offset, Short.BYTES), value);
    }

    @Override
    public void putInt(long offset, int value) {
        INTS.set(bytes, writableAt(offset, Integer.BYTES), value);
    }

    @Override
    public void putLong(long offset, long value) {
        LONGS.set(bytes, writableAt(offset, Long.BYTES), value);
    }

    @Override
    public void putFloat(long offset, float value) {
        putInt(offset, Float.floatToRawIntBits(value));
    }

    @Override
    public void putDouble(long offset, double value) {
        putLong(offset, Double.doubleToRawLongBits(value));
    }

    @Override
    public void putByteArray(long offset, byte[] source, int from, int count) {
        System.arraycopy(source, from, bytes, writableAt(offset, count), count);
    }

    @Override
    public void putIntArray(long offset, int[] source, int from, int count) {
        for (int i = 0; i < count; i++) {
            putInt(offset + (long) Integer.BYTES * i, source[from + i]);
        }
    }

    @Override
    public void putLongArray(long offset, long[] source, int from, int count) {
        for (int i = 0; i < count; i++) {
            putLong(offset + (long) Long.BYTES * i, source[from + i]);
        }
    }

    @Override
    public void putFloatArray(long offset, float[] source, int from, int count) {
        for (int i = 0; i < count; i++) {
            putFloat(offset + (long) Float.BYTES * i, source[from + i]);
        }
    }

    @Override
    public void putDoubleArray(long offset, double[] source, int from, int count) {
        for (int i = 0; i < count; i++) {
            putDouble(offset + (long) Double.BYTES * i, source[from + i]);
        }
    }

    @Override
    public void clear(long offset, long count) {
        int from = writableAt(offset, count);
        Arrays.fill(bytes, from, from + (int) count, (byte) 0);
    }

    @Override
    public void setBits(long offset, byte mask) {
        putByte(offset, (byte) (getByte(offset) | mask));
    }

    @Override
    public void clearBits(long offset, byte mask) {
        putByte(offset, (byte) (getByte(offset) & ~mask));
    }
}

package org.apache.datasketches.memory;

import java.nio.ByteOrder;

/** Memory with a position, which each value moves. */
final class MemoryBuffer implements WritableBuffer {
    private final WritableMemory memory;
    private long position;

    MemoryBuffer(WritableMemory memory) {
        this.memory = memory;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public Positional incrementPosition(long count) {
        position += count;
        return this;
    }

    private long advance(long count) {
        position += count;
        return position - count;
    }

    @Override
    public byte getByte() {
        return memory.getByte(advance(Byte.BYTES));
    }

    @Override
    public int getInt() {
        return memory.getInt(advance(Integer.BYTES));
    }

    @Override
    public void getByteArray(byte[] target, int start, int length) {
        memory.getByteArray(advance(length), target, start, length);
    }

    @Override
    public void putByte(byte value) {
        memory.putByte(advance(Byte.BYTES), value);
    }

    @Override
    public void putShort(short value) {
        memory.putShort(advance(Short.BYTES), value);
    }

    @Override
    public void putInt(int value) {
        memory.putInt(advance(Integer.BYTES), value);
    }

    @Override
    public void putLong(long value) {
        memory.putLong(advance(Long.BYTES), value);
    }

    @Override
    public void putByteArray(byte[] source, int start, int length) {
        memory.putByteArray(advance(length), source, start, length);
    }

    @Override
    public void putIntArray(int[] source, int start, int length) {
        memory.putIntArray(advance((long) Integer.BYTES * length), source, start, length);
    }

    @Override
    public long getCapacity() {
        return memory.getCapacity();
    }

    @Override
    public ByteOrder getTypeByteOrder() {
        return memory.getTypeByteOrder();
    }

    @Override
    public long getCumulativeOffset(long offset) {
        return memory.getCumulativeOffset(offset);
    }

    @Override
    public boolean isReadOnly() {
        return memory.isReadOnly();
    }

    @Override
    public boolean isDirect() {
        return memory.isDirect();
    }

    @Override
    public boolean isSameResource(Resource that) {
        return this == that;
    }
}

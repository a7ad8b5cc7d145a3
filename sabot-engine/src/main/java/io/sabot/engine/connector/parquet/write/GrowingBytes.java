package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes written one behind the other. */
final class GrowingBytes {
    private byte[] bytes;
    private int length;

    GrowingBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    private void reserve(int count) {
        int end = Math.addExact(length, count);
        if (end > bytes.length) {
            long doubled = Math.min(Integer.MAX_VALUE - 16L, 2L * bytes.length);
            bytes = Arrays.copyOf(bytes, (int) Math.max(doubled, end));
        }
    }

    void put(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    void putInt(int value) {
        reserve(4);
        LittleEndian.INTS.set(bytes, length, value);
        length += 4;
    }

    void putLong(long value) {
        reserve(8);
        LittleEndian.LONGS.set(bytes, length, value);
        length += 8;
    }

    void put(byte[] source, int offset, int count) {
        reserve(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    void put(GrowingBytes other) {
        put(other.bytes, 0, other.length);
    }

    /** Seven bits a byte, the lowest first. */
    void putVarint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    /** Makes room at the end that the caller fills through {@link #array()}. @return where it begins */
    int claim(int count) {
        reserve(count);
        int at = length;
        length += count;
        return at;
    }

    /** Gives back what was claimed too much. */
    void shrinkTo(int end) {
        length = end;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}

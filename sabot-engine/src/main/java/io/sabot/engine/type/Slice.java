package io.sabot.engine.type;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A range of a byte array: the value of a string (UTF-8, kept byte for byte even when it is not valid) or of a binary.
 * Equality and order are those of the unsigned bytes. The array is shared, never written through a slice.
 */
public final class Slice implements Comparable<Slice> {
    public static final Slice EMPTY = new Slice(new byte[0], 0, 0);

    private final byte[] array;
    private final int offset;
    private final int length;

    public Slice(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    public static Slice of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The array that holds the bytes, from {@link #offset()} on. */
    public byte[] array() {
        return array;
    }

    public int offset() {
        return offset;
    }

    /** In bytes. */
    public int length() {
        return length;
    }

    public byte at(int index) {
        return array[offset + index];
    }

    public Slice slice(int from, int count) {
        return new Slice(array, offset + from, count);
    }

    /** @return a fresh array with just these bytes */
    public byte[] toBytes() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /** @return a slice over its own array, safe to keep */
    public Slice copy() {
        return of(toBytes());
    }

    /** Malformed sequences become U+FFFD, as in Java. */
    @Override
    public String toString() {
        return new String(array, offset, length, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slice that
                && Arrays.equals(array, offset, offset + length, that.array, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    @Override
    public int compareTo(Slice that) {
        return Arrays.compareUnsigned(
                array, offset, offset + length, that.array, that.offset, that.offset + that.length);
    }
}

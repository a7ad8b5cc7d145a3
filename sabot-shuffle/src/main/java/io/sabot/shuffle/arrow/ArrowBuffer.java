package io.sabot.shuffle.arrow;

/** A range of a byte array, little-endian. Whoever holds it does not write to the array. */
public record ArrowBuffer(byte[] array, int offset, int length) {
    public static final ArrowBuffer EMPTY = new ArrowBuffer(new byte[0], 0, 0);

    public ArrowBuffer {
        if (offset < 0 || length < 0 || offset > array.length - length) {
            throw new IndexOutOfBoundsException(offset + " + " + length + " of " + array.length);
        }
    }

    public static ArrowBuffer of(byte[] array) {
        return new ArrowBuffer(array, 0, array.length);
    }
}

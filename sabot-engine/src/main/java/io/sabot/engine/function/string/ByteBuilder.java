package io.sabot.engine.function.string;

import io.sabot.engine.type.Slice;
import java.util.Arrays;

/** Bytes one after the other. */
final class ByteBuilder {
    private byte[] bytes;
    private int length;

    ByteBuilder(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    int length() {
        return length;
    }

    ByteBuilder append(Slice slice) {
        return append(slice.array(), slice.offset(), slice.length());
    }

    ByteBuilder append(byte[] array, int offset, int count) {
        int wanted = Math.addExact(length, count);
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(wanted, bytes.length * 2L)));
        }
        System.arraycopy(array, offset, bytes, length, count);
        length = wanted;
        return this;
    }

    /** The builder is not used after that. */
    Slice toSlice() {
        return new Slice(bytes, 0, length);
    }
}

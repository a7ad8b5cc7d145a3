package io.sabot.engine.function.string;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finding bytes in bytes, eight positions at a time: a position is looked at when both the first and the last byte of what is
 * sought stand where they should.
 */
public final class ByteSearch {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private final byte[] sought;
    private final int length;
    private final long first;
    private final long last;

    /** @param sought at least one byte */
    public ByteSearch(byte[] sought) {
        this.sought = sought;
        this.length = sought.length;
        this.first = (sought[0] & 0xFF) * ONES;
        this.last = (sought[length - 1] & 0xFF) * ONES;
    }

    public int length() {
        return length;
    }

    /** How many characters the bytes are. */
    int characters() {
        return Utf8.characters(sought, 0, length);
    }

    /** @return the first position from {@code from} on where all bytes lie before {@code end}, or -1 */
    public int find(byte[] array, int from, int end) {
        int stop = end - length;
        int at = from;
        int words = Math.min(stop, array.length - length - 7);
        while (at <= words) {
            long differs = (long) WORD.get(array, at) ^ first | (long) WORD.get(array, at + length - 1) ^ last;
            long zeros = differs - ONES & ~differs & HIGHS;
            while (zeros != 0) {
                int candidate = at + (Long.numberOfTrailingZeros(zeros) >>> 3);
                if (candidate > stop) {
                    return -1;
                }
                if (isAt(array, candidate)) {
                    return candidate;
                }
                zeros &= zeros - 1;
            }
            at += 8;
        }
        while (at <= stop) {
            if (isAt(array, at)) {
                return at;
            }
            at++;
        }
        return -1;
    }

    /** Whether the bytes stand at a position; they must fit in front of the end of the array. */
    public boolean isAt(byte[] array, int at) {
        if (length > 16) {
            return Arrays.equals(array, at, at + length, sought, 0, length);
        }
        for (int i = 0; i < length; i++) {
            if (array[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}

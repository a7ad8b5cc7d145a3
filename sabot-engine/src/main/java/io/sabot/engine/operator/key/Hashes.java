package io.sabot.engine.operator.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Hash functions of tables, not to be confused with Spark's SQL functions. Multiply, xor-shift, multiply; take slots and
 * partitions from the top bits: measured to spread sequences, strides and doubles as well as a murmur finaliser at half its
 * cost.
 */
public final class Hashes {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xD6E8FEB86659FD93L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Hashes() {}

    public static long of(long word) {
        long mixed = word * FIRST;
        mixed ^= mixed >>> 32;
        return mixed * SECOND;
    }

    /** A hash with that of another part of the key mixed in. */
    static long mixed(long hash, long part) {
        return of(hash ^ Long.rotateLeft(part, 17));
    }

    static long of(long first, long second, long third) {
        long mixed = first * FIRST;
        mixed ^= mixed >>> 32;
        mixed = (mixed ^ second) * SECOND;
        mixed ^= mixed >>> 32;
        mixed = (mixed + third) * FIRST;
        mixed ^= mixed >>> 32;
        return mixed * SECOND;
    }

    /** Of a string: that of its {@link TextWords}, or of whole words, and for the rest of one that overlaps the one before. */
    static long of(byte[] buffer, int offset, int length) {
        if (length <= TextWords.LONGEST) {
            return of(TextWords.first(buffer, offset, length), TextWords.second(buffer, offset, length), 0);
        }
        long mixed = length;
        int last = offset + length - 8;
        for (int at = offset; at < last; at += 8) {
            mixed = (mixed ^ (long) LONGS.get(buffer, at)) * FIRST;
            mixed ^= mixed >>> 32;
        }
        mixed = (mixed ^ (long) LONGS.get(buffer, last)) * SECOND;
        mixed ^= mixed >>> 32;
        return mixed * FIRST;
    }

    /** Whether two ranges of the same length are equal. */
    static boolean equal(byte[] left, int leftOffset, byte[] right, int rightOffset, int length) {
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            if ((long) LONGS.get(left, leftOffset + at) != (long) LONGS.get(right, rightOffset + at)) {
                return false;
            }
        }
        if (length >= 8) {
            return (long) LONGS.get(left, leftOffset + length - 8) == (long) LONGS.get(right, rightOffset + length - 8);
        }
        for (; at < length; at++) {
            if (left[leftOffset + at] != right[rightOffset + at]) {
                return false;
            }
        }
        return true;
    }
}

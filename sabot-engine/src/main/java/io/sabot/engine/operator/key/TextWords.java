package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BytesVector;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Short strings as two longs: their bytes, filled up with zeros, and the length in the highest byte. Whole longs are read and
 * masked, as loops of so many steps as a string has bytes are what branch prediction is worst at.
 */
final class TextWords {
    /** Bytes of the longest string that fits. */
    static final int LONGEST = 15;

    /** Second word of what does not fit: the word of no string. */
    private static final long NONE = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BYTES_READ = 16;
    private static final int LENGTH_SHIFT = 56;
    private static final long[] FIRST_MASKS = new long[LONGEST + 1];
    private static final long[] SECOND_MASKS = new long[LONGEST + 1];

    static {
        for (int length = 0; length <= LONGEST; length++) {
            FIRST_MASKS[length] = length >= 8 ? -1 : (1L << 8 * length) - 1;
            SECOND_MASKS[length] = length <= 8 ? 0 : (1L << 8 * (length - 8)) - 1;
        }
    }

    private TextWords() {}

    static long first(byte[] buffer, int offset, int length) {
        return offset + BYTES_READ <= buffer.length
                ? (long) LONGS.get(buffer, offset) & FIRST_MASKS[length]
                : atEnd(buffer, offset, Math.min(8, length));
    }

    static long second(byte[] buffer, int offset, int length) {
        long bytes = offset + BYTES_READ <= buffer.length
                ? (long) LONGS.get(buffer, offset + 8) & SECOND_MASKS[length]
                : atEnd(buffer, offset + 8, length - 8);
        return bytes | (long) length << LENGTH_SHIFT;
    }

    private static long atEnd(byte[] buffer, int offset, int length) {
        long word = 0;
        for (int i = 0; i < length; i++) {
            word |= (buffer[offset + i] & 0xFFL) << 8 * i;
        }
        return word;
    }

    /**
     * Words of strings; those of a string that is too long are no string's.
     *
     * @param rows entry of the n-th string, null when it is n
     * @return whether all fit
     */
    static boolean load(BytesVector texts, int[] rows, int count, long[] first, long[] second) {
        int[] offsets = texts.offsets();
        int[] lengths = texts.lengths();
        int[] index = texts.bufferIndex();
        byte[][] buffers = texts.buffers();
        int fits = 0;
        for (int i = 0; i < count; i++) {
            int row = rows == null ? i : rows[i];
            int length = lengths[row];
            fits |= LONGEST - length;
            if (length <= LONGEST) {
                byte[] buffer = buffers[index == null ? 0 : index[row]];
                first[i] = first(buffer, offsets[row], length);
                second[i] = second(buffer, offsets[row], length);
            } else {
                first[i] = 0;
                second[i] = NONE;
            }
        }
        return fits >= 0;
    }

    /** Writes strings back into rows 0 to {@code count - 1}. */
    static void write(long[] first, long[] second, int from, int count, BytesVector target) {
        byte[] bytes = startWriting(count, target);
        for (int i = 0; i < count; i++) {
            write(first[from + i], second[from + i], bytes, i, target);
        }
    }

    /** @param numbers of the n-th string */
    static void write(long[] first, long[] second, int[] numbers, int count, BytesVector target) {
        byte[] bytes = startWriting(count, target);
        for (int i = 0; i < count; i++) {
            write(first[numbers[i]], second[numbers[i]], bytes, i, target);
        }
    }

    /** Always a new array: who got the one before may point to it still. */
    private static byte[] startWriting(int count, BytesVector target) {
        byte[] bytes = new byte[BYTES_READ * count];
        target.clearNulls();
        target.viewInto(bytes);
        return bytes;
    }

    private static void write(long first, long second, byte[] bytes, int row, BytesVector target) {
        int at = BYTES_READ * row;
        LONGS.set(bytes, at, first);
        LONGS.set(bytes, at + 8, second);
        target.offsets()[row] = at;
        target.lengths()[row] = (int) (second >>> LENGTH_SHIFT);
    }
}

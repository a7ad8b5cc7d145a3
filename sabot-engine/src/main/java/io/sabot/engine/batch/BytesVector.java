package io.sabot.engine.batch;

import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Strings and binaries as views: each row is a range of one of several byte arrays. Reading a page, gathering from a table
 * and filtering move views only, never bytes. Values written with {@link #append} go to an array of the vector's own.
 */
public final class BytesVector extends FlatVector {
    private static final int INITIAL_BYTES_PER_ROW = 16;
    private static final int SHORT = 32;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[][] buffers;
    private int[] bufferIndex;
    private int[] offsets;
    private int[] lengths;
    private int appended;
    private boolean own;

    public BytesVector(int rows) {
        this.buffers = new byte[1][];
        this.offsets = new int[rows];
        this.lengths = new int[rows];
    }

    /** The arrays that the rows point into. */
    public byte[][] buffers() {
        return buffers;
    }

    /** Which buffer a row points into; null when all point into the first. */
    public int[] bufferIndex() {
        return bufferIndex;
    }

    /** First byte of each row in its buffer. */
    public int[] offsets() {
        return offsets;
    }

    /** Bytes of each row. */
    public int[] lengths() {
        return lengths;
    }

    /** The array that a row points into. */
    public byte[] buffer(int row) {
        return bufferIndex == null ? buffers[0] : buffers[bufferIndex[row]];
    }

    /** All rows will point into this one array; the caller fills offsets and lengths. */
    public void viewInto(byte[] buffer) {
        buffers = new byte[][] {buffer};
        bufferIndex = null;
        own = false;
    }

    /** Rows will point into these arrays; the caller fills {@link #bufferIndex()} (made here), offsets and lengths. */
    public void viewInto(byte[][] shared) {
        buffers = shared;
        own = false;
        if (shared.length == 1) {
            bufferIndex = null;
        } else if (bufferIndex == null || bufferIndex.length < offsets.length) {
            bufferIndex = new int[offsets.length];
        }
    }

    /** Starts writing values of the vector's own: forgets the bytes written before. */
    public void startWriting() {
        if (!own) {
            buffers = new byte[][] {new byte[Math.max(64, offsets.length * INITIAL_BYTES_PER_ROW)]};
            bufferIndex = null;
            own = true;
        }
        appended = 0;
    }

    /** Copies the bytes behind those written before and lets the row point there. Needs {@link #startWriting} first. */
    public void append(int row, byte[] source, int offset, int length) {
        int at = reserve(length);
        System.arraycopy(source, offset, buffers[0], at, length);
        offsets[row] = at;
        lengths[row] = length;
    }

    public void append(int row, Slice value) {
        append(row, value.array(), value.offset(), value.length());
    }

    /**
     * Appends rows of another vector, none of them NULL, to the rows from {@code to} on. Short ones are copied as whole longs: what
     * that writes behind their end is written over by the next, or free.
     *
     * @param rows position of the n-th row, null when it is n
     */
    void appendAll(int to, BytesVector source, int[] rows, int count) {
        int total = 0;
        for (int i = 0; i < count; i++) {
            total = Math.addExact(total, source.lengths[rows == null ? i : rows[i]]);
        }
        int at = reserve(total);
        byte[] target = buffers[0];
        for (int i = 0; i < count; i++) {
            int row = rows == null ? i : rows[i];
            byte[] bytes = source.buffer(row);
            int offset = source.offsets[row];
            int length = source.lengths[row];
            if (length <= SHORT && offset + SHORT <= bytes.length && at + SHORT <= target.length) {
                LONGS.set(target, at, (long) LONGS.get(bytes, offset));
                LONGS.set(target, at + 8, (long) LONGS.get(bytes, offset + 8));
                if (length > SHORT / 2) {
                    LONGS.set(target, at + 16, (long) LONGS.get(bytes, offset + 16));
                    LONGS.set(target, at + 24, (long) LONGS.get(bytes, offset + 24));
                }
            } else {
                System.arraycopy(bytes, offset, target, at, length);
            }
            offsets[to + i] = at;
            lengths[to + i] = length;
            at += length;
        }
    }

    /** Bytes of the array that {@link #append} writes to; 0 for views. */
    int ownBytes() {
        return own ? buffers[0].length : 0;
    }

    private int reserve(int length) {
        if (!own) {
            startWriting();
        }
        int at = appended;
        int end = Math.addExact(at, length);
        if (end > buffers[0].length) {
            long doubled = Math.min(Integer.MAX_VALUE - 16L, 2L * buffers[0].length);
            buffers[0] = Arrays.copyOf(buffers[0], (int) Math.max(doubled, end));
        }
        appended = end;
        return at;
    }

    public Slice slice(int row) {
        return new Slice(buffer(row), offsets[row], lengths[row]);
    }

    @Override
    public Storage storage() {
        return Storage.BYTES;
    }

    @Override
    public int capacity() {
        return offsets.length;
    }

    @Override
    public void ensureCapacity(int rows) {
        if (rows > offsets.length) {
            int size = grown(offsets.length, rows);
            offsets = Arrays.copyOf(offsets, size);
            lengths = Arrays.copyOf(lengths, size);
            bufferIndex = bufferIndex == null ? null : Arrays.copyOf(bufferIndex, size);
        }
    }

    @Override
    Slice value(int row) {
        return slice(row);
    }

    @Override
    void setValue(int row, Object value) {
        append(row, (Slice) value);
    }
}

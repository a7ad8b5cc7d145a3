package io.sabot.engine.batch;

import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import java.util.Arrays;

/**
 * Strings and binaries as views: each row is a range of one of several byte arrays. Reading a page, gathering from a table
 * and filtering move views only, never bytes. Values written with {@link #append} go to an array of the vector's own.
 */
public final class BytesVector extends FlatVector {
    private static final int INITIAL_BYTES_PER_ROW = 16;

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

package io.sabot.engine.codegen;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.Slice;
import java.util.Arrays;

/**
 * Collects the slices that a kernel computes. A slice of the array that an argument of the same row lies in becomes a view;
 * other bytes are copied behind each other. Used by one thread, reused from block to block.
 */
final class SliceOutput {
    private final BytesVector target;
    private BytesVector[] sources = new BytesVector[0];
    private int[] firstBuffer = new int[1];
    private int[] bufferIndex = new int[0];
    private byte[] own = new byte[256];
    private int used;

    SliceOutput(BytesVector target) {
        this.target = target;
    }

    /** Starts a block of that many rows whose results may be views into the arrays of these arguments. */
    void start(Vector[] arguments, int rows) {
        int count = 0;
        for (Vector argument : arguments) {
            count += argument instanceof BytesVector ? 1 : 0;
        }
        if (sources.length != count) {
            sources = new BytesVector[count];
            firstBuffer = new int[count + 1];
        }
        int at = 0;
        for (Vector argument : arguments) {
            if (argument instanceof BytesVector bytes) {
                sources[at] = bytes;
                firstBuffer[at + 1] = firstBuffer[at] + bytes.buffers().length;
                at++;
            }
        }
        if (bufferIndex.length < rows) {
            bufferIndex = new int[rows];
        }
        target.clearNulls();
        target.ensureCapacity(rows);
        used = 0;
    }

    void put(int row, Slice value) {
        byte[] array = value.array();
        target.lengths()[row] = value.length();
        for (int i = 0; i < sources.length; i++) {
            BytesVector source = sources[i];
            if (source.buffer(row) == array) {
                int[] index = source.bufferIndex();
                bufferIndex[row] = firstBuffer[i] + (index == null ? 0 : index[row]);
                target.offsets()[row] = value.offset();
                return;
            }
        }
        bufferIndex[row] = firstBuffer[sources.length];
        target.offsets()[row] = copy(array, value.offset(), value.length());
    }

    private int copy(byte[] array, int offset, int length) {
        int at = used;
        int end = Math.addExact(at, length);
        if (end > own.length) {
            own = Arrays.copyOf(own, (int) Math.max(end, Math.min(Integer.MAX_VALUE - 16L, 2L * own.length)));
        }
        System.arraycopy(array, offset, own, at, length);
        used = end;
        return at;
    }

    /** Ends the block: the target now holds the values. */
    BytesVector finish(int rows) {
        int shared = firstBuffer[sources.length];
        if (shared == 0) {
            target.viewInto(own);
            return target;
        }
        if (shared == 1 && used == 0) {
            target.viewInto(sources[0].buffers()[0]);
            return target;
        }
        byte[][] buffers = new byte[shared + 1][];
        for (int i = 0; i < sources.length; i++) {
            byte[][] some = sources[i].buffers();
            System.arraycopy(some, 0, buffers, firstBuffer[i], some.length);
        }
        buffers[shared] = own;
        target.viewInto(buffers);
        System.arraycopy(bufferIndex, 0, target.bufferIndex(), 0, rows);
        return target;
    }
}

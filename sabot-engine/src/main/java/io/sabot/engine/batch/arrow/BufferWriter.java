package io.sabot.engine.batch.arrow;

import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.arrow.ArrowBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Nodes and buffers of a batch in the making. Bulk copies through buffer views, which the JIT turns into memory moves. */
final class BufferWriter {
    private final List<ArrowBatch.Node> nodes = new ArrayList<>();
    private final List<ArrowBuffer> buffers = new ArrayList<>();

    List<ArrowBatch.Node> nodes() {
        return nodes;
    }

    List<ArrowBuffer> buffers() {
        return buffers;
    }

    /** A column without buffers. */
    void nothing(int count) {
        nodes.add(new ArrowBatch.Node(count, count));
    }

    /** The node and the validity of a column. @param nulls null when no value is NULL */
    void start(boolean[] nulls, int count) {
        int nullCount = 0;
        byte[] bits = new byte[0];
        if (nulls != null) {
            bits = new byte[(count + 7) >> 3];
            for (int i = 0; i < count; i++) {
                int valid = nulls[i] ? 0 : 1;
                bits[i >> 3] |= (byte) (valid << (i & 7));
                nullCount += 1 - valid;
            }
        }
        nodes.add(new ArrowBatch.Node(count, nullCount));
        buffers.add(nullCount == 0 ? ArrowBuffer.EMPTY : ArrowBuffer.of(bits));
    }

    void bits(boolean[] values, int count) {
        byte[] bits = new byte[(count + 7) >> 3];
        for (int i = 0; i < count; i++) {
            bits[i >> 3] |= (byte) ((values[i] ? 1 : 0) << (i & 7));
        }
        bytes(bits);
    }

    void bytes(byte[] values) {
        buffers.add(ArrowBuffer.of(values));
    }

    void shorts(short[] values, int count) {
        ByteBuffer buffer = allocate(count, Short.BYTES);
        buffer.asShortBuffer().put(values, 0, count);
        bytes(buffer.array());
    }

    void ints(int[] values, int count) {
        ByteBuffer buffer = allocate(count, Integer.BYTES);
        buffer.asIntBuffer().put(values, 0, count);
        bytes(buffer.array());
    }

    void longs(long[] values, int count) {
        ByteBuffer buffer = allocate(count, Long.BYTES);
        buffer.asLongBuffer().put(values, 0, count);
        bytes(buffer.array());
    }

    void floats(float[] values, int count) {
        ByteBuffer buffer = allocate(count, Float.BYTES);
        buffer.asFloatBuffer().put(values, 0, count);
        bytes(buffer.array());
    }

    void doubles(double[] values, int count) {
        ByteBuffer buffer = allocate(count, Double.BYTES);
        buffer.asDoubleBuffer().put(values, 0, count);
        bytes(buffer.array());
    }

    private static ByteBuffer allocate(int count, int width) {
        return ByteBuffer.allocate(Math.multiplyExact(count, width)).order(ByteOrder.LITTLE_ENDIAN);
    }
}

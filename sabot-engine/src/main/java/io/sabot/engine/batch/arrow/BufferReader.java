package io.sabot.engine.batch.arrow;

import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.arrow.ArrowBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Takes the nodes and buffers of a batch in order. A buffer that is too short is an {@link IndexOutOfBoundsException}. */
final class BufferReader {
    private final ArrowBatch batch;
    private int node;
    private int buffer;

    BufferReader(ArrowBatch batch) {
        this.batch = batch;
    }

    ArrowBatch.Node node() {
        return batch.nodes().get(node++);
    }

    ArrowBuffer buffer() {
        return batch.buffers().get(buffer++);
    }

    /** NULL flags of a column, or null when nothing is. */
    boolean[] nulls(ArrowBatch.Node of) {
        ArrowBuffer bits = buffer();
        if (of.nullCount() == 0) {
            return null;
        }
        boolean[] nulls = bits(bits, of.length());
        for (int i = 0; i < nulls.length; i++) {
            nulls[i] = !nulls[i];
        }
        return nulls;
    }

    boolean[] bits(ArrowBuffer bits, int count) {
        check(bits, (count + 7L) >> 3);
        boolean[] values = new boolean[count];
        for (int i = 0; i < count; i++) {
            values[i] = (bits.array()[bits.offset() + (i >> 3)] >> (i & 7) & 1) != 0;
        }
        return values;
    }

    void bytes(byte[] target, int count) {
        ArrowBuffer source = buffer();
        check(source, count);
        System.arraycopy(source.array(), source.offset(), target, 0, count);
    }

    void shorts(short[] target, int count) {
        values(count, Short.BYTES).asShortBuffer().get(target, 0, count);
    }

    void ints(int[] target, int count) {
        values(count, Integer.BYTES).asIntBuffer().get(target, 0, count);
    }

    void longs(long[] target, int count) {
        values(count, Long.BYTES).asLongBuffer().get(target, 0, count);
    }

    void floats(float[] target, int count) {
        values(count, Float.BYTES).asFloatBuffer().get(target, 0, count);
    }

    void doubles(double[] target, int count) {
        values(count, Double.BYTES).asDoubleBuffer().get(target, 0, count);
    }

    /**
     * Splits the offsets of a column into starts and lengths.
     *
     * @return where the last value ends
     */
    int ranges(int[] starts, int[] lengths, int count) {
        int[] ends = new int[count + 1];
        ints(ends, count + 1);
        for (int i = 0; i < count; i++) {
            starts[i] = ends[i];
            lengths[i] = ends[i + 1] - ends[i];
            if (ends[i] < 0 || lengths[i] < 0) {
                throw new IndexOutOfBoundsException("offset " + ends[i]);
            }
        }
        return ends[count];
    }

    private ByteBuffer values(int count, int width) {
        ArrowBuffer source = buffer();
        check(source, (long) count * width);
        return ByteBuffer.wrap(source.array(), source.offset(), count * width).order(ByteOrder.LITTLE_ENDIAN);
    }

    static void check(ArrowBuffer buffer, long bytes) {
        if (buffer.length() < bytes) {
            throw new IndexOutOfBoundsException("a buffer of " + buffer.length() + " bytes, not " + bytes);
        }
    }
}

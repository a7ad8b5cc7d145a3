package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** PLAIN values of one size. Bulk reads of buffer views are plain memory copies. */
public final class FixedWidthValues implements PageValues {
    /** A selection that leaves out most rows is gathered, any other copied whole. */
    private static final int SPARSE = 8;

    private PhysicalType type;
    private int width;
    private byte[] page;
    private int start;
    private int values;
    private int next;
    private IntBuffer ints;
    private LongBuffer longs;
    private FloatBuffer floats;
    private DoubleBuffer doubles;

    /** @param width bytes of a value */
    public FixedWidthValues open(PhysicalType type, int width, byte[] page, int start, int end) {
        this.type = type;
        this.width = width;
        this.page = page;
        this.start = start;
        this.values = (end - start) / width;
        this.next = 0;
        ByteBuffer bytes = ByteBuffer.wrap(page, start, end - start).slice().order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case INT32 -> ints = bytes.asIntBuffer();
            case INT64 -> longs = bytes.asLongBuffer();
            case FLOAT -> floats = bytes.asFloatBuffer();
            case DOUBLE -> doubles = bytes.asDoubleBuffer();
            default -> {}
        }
        return this;
    }

    @Override
    public byte[] buffer() {
        return page;
    }

    @Override
    public void read(FlatVector target, int to, int count) {
        int from = advance(count);
        switch (type) {
            case INT32 -> ints.get(from, ((IntVector) target).values(), to, count);
            case INT64 -> longs.get(from, ((LongVector) target).values(), to, count);
            case FLOAT -> floats.get(from, ((FloatVector) target).values(), to, count);
            case DOUBLE -> doubles.get(from, ((DoubleVector) target).values(), to, count);
            default -> views((BytesVector) target, to, count, start + from * width);
        }
    }

    private void views(BytesVector target, int to, int count, int from) {
        int[] offsets = target.offsets();
        int[] lengths = target.lengths();
        for (int i = 0; i < count; i++) {
            offsets[to + i] = from + i * width;
            lengths[to + i] = width;
        }
    }

    @Override
    public void readSelected(FlatVector target, int to, int count, int[] rows, int first, int last) {
        boolean gatherable = type == PhysicalType.INT32 || type == PhysicalType.INT64 || type == PhysicalType.DOUBLE;
        if (!gatherable || (last - first) * SPARSE > count) {
            read(target, to, count);
            return;
        }
        int shift = advance(count) - to;
        switch (type) {
            case INT32 -> gather(ints, ((IntVector) target).values(), shift, rows, first, last);
            case INT64 -> gather(page, start + 8 * shift, ((LongVector) target).values(), rows, first, last);
            default -> gather(doubles, ((DoubleVector) target).values(), shift, rows, first, last);
        }
    }

    private static void gather(IntBuffer source, int[] target, int shift, int[] rows, int first, int last) {
        for (int i = first; i < last; i++) {
            target[rows[i]] = source.get(rows[i] + shift);
        }
    }

    private static void gather(byte[] page, int base, long[] target, int[] rows, int first, int last) {
        for (int i = first; i < last; i++) {
            target[rows[i]] = LittleEndian.getLong(page, base + 8 * rows[i]);
        }
    }

    private static void gather(DoubleBuffer source, double[] target, int shift, int[] rows, int first, int last) {
        for (int i = first; i < last; i++) {
            target[rows[i]] = source.get(rows[i] + shift);
        }
    }

    @Override
    public void skip(int count) {
        advance(count);
    }

    private int advance(int count) {
        int from = next;
        if (count > values - from) {
            throw new MalformedFileException("page ends before its values");
        }
        next += count;
        return from;
    }
}

package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Values of storage BYTE. */
public final class ByteVector extends FlatVector {
    private byte[] values;

    public ByteVector(byte[] values) {
        this.values = values;
    }

    public ByteVector(int rows) {
        this(new byte[rows]);
    }

    /** The values by row; undefined where a row is NULL. */
    public byte[] values() {
        return values;
    }

    @Override
    public Storage storage() {
        return Storage.BYTE;
    }

    @Override
    public int capacity() {
        return values.length;
    }

    @Override
    public void ensureCapacity(int rows) {
        if (rows > values.length) {
            values = Arrays.copyOf(values, grown(values.length, rows));
        }
    }

    @Override
    Byte value(int row) {
        return values[row];
    }

    @Override
    void setValue(int row, Object value) {
        values[row] = (Byte) value;
    }
}

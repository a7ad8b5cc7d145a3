package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Values of storage SHORT. */
public final class ShortVector extends FlatVector {
    private short[] values;

    public ShortVector(short[] values) {
        this.values = values;
    }

    public ShortVector(int rows) {
        this(new short[rows]);
    }

    /** The values by row; undefined where a row is NULL. */
    public short[] values() {
        return values;
    }

    @Override
    public Storage storage() {
        return Storage.SHORT;
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
    Short value(int row) {
        return values[row];
    }

    @Override
    void setValue(int row, Object value) {
        values[row] = (Short) value;
    }
}

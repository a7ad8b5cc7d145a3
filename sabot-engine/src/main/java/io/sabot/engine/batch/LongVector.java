package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Values of storage LONG. */
public final class LongVector extends FlatVector {
    private long[] values;

    public LongVector(long[] values) {
        this.values = values;
    }

    public LongVector(int rows) {
        this(new long[rows]);
    }

    /** The values by row; undefined where a row is NULL. */
    public long[] values() {
        return values;
    }

    @Override
    public Storage storage() {
        return Storage.LONG;
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
    Long value(int row) {
        return values[row];
    }

    @Override
    void setValue(int row, Object value) {
        values[row] = (Long) value;
    }
}

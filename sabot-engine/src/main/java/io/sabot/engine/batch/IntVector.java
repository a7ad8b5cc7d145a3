package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Values of storage INT. */
public final class IntVector extends FlatVector {
    private int[] values;

    public IntVector(int[] values) {
        this.values = values;
    }

    public IntVector(int rows) {
        this(new int[rows]);
    }

    /** The values by row; undefined where a row is NULL. */
    public int[] values() {
        return values;
    }

    @Override
    public Storage storage() {
        return Storage.INT;
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
    Integer value(int row) {
        return values[row];
    }

    @Override
    void setValue(int row, Object value) {
        values[row] = (Integer) value;
    }
}

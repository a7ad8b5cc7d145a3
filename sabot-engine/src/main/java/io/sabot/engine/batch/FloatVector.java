package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Values of storage FLOAT. */
public final class FloatVector extends FlatVector {
    private float[] values;

    public FloatVector(float[] values) {
        this.values = values;
    }

    public FloatVector(int rows) {
        this(new float[rows]);
    }

    /** The values by row; undefined where a row is NULL. */
    public float[] values() {
        return values;
    }

    @Override
    public Storage storage() {
        return Storage.FLOAT;
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
    Float value(int row) {
        return values[row];
    }

    @Override
    void setValue(int row, Object value) {
        values[row] = (Float) value;
    }
}

package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Values of storage BOOLEAN. */
public final class BooleanVector extends FlatVector {
    private boolean[] values;

    public BooleanVector(boolean[] values) {
        this.values = values;
    }

    public BooleanVector(int rows) {
        this(new boolean[rows]);
    }

    /** The values by row; undefined where a row is NULL. */
    public boolean[] values() {
        return values;
    }

    @Override
    public Storage storage() {
        return Storage.BOOLEAN;
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
    Boolean value(int row) {
        return values[row];
    }

    @Override
    void setValue(int row, Object value) {
        values[row] = (Boolean) value;
    }
}

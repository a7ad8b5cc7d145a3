package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Values of storage DOUBLE. */
public final class DoubleVector extends FlatVector {
    private double[] values;

    public DoubleVector(double[] values) {
        this.values = values;
    }

    public DoubleVector(int rows) {
        this(new double[rows]);
    }

    /** The values by row; undefined where a row is NULL. */
    public double[] values() {
        return values;
    }

    @Override
    public Storage storage() {
        return Storage.DOUBLE;
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
    Double value(int row) {
        return values[row];
    }

    @Override
    void setValue(int row, Object value) {
        values[row] = (Double) value;
    }
}

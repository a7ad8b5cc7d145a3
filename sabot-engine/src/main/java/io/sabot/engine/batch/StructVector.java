package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import io.sabot.engine.type.StructValue;

/** Structs: a vector for each field, row by row. A field's vector may say anything where the struct itself is NULL. */
public final class StructVector extends FlatVector {
    private final Vector[] fields;
    private int capacity;

    public StructVector(int rows, Vector[] fields) {
        this.capacity = rows;
        this.fields = fields;
    }

    public Vector[] fields() {
        return fields;
    }

    @Override
    public Storage storage() {
        return Storage.STRUCT;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public void ensureCapacity(int rows) {
        if (rows > capacity) {
            capacity = grown(capacity, rows);
            for (Vector field : fields) {
                ((FlatVector) field).ensureCapacity(capacity);
                ((FlatVector) field).growNulls();
            }
        }
    }

    @Override
    StructValue value(int row) {
        Object[] values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields[i].get(row);
        }
        return new StructValue(values);
    }

    @Override
    void setValue(int row, Object value) {
        StructValue struct = (StructValue) value;
        for (int i = 0; i < fields.length; i++) {
            ((FlatVector) fields[i]).set(row, struct.get(i));
        }
    }
}

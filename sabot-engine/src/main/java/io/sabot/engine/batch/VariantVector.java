package io.sabot.engine.batch;

import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.VariantValue;

/** Variants as two vectors of bytes. */
public final class VariantVector extends FlatVector {
    private final BytesVector values;
    private final BytesVector metadata;

    public VariantVector(int rows) {
        this.values = new BytesVector(rows);
        this.metadata = new BytesVector(rows);
    }

    public BytesVector values() {
        return values;
    }

    public BytesVector metadata() {
        return metadata;
    }

    @Override
    public Storage storage() {
        return Storage.VARIANT;
    }

    @Override
    public int capacity() {
        return values.capacity();
    }

    @Override
    public void ensureCapacity(int rows) {
        values.ensureCapacity(rows);
        metadata.ensureCapacity(rows);
    }

    @Override
    VariantValue value(int row) {
        return new VariantValue(values.slice(row), metadata.slice(row));
    }

    @Override
    void setValue(int row, Object value) {
        VariantValue variant = (VariantValue) value;
        Slice bytes = variant.value();
        values.append(row, bytes);
        metadata.append(row, variant.metadata());
    }
}

package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;

/** The same value in every row: row 0 of another vector. */
public final class ConstantVector extends Vector {
    private final FlatVector single;

    public ConstantVector(FlatVector single) {
        this.single = single;
    }

    /** A flat vector of one row. */
    public FlatVector single() {
        return single;
    }

    @Override
    public Storage storage() {
        return single.storage();
    }

    @Override
    public boolean isNull(int row) {
        return single.isNull(0);
    }

    @Override
    public boolean mayHaveNulls() {
        return single.isNull(0);
    }

    @Override
    public Object get(int row) {
        return single.get(0);
    }
}

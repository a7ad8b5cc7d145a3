package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** A column of type VOID: every row is NULL. */
public final class NullVector extends FlatVector {
    private final int rows;

    public NullVector(int rows) {
        this.rows = rows;
        boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        setNulls(all);
    }

    @Override
    public Storage storage() {
        return Storage.NULL;
    }

    @Override
    public int capacity() {
        return rows;
    }

    @Override
    public void ensureCapacity(int wanted) {
        if (nulls() == null || nulls().length < wanted) {
            boolean[] all = new boolean[wanted];
            Arrays.fill(all, true);
            setNulls(all);
        }
    }

    @Override
    Object value(int row) {
        return null;
    }

    @Override
    void setValue(int row, Object value) {
        throw new IllegalArgumentException("a VOID column holds only NULL");
    }
}

package io.sabot.engine.object;

import io.sabot.engine.batch.FlatVector;

/** Makes rows of objects. Used by one thread. */
@FunctionalInterface
public interface RowEncoder<T> {
    /** @param columns all columns of the rows */
    void write(T object, FlatVector[] columns, int row);

    /** Makes encoders, one for each thread. */
    @FunctionalInterface
    interface Factory<T> {
        RowEncoder<T> create();
    }
}

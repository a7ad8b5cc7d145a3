package io.sabot.engine.object;

import io.sabot.engine.batch.Vector;

/** Makes objects of rows. Used by one thread. */
@FunctionalInterface
public interface RowDecoder<T> {
    /** @return null for a row that stands for no object */
    T read(Vector[] columns, int row);

    /** Makes decoders, one for each thread. */
    @FunctionalInterface
    interface Factory<T> extends Shared {
        RowDecoder<T> create();
    }
}

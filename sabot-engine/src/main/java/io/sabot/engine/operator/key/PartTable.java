package io.sabot.engine.operator.key;

import io.sabot.engine.batch.FlatVector;

/** Keys that are a part of longer keys, which ask for them by their numbers. */
interface PartTable extends KeyTable {
    /** Writes the keys of these numbers into rows 0 to {@code count - 1}. */
    void write(int[] numbers, int count, FlatVector[] columns);

    /** Mixes the hashes of the keys of these numbers into others. */
    void mixHashes(int[] numbers, int count, long[] hashes);
}

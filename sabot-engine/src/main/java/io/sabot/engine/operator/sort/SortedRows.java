package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.FlatVector;

/** Rows and their order; complete when the pipeline that makes them has finished. */
public interface SortedRows {
    FlatVector[] columns();

    /** How many rows the columns have; some may have no place in the order. */
    int rows();

    /** Row of the n-th place. */
    int[] order();

    /** The rows where they are on disk, and there are no columns; else null. */
    default MergedRuns merged() {
        return null;
    }
}

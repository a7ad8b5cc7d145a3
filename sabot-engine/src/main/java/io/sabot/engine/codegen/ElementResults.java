package io.sabot.engine.codegen;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;

/** What becomes of the results of a lambda's calls, row after row of a block. */
interface ElementResults {
    /** @param arrays holds the elements that the lambda is called with */
    void start(Block block, ArrayVector arrays);

    /** A row without an array. */
    void nullRow(int row);

    /**
     * Results of calls.
     *
     * @param positions of the elements
     * @param rows that they belong to
     */
    void take(Vector results, int[] positions, int[] rows, int count);

    /** One value for each live row of the block. */
    Vector finish();
}

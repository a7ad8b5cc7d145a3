package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;

/** Rows that are complete, in order; to be asked for when the pipeline that makes them has finished. Any thread reads any block. */
public interface Rows {
    /** How many blocks there are. */
    int blocks();

    /** Live rows of a block. */
    int rows(int block);

    /** A block, from memory or from a file. */
    Block block(int number);
}

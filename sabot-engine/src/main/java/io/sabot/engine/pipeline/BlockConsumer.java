package io.sabot.engine.pipeline;

import io.sabot.engine.batch.Block;

/** Takes blocks. The block is the consumer's until it returns, the producer's afterwards. Never called with an empty block. */
@FunctionalInterface
public interface BlockConsumer {
    void accept(Block block);

    /** Whether more blocks of the morsel in hand would be thrown away; a source asks between blocks and stops early. */
    default boolean isFull() {
        return false;
    }
}

package io.sabot.engine.pipeline;

import io.sabot.engine.batch.Block;

/** Takes blocks. The block is the consumer's until it returns, the producer's afterwards. Never called with an empty block. */
@FunctionalInterface
public interface BlockConsumer {
    void accept(Block block);
}

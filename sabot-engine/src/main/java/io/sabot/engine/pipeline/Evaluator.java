package io.sabot.engine.pipeline;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;

/** An expression made ready for one worker. Keeps scratch vectors, so it is used by one thread. */
public interface Evaluator {
    /**
     * Evaluates the live rows of the block. The result has the block's row positions and is undefined elsewhere; it is valid
     * until the next call.
     */
    Vector evaluate(Block block);

    /** Makes evaluators; immutable, shared by the workers. */
    @FunctionalInterface
    interface Factory {
        Evaluator create(Worker worker);
    }
}

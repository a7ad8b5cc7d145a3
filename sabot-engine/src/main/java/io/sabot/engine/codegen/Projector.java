package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.Worker;

/** A list of expressions made ready for one worker; what they have in common is computed once. */
public interface Projector {
    /** The block with one column for each expression, valid until the next call. */
    Block project(Block block);

    /** Makes projectors; immutable, shared by the workers. */
    @FunctionalInterface
    interface Factory {
        Projector create(Worker worker);
    }
}

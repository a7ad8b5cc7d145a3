package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;

/**
 * A sub-expression that occurs several times in a list of expressions, at least once where every row needs it. Computed for
 * all rows when it is first asked for, whoever asks.
 */
final class SharedNode implements Evaluator {
    private final Evaluator inner;
    private Block whole;
    private Vector result;

    SharedNode(Evaluator inner) {
        this.inner = inner;
    }

    /** Tells the block that the next calls are about. */
    void start(Block block) {
        whole = block;
        result = null;
    }

    @Override
    public Vector evaluate(Block block) {
        if (result == null) {
            result = inner.evaluate(whole);
        }
        return result;
    }
}

package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Worker;
import java.util.List;

/** Lists of expressions for one worker. */
public final class Evaluators {
    private Evaluators() {}

    public static Evaluator[] create(List<Evaluator.Factory> factories, Worker worker) {
        Evaluator[] evaluators = new Evaluator[factories.size()];
        for (int i = 0; i < evaluators.length; i++) {
            evaluators[i] = factories.get(i).create(worker);
        }
        return evaluators;
    }

    /** Evaluates all for the live rows; the results are valid until the next call. */
    public static void evaluate(Evaluator[] evaluators, Block block, Vector[] results) {
        for (int i = 0; i < evaluators.length; i++) {
            results[i] = evaluators[i].evaluate(block);
        }
    }
}

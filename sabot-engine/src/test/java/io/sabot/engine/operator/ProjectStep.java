package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import java.util.List;

/** Replaces the columns by those of expressions. */
public record ProjectStep(List<Evaluator.Factory> columns) implements Step {
    public ProjectStep {
        columns = List.copyOf(columns);
    }

    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        return new Local(Evaluators.create(columns, worker), out);
    }

    private record Local(Evaluator[] evaluators, BlockConsumer out) implements Step.Local {
        @Override
        public void process(Block block) {
            Vector[] vectors = new Vector[evaluators.length];
            Evaluators.evaluate(evaluators, block, vectors);
            out.accept(block.withColumns(vectors));
        }
    }
}

package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;

/** Passes the rows for which a condition is true. Copies nothing: a filter is a selection. */
public record FilterStep(Selector.Factory condition) implements Step {
    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        return new Local(condition.create(worker), out);
    }

    private record Local(Selector selector, BlockConsumer out) implements Step.Local {
        @Override
        public void process(Block block) {
            Block passing = selector.select(block);
            if (!passing.isEmpty()) {
                out.accept(passing);
            }
        }
    }
}

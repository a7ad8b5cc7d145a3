package io.sabot.engine.operator.group;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;

/** Passes every row on and lets a grouping see it. Read the result with {@link ObservedSource}. */
public record ObserveStep(GroupSink groups) implements Step {
    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        return new Local(groups.local(worker), out);
    }

    private record Local(Sink.Local seen, BlockConsumer out) implements Step.Local {
        @Override
        public void process(Block block) {
            seen.accept(block);
            out.accept(block);
        }
    }
}

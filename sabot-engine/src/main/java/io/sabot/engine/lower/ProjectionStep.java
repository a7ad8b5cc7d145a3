package io.sabot.engine.lower;

import io.sabot.engine.batch.Block;
import io.sabot.engine.codegen.Projector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;

/** A projection whose expressions share what they have in common. */
record ProjectionStep(Projector.Factory projector) implements Step {
    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        Projector own = projector.create(worker);
        return new Step.Local() {
            @Override
            public void process(Block block) {
                out.accept(own.project(block));
            }
        };
    }
}

package io.sabot.engine.run;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;

/** The steps and the sink of a pipeline in one worker, as the consumer that its source pushes to. */
final class StepChain implements BlockConsumer {
    private final Worker worker;
    private final Step.Local[] steps;
    private final Sink.Local sink;
    private final BlockConsumer first;

    StepChain(Pipeline pipeline, Worker worker) {
        this.worker = worker;
        this.sink = pipeline.sink().local(worker);
        this.steps = new Step.Local[pipeline.steps().size()];
        BlockConsumer next = new ToSink(sink);
        for (int i = steps.length - 1; i >= 0; i--) {
            steps[i] = pipeline.steps().get(i).local(worker, next);
            next = new ToStep(steps[i], sink);
        }
        this.first = next;
    }

    @Override
    public void accept(Block block) {
        worker.checkCancelled();
        first.accept(block);
    }

    @Override
    public boolean isFull() {
        return sink.isFull();
    }

    /** A step may push its last blocks here, so the steps end in order. */
    void endMorsel() {
        for (Step.Local step : steps) {
            step.endMorsel();
        }
        sink.endMorsel();
    }

    void finish() {
        sink.finish();
    }

    private record ToStep(Step.Local step, Sink.Local sink) implements BlockConsumer {
        @Override
        public void accept(Block block) {
            step.process(block);
        }

        @Override
        public boolean isFull() {
            return sink.isFull();
        }
    }

    private record ToSink(Sink.Local sink) implements BlockConsumer {
        @Override
        public void accept(Block block) {
            sink.accept(block);
        }

        @Override
        public boolean isFull() {
            return sink.isFull();
        }
    }
}

package io.sabot.engine.run;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;

/** The steps of a pipeline, from one of them on, and the sink, in one worker. */
final class StepChain {
    private final Worker worker;
    private final Step.Local[] steps;
    private final Sink.Local sink;
    /** What takes the blocks before each step, and before the sink. */
    private final BlockConsumer[] consumers;

    /** @param firstStep the first that is needed; those before it may have let go already what they looked things up in */
    StepChain(Pipeline pipeline, Worker worker, int firstStep) {
        this.worker = worker;
        this.sink = pipeline.sink().local(worker);
        this.steps = new Step.Local[pipeline.steps().size()];
        this.consumers = new BlockConsumer[steps.length + 1];
        consumers[steps.length] = new ToSink(sink);
        for (int i = steps.length - 1; i >= firstStep; i--) {
            steps[i] = pipeline.steps().get(i).local(worker, consumers[i + 1]);
            consumers[i] = new ToStep(steps[i], sink);
        }
    }

    /** What a source pushes to whose blocks go to that step first, or to the sink after the last. */
    BlockConsumer entrance(int step) {
        return new Entrance(worker, consumers[step]);
    }

    /** A step may push its last blocks here, so the steps end in order. @param first the step that the morsel's blocks went to */
    void endMorsel(int first) {
        for (int i = first; i < steps.length; i++) {
            steps[i].endMorsel();
        }
        sink.endMorsel();
    }

    void finish() {
        sink.finish();
    }

    private record Entrance(Worker worker, BlockConsumer first) implements BlockConsumer {
        @Override
        public void accept(Block block) {
            worker.checkCancelled();
            first.accept(block);
        }

        @Override
        public boolean isFull() {
            return first.isFull();
        }
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

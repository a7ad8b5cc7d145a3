package io.sabot.engine.operator.sample;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.XorShiftRandom;

/**
 * Passes the rows whose random number lies in a cell of 0 to 1. Several steps of one seed with adjacent cells split the rows
 * between them. Source: Spark's BernoulliCellSampler.
 *
 * @param lower start of the cell
 * @param upper end of the cell, not part of it
 */
public record SampleStep(double lower, double upper, long seed) implements Step {
    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        return new Local(this, worker, out);
    }

    private static final class Local implements Step.Local {
        private final SampleStep sample;
        private final Worker worker;
        private final BlockConsumer out;
        private final int[] kept;
        private XorShiftRandom random;

        Local(SampleStep sample, Worker worker, BlockConsumer out) {
            this.sample = sample;
            this.worker = worker;
            this.out = out;
            this.kept = new int[worker.blockRows()];
        }

        @Override
        public void process(Block block) {
            if (sample.upper <= sample.lower) {
                return;
            }
            if (random == null) {
                random = new XorShiftRandom(sample.seed + worker.morsel());
            }
            int count = 0;
            for (int i = 0; i < block.selected(); i++) {
                double number = random.nextDouble();
                kept[count] = block.row(i);
                count += (number >= sample.lower) & (number < sample.upper) ? 1 : 0;
            }
            if (count > 0) {
                out.accept(block.withSelection(kept, count));
            }
        }

        @Override
        public void endMorsel() {
            random = null;
        }
    }
}

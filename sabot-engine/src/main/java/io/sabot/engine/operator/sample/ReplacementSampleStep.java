package io.sabot.engine.operator.sample;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Take;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import java.util.Random;

/** Passes every row as often as a Poisson distribution says. Source: Spark's SampleExec with replacement, PoissonSampler. */
public final class ReplacementSampleStep implements Step {
    private final double mean;
    private final long seed;

    /** @param mean how often a row comes on average */
    public ReplacementSampleStep(double mean, long seed) {
        if (mean >= PoissonNumbers.MEAN_LIMIT) {
            throw QueryException.unsupported("a sample with replacement of a fraction of 40 or more");
        }
        this.mean = mean;
        this.seed = seed;
    }

    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        return new Local(worker, out);
    }

    private final class Local implements Step.Local {
        private final Worker worker;
        private final BlockConsumer out;
        private final int[] rows;
        private Take[] takes = new Take[0];
        private PoissonNumbers numbers;
        private int count;

        Local(Worker worker, BlockConsumer out) {
            this.worker = worker;
            this.out = out;
            this.rows = new int[worker.blockRows()];
        }

        @Override
        public void process(Block block) {
            if (mean <= 0) {
                return;
            }
            if (numbers == null) {
                numbers = new PoissonNumbers(mean, partitionSeed(seed, worker.morsel()));
            }
            for (int i = 0; i < block.selected(); i++) {
                for (int times = numbers.next(); times > 0; times--) {
                    rows[count++] = block.row(i);
                    if (count == rows.length) {
                        push(block);
                    }
                }
            }
            if (count > 0) {
                push(block);
            }
        }

        private void push(Block block) {
            Vector[] columns = new Vector[block.columns().length];
            if (takes.length != columns.length) {
                takes = new Take[columns.length];
                for (int i = 0; i < takes.length; i++) {
                    takes[i] = new Take();
                }
            }
            for (int i = 0; i < columns.length; i++) {
                columns[i] = takes[i].take(block.column(i), rows, count);
            }
            int pushed = count;
            count = 0;
            out.accept(Block.of(pushed, columns));
        }

        @Override
        public void endMorsel() {
            numbers = null;
        }
    }

    private static long partitionSeed(long seed, long partition) {
        Random seeds = new Random(seed);
        long own = seeds.nextLong();
        for (long i = 0; i < partition; i++) {
            own = seeds.nextLong();
        }
        return own;
    }
}

package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;

/**
 * The numbers {@code start, start + step, …} before {@code end}. A morsel is what Spark calls a partition: the same numbers as
 * in its RangeExec. Counts are unsigned, so that the whole range of a long works.
 *
 * @param step not 0
 */
public record RangeSource(long start, long end, long step, int morsels) implements Source {
    @Override
    public int prepare(int workers) {
        return count() == 0 ? 0 : morsels;
    }

    /** How many numbers, unsigned. */
    private long count() {
        if (step > 0 ? start >= end : start <= end) {
            return 0;
        }
        long distance = step > 0 ? end - start : start - end;
        return Long.divideUnsigned(distance - 1, Math.abs(step)) + 1;
    }

    /** Index of the first number of a morsel: {@code morsel * count / morsels} without overflow. */
    private long firstOf(int morsel, long count) {
        long whole = Long.divideUnsigned(count, morsels);
        long rest = Long.remainderUnsigned(count, morsels);
        return whole * morsel + rest * morsel / morsels;
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(this, new LongVector(worker.blockRows()));
    }

    private record Local(RangeSource range, LongVector numbers) implements Source.Local {
        @Override
        public void run(int morsel, BlockConsumer out) {
            long count = range.count();
            long index = range.firstOf(morsel, count);
            long left = range.firstOf(morsel + 1, count) - index;
            while (left != 0 && !out.isFull()) {
                int rows = Long.compareUnsigned(left, numbers.capacity()) < 0 ? (int) left : numbers.capacity();
                fill(numbers.values(), rows, range.start + index * range.step, range.step);
                out.accept(Block.of(rows, numbers));
                index += rows;
                left -= rows;
            }
        }

        private static void fill(long[] values, int rows, long first, long step) {
            for (int i = 0; i < rows; i++) {
                values[i] = first + i * step;
            }
        }
    }
}

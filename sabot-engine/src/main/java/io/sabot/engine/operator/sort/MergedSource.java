package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import java.util.List;

/** Sorted rows from disk. A morsel is a range of the order; where rows have to be counted, all are one. */
final class MergedSource implements Source {
    private final MergedRuns runs;
    private final long offset;
    private final long limit;
    private final List<WordRange> ranges;

    MergedSource(MergedRuns runs, long offset, long limit) {
        this.runs = runs;
        this.offset = offset;
        this.limit = limit;
        boolean all = offset == 0 && limit >= runs.rows();
        this.ranges = all ? runs.ranges(Integer.MAX_VALUE) : List.of(WordRange.ALL);
    }

    @Override
    public int prepare(int workers) {
        return ranges.size();
    }

    @Override
    public Source.Local local(Worker worker) {
        return (morsel, out) -> run(morsel, worker, out);
    }

    private void run(int morsel, Worker worker, BlockConsumer out) {
        RunMerge merge = runs.merge(ranges.get(morsel), worker.blockRows());
        long skip = offset;
        long left = limit;
        while (left > 0 && !out.isFull()) {
            worker.checkCancelled();
            Block block = merge.next();
            if (block == null) {
                return;
            }
            int from = (int) Math.min(skip, block.rows());
            int count = (int) Math.min(left, block.rows() - from);
            skip -= from;
            left -= count;
            if (count > 0) {
                out.accept(part(block, from, count));
            }
        }
    }

    private static Block part(Block block, int from, int count) {
        if (count == block.rows()) {
            return block;
        }
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = from + i;
        }
        return block.withSelection(rows, count);
    }
}

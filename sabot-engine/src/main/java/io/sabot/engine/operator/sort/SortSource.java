package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;

/** Sorted rows, some at the start left out and only so many passed. */
public final class SortSource implements Source {
    private static final int ROWS_PER_MORSEL = 1 << 16;

    private final SortedRows sorted;
    private final long offset;
    private final long limit;
    private MergedSource merged;
    private int first;
    private int end;

    public SortSource(SortedRows sorted) {
        this(sorted, 0, Long.MAX_VALUE);
    }

    public SortSource(SortedRows sorted, long offset, long limit) {
        this.sorted = sorted;
        this.offset = offset;
        this.limit = limit;
    }

    @Override
    public int prepare(int workers) {
        if (sorted.merged() != null) {
            merged = new MergedSource(sorted.merged(), offset, limit);
            return merged.prepare(workers);
        }
        int rows = sorted.order().length;
        first = (int) Math.min(rows, offset);
        end = (int) Math.min(rows, first + Math.min(limit, rows));
        return (int) ((end - first + ROWS_PER_MORSEL - 1L) / ROWS_PER_MORSEL);
    }

    @Override
    public Source.Local local(Worker worker) {
        return merged == null ? new Local(worker.blockRows()) : merged.local(worker);
    }

    private final class Local implements Source.Local {
        private final int[] rows;

        Local(int blockRows) {
            this.rows = new int[blockRows];
        }

        @Override
        public void run(int morsel, BlockConsumer out) {
            FlatVector[] columns = sorted.columns();
            int total = sorted.rows();
            int to = (int) Math.min(end, first + (morsel + 1L) * ROWS_PER_MORSEL);
            int from = first + morsel * ROWS_PER_MORSEL;
            while (from < to && !out.isFull()) {
                int count = Math.min(rows.length, to - from);
                System.arraycopy(sorted.order(), from, rows, 0, count);
                Vector[] vectors = new Vector[columns.length];
                for (int i = 0; i < vectors.length; i++) {
                    vectors[i] = DictionaryVector.ofInts(columns[i], total, rows, null);
                }
                out.accept(Block.of(count, vectors));
                from += count;
            }
        }
    }
}

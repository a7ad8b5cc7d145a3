package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.List;

/**
 * Rows given in the program, boxed.
 *
 * @param morsels number of parts of (almost) equal size, in order; a part is what Spark calls a partition
 */
public record LocalRowsSource(List<DataType> types, List<Object[]> rows, int morsels) implements Source {
    @Override
    public int prepare(int workers) {
        return rows.isEmpty() ? 0 : morsels;
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(this, worker.blockRows());
    }

    private record Local(LocalRowsSource source, int blockRows) implements Source.Local {
        @Override
        public void run(int morsel, BlockConsumer out) {
            long count = source.rows.size();
            int end = (int) ((morsel + 1L) * count / source.morsels);
            for (int from = (int) (morsel * count / source.morsels); from < end && !out.isFull(); from += blockRows) {
                out.accept(block(from, Math.min(blockRows, end - from)));
            }
        }

        private Block block(int from, int count) {
            Vector[] columns = new Vector[source.types.size()];
            for (int c = 0; c < columns.length; c++) {
                FlatVector column = Vector.allocate(source.types.get(c), count);
                if (column.storage() != Storage.NULL) {
                    for (int i = 0; i < count; i++) {
                        column.set(i, source.rows.get(from + i)[c]);
                    }
                }
                columns[c] = column;
            }
            return Block.of(count, columns);
        }
    }
}

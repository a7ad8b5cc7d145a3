package io.sabot.engine.operator.partition;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;

/** The rows of a {@link PartitionSink}; each partition is a morsel. */
public record PartitionSource(PartitionSink partitioned) implements Source {
    @Override
    public int prepare(int workers) {
        return partitioned.partitions();
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(partitioned, new int[worker.blockRows()]);
    }

    private record Local(PartitionSink partitioned, int[] rows) implements Source.Local {
        @Override
        public void run(int morsel, BlockConsumer out) {
            FlatVector[] columns = partitioned.columns();
            int end = partitioned.start(morsel + 1);
            for (int from = partitioned.start(morsel); from < end && !out.isFull(); from += rows.length) {
                int count = Math.min(rows.length, end - from);
                System.arraycopy(partitioned.order(), from, rows, 0, count);
                Vector[] vectors = new Vector[columns.length];
                for (int i = 0; i < vectors.length; i++) {
                    vectors[i] = DictionaryVector.ofInts(columns[i], partitioned.rows(), rows, null);
                }
                out.accept(Block.of(count, vectors));
            }
        }
    }
}

package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;
import java.util.TreeMap;

/** Keeps all rows in source order ({@link RowsSink}) and knows which morsels they came from. */
public final class PartitionedRowsSink implements Sink, AutoCloseable {
    private final RowsSink rows;
    private final TreeMap<Long, Long> rowsOfMorsels = new TreeMap<>();

    public PartitionedRowsSink(List<DataType> types, SpillSpace space) {
        this.rows = new RowsSink(types, space);
    }

    /** To be asked for when the query has ended. */
    public Rows rows() {
        return rows;
    }

    /** How many rows each morsel had, in their order. */
    public long[] rowsOfMorsels() {
        return rowsOfMorsels.values().stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public Sink.Local local(Worker worker) {
        return new Local(worker, rows.local(worker));
    }

    @Override
    public void finish() {
        rows.finish();
    }

    @Override
    public void close() {
        rows.close();
    }

    private synchronized void morselDone(long morsel, long count) {
        rowsOfMorsels.put(morsel, count);
    }

    private final class Local implements Sink.Local {
        private final Worker worker;
        private final Sink.Local kept;
        private long count;

        Local(Worker worker, Sink.Local kept) {
            this.worker = worker;
            this.kept = kept;
        }

        @Override
        public void accept(Block block) {
            count += block.selected();
            kept.accept(block);
        }

        @Override
        public void endMorsel() {
            morselDone(worker.morsel(), count);
            count = 0;
        }
    }
}

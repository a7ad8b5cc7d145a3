package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.KeptColumns;
import io.sabot.engine.operator.RowCollector;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Keeps all rows and finds their order; rows with equal keys keep the order of the source. Read with {@link SortSource}. */
public final class SortSink implements Sink, SortedRows, AutoCloseable {
    private final KeptColumns kept;
    private final List<SortKey> keys;
    private RowSorter sorter;
    private int workers = 1;
    private int[] order;

    /** @param types of the columns, those of the keys among them */
    public SortSink(List<DataType> types, List<SortKey> keys, MemoryPool pool) {
        this.kept = new KeptColumns(types, pool);
        this.keys = List.copyOf(keys);
    }

    @Override
    public Sink.Local local(Worker worker) {
        workers = worker.workers();
        RowCollector.Part part = kept.part(worker);
        return new Local(part);
    }

    private record Local(RowCollector.Part part) implements Sink.Local {
        @Override
        public void accept(Block block) {
            part.append(block);
        }
    }

    @Override
    public Runnable[] completionTasks() {
        if (kept.columns() == null) {
            return kept.columnTasks();
        }
        if (sorter == null) {
            kept.account((long) RowSorter.BYTES_PER_ROW * kept.rows());
            sorter = new RowSorter(kept.columns(), kept.types(), kept.rows(), keys, workers);
        }
        return sorter.nextTasks();
    }

    @Override
    public void finish() {
        if (sorter != null) {
            order = sorter.order();
            sorter = null;
        } else {
            order = new int[0];
        }
        kept.account(4L * order.length);
    }

    @Override
    public FlatVector[] columns() {
        return kept.columns();
    }

    @Override
    public int rows() {
        return order.length;
    }

    @Override
    public int[] order() {
        return order;
    }

    @Override
    public void close() {
        kept.close();
    }
}

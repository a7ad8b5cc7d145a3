package io.sabot.engine.operator.partition;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.KeptColumns;
import io.sabot.engine.operator.RowCollector;
import io.sabot.engine.operator.sort.RowSorter;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;
import java.util.TreeMap;

/** Keeps all rows and finds the partition of each; within a partition rows keep the order of the source. */
public final class PartitionSink implements Sink, AutoCloseable {
    private static final int BYTES_PER_ROW = 8;

    private final KeptColumns kept;
    private final Partitioning partitioning;
    private final TreeMap<Long, Integer> rowsOfMorsels = new TreeMap<>();
    private RowSorter sorter;
    private int workers = 1;
    private int[] order = new int[0];
    private int[] starts = new int[1];

    /** @param types of the columns, those of keys among them */
    public PartitionSink(List<DataType> types, Partitioning partitioning, MemoryPool pool) {
        this.kept = new KeptColumns(types, pool);
        this.partitioning = partitioning;
    }

    @Override
    public Sink.Local local(Worker worker) {
        workers = worker.workers();
        return new Local(worker, kept.part(worker));
    }

    private synchronized void morselDone(long morsel, int rows) {
        rowsOfMorsels.put(morsel, rows);
    }

    @Override
    public Runnable[] completionTasks() {
        if (kept.columns() == null) {
            return kept.columnTasks();
        }
        kept.account((long) BYTES_PER_ROW * kept.rows());
        if (!(partitioning instanceof Partitioning.Range range)) {
            return new Runnable[0];
        }
        if (sorter == null) {
            sorter = new RowSorter(kept.columns(), kept.types(), kept.rows(), range.keys(), workers);
        }
        return sorter.nextTasks();
    }

    @Override
    public void finish() {
        int[] targets = new int[kept.rows()];
        int partitions = partitioning.partitions();
        if (partitioning instanceof Partitioning.Numbered numbered) {
            Targets.numbered(kept.columns()[numbered.column()], targets);
        } else if (partitioning instanceof Partitioning.RoundRobin) {
            Targets.roundRobin(rowsOfMorsels, partitions, targets);
        } else if (partitioning instanceof Partitioning.Range range) {
            Targets.byRange(sorter.order(), kept.columns(), kept.types(), range, targets);
            sorter = null;
        } else {
            partitions = Math.min(partitions, Math.max(1, rowsOfMorsels.size()));
            Targets.coalesced(rowsOfMorsels, partitions, targets);
        }
        group(targets, partitions);
    }

    private void group(int[] targets, int partitions) {
        starts = new int[partitions + 1];
        for (int target : targets) {
            starts[target + 1]++;
        }
        for (int i = 0; i < partitions; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        order = new int[targets.length];
        for (int row = 0; row < targets.length; row++) {
            order[next[targets[row]]++] = row;
        }
    }

    int partitions() {
        return starts.length - 1;
    }

    FlatVector[] columns() {
        return kept.columns();
    }

    int rows() {
        return kept.rows();
    }

    /** Rows, those of the first partition first. */
    int[] order() {
        return order;
    }

    /** Where the partition's rows start in {@link #order}. */
    int start(int partition) {
        return starts[partition];
    }

    @Override
    public void close() {
        kept.close();
    }

    private final class Local implements Sink.Local {
        private final Worker worker;
        private final RowCollector.Part part;
        private int rows;

        Local(Worker worker, RowCollector.Part part) {
            this.worker = worker;
            this.part = part;
        }

        @Override
        public void accept(Block block) {
            rows += block.selected();
            part.append(block);
        }

        @Override
        public void endMorsel() {
            morselDone(worker.morsel(), rows);
            rows = 0;
        }
    }
}

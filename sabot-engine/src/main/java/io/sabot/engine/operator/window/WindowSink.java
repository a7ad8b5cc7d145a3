package io.sabot.engine.operator.window;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.KeptColumns;
import io.sabot.engine.operator.RowCollector;
import io.sabot.engine.operator.sort.RowSorter;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Sorts rows by partition and order and finds where partitions and peers begin. Read with {@link WindowSource}. */
public final class WindowSink implements Sink, AutoCloseable {
    private static final int PLACES_PER_TASK = 1 << 18;

    private final KeptColumns kept;
    private final int[] partitionKeys;
    private final List<SortKey> orderKeys;
    private int workers = 1;
    private RowSorter sorter;
    private int[] order;
    private boolean[] startsPartition;
    private boolean[] startsPeers;

    /**
     * @param types of the columns: the rows', and those of computed keys and arguments
     * @param partitionKeys ordinals of the columns that a partition has in common
     * @param orderKeys order within a partition; rows that are equal by them are peers
     */
    public WindowSink(List<DataType> types, int[] partitionKeys, List<SortKey> orderKeys, MemoryPool pool) {
        this.kept = new KeptColumns(types, pool);
        this.partitionKeys = partitionKeys.clone();
        this.orderKeys = List.copyOf(orderKeys);
    }

    @Override
    public Sink.Local local(Worker worker) {
        workers = worker.workers();
        return new Local(kept.part(worker));
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
            sorter = new RowSorter(kept.columns(), kept.types(), kept.rows(), sortKeys(), workers);
        }
        if (order == null) {
            Runnable[] tasks = sorter.nextTasks();
            if (tasks.length > 0) {
                return tasks;
            }
            order = sorter.order();
            return boundaryTasks();
        }
        return new Runnable[0];
    }

    private List<SortKey> sortKeys() {
        List<SortKey> keys = new ArrayList<>();
        for (int column : partitionKeys) {
            keys.add(new SortKey(column, true, true));
        }
        keys.addAll(orderKeys);
        return keys;
    }

    private Runnable[] boundaryTasks() {
        int rows = kept.rows();
        startsPartition = new boolean[rows];
        startsPeers = new boolean[rows];
        Runnable[] tasks = new Runnable[(rows + PLACES_PER_TASK - 1) / PLACES_PER_TASK];
        for (int i = 0; i < tasks.length; i++) {
            int from = i * PLACES_PER_TASK;
            int to = Math.min(rows, from + PLACES_PER_TASK);
            tasks[i] = () -> findBoundaries(from, to);
        }
        return tasks;
    }

    private void findBoundaries(int from, int to) {
        int first = Math.max(1, from);
        if (from == 0) {
            startsPartition[0] = true;
        }
        for (int column : partitionKeys) {
            mark(column, first, to, startsPartition);
        }
        System.arraycopy(startsPartition, from, startsPeers, from, to - from);
        for (SortKey key : orderKeys) {
            mark(key.column(), first, to, startsPeers);
        }
    }

    private void mark(int column, int from, int to, boolean[] flags) {
        RowDifference.mark(kept.columns()[column], kept.types().get(column), order, from, to, flags);
    }

    @Override
    public void finish() {
        sorter = null;
        kept.account(6L * order.length);
    }

    List<DataType> types() {
        return kept.types();
    }

    List<SortKey> orderKeys() {
        return orderKeys;
    }

    FlatVector[] columns() {
        return kept.columns();
    }

    /** Row of each place. */
    int[] order() {
        return order;
    }

    /** Whether a place is the first of its partition. */
    boolean[] startsPartition() {
        return startsPartition;
    }

    /** Whether a place is the first of its peers. */
    boolean[] startsPeers() {
        return startsPeers;
    }

    @Override
    public void close() {
        kept.close();
    }
}

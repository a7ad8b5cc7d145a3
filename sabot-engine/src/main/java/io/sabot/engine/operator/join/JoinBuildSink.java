package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.KeptColumns;
import io.sabot.engine.operator.RowCollector;
import io.sabot.engine.operator.key.KeyWords;
import io.sabot.engine.operator.scan.RuntimeFilter;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Keeps the build side of a join. A key is a column of the rows; computed keys are projected before. Keys, null-safe or not,
 * must have the types of the probe's keys.
 */
public final class JoinBuildSink implements Sink, AutoCloseable {
    private final List<DataType> types;
    private final int[] keys;
    private final boolean[] nullSafe;
    private final KeptColumns kept;
    private final Reservation filters;
    private BuildSide side;
    private boolean moved;
    private BuildMarks marks;

    /**
     * @param types of the columns
     * @param keys ordinals of the key columns; none when all rows are to be paired with all ({@link NestedLoopStep})
     * @param nullSafe whether the n-th key is compared by {@code <=>}
     */
    public JoinBuildSink(List<DataType> types, int[] keys, boolean[] nullSafe, MemoryPool pool) {
        this.types = List.copyOf(types);
        this.keys = keys.clone();
        this.nullSafe = nullSafe.clone();
        this.kept = new KeptColumns(types, pool);
        this.filters = new Reservation(pool);
    }

    /** Types of the build side's columns. */
    public List<DataType> types() {
        return types;
    }

    @Override
    public Sink.Local local(Worker worker) {
        return new Local(kept.part(worker));
    }

    private record Local(RowCollector.Part part) implements Sink.Local {
        @Override
        public void accept(Block block) {
            part.append(block);
        }
    }

    /** First the columns, each on its own; then the keys. */
    @Override
    public Runnable[] completionTasks() {
        if (kept.columns() == null) {
            return kept.columnTasks();
        }
        if (keys.length == 0 || moved) {
            return new Runnable[0];
        }
        if (side == null) {
            return new Runnable[] {this::number};
        }
        moved = true;
        return side.moveTogether();
    }

    private void number() {
        side = new BuildSide(kept.columns(), kept.rows(), types, keys, nullSafe);
    }

    @Override
    public void finish() {
        kept.account(side == null ? 0 : side.retainedBytes());
        marks = new BuildMarks(side, kept.rows());
    }

    /** Rows and keys; after the pipeline has finished. */
    BuildSide side() {
        return side;
    }

    /** Whether no key has two rows; after the pipeline has finished. */
    public boolean isUnique() {
        return side.isUnique();
    }

    FlatVector[] columns() {
        return kept.columns();
    }

    int rows() {
        return kept.rows();
    }

    /**
     * A filter for a scan of the probe side, for joins that drop probe rows without a partner. It drops values that are not among
     * the keys, most of them at least.
     *
     * @param key which of the keys
     * @param scanColumn position in the scan's blocks of the column that the key is compared with
     * @return null when there can be no filter for this key
     */
    public RuntimeFilter runtimeFilter(int key, int scanColumn) {
        boolean possible =
                !nullSafe[key] && KeyWords.isSupported(types.get(keys[key]).storage());
        return possible ? new JoinFilter(this, keys[key], scanColumn) : null;
    }

    void accountFilter(long bytes) {
        synchronized (filters) {
            filters.add(bytes);
        }
    }

    BuildMarks marks() {
        return marks;
    }

    @Override
    public void close() {
        kept.close();
        filters.close();
        side = null;
    }
}

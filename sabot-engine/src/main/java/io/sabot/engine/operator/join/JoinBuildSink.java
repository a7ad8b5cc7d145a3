package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Concatenation;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.RetainedBytes;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.RowCollector;
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
    private final RowCollector collector;
    private final Reservation memory;
    private List<Block> blocks;
    private FlatVector[] columns;
    private int rows;
    private BuildSide side;
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
        this.collector = new RowCollector(types, pool);
        this.memory = new Reservation(pool);
    }

    /** Types of the build side's columns. */
    public List<DataType> types() {
        return types;
    }

    @Override
    public Sink.Local local(Worker worker) {
        return new Local(collector.part(worker));
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
        if (columns == null) {
            return columnTasks();
        }
        if (side == null && keys.length > 0) {
            return new Runnable[] {this::number};
        }
        return new Runnable[0];
    }

    private Runnable[] columnTasks() {
        long total = collector.rows();
        if (total > Integer.MAX_VALUE - 16) {
            throw QueryException.unsupported("a join whose smaller side has more than 2^31 rows");
        }
        blocks = collector.blocks();
        rows = (int) total;
        columns = new FlatVector[types.size()];
        Runnable[] tasks = new Runnable[columns.length];
        for (int i = 0; i < tasks.length; i++) {
            int column = i;
            tasks[i] = () -> columns[column] = Concatenation.of(types.get(column), blocks, column, rows);
        }
        return tasks;
    }

    private void number() {
        side = new BuildSide(columns, rows, types, keys, nullSafe);
    }

    @Override
    public void finish() {
        long bytes = side == null ? 0 : side.retainedBytes();
        for (FlatVector column : columns) {
            bytes += RetainedBytes.of(column);
        }
        memory.resize(bytes);
        marks = new BuildMarks(side, rows);
    }

    /** Rows and keys; after the pipeline has finished. */
    BuildSide side() {
        return side;
    }

    FlatVector[] columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** The rows as they came, in blocks. */
    List<Block> blocks() {
        return blocks;
    }

    BuildMarks marks() {
        return marks;
    }

    @Override
    public void close() {
        collector.close();
        memory.close();
        blocks = List.of();
        side = null;
    }
}

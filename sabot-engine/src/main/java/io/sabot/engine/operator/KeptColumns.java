package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Concatenation;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.RetainedBytes;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/** All rows of a pipeline in source order, each column as one vector. */
public final class KeptColumns implements AutoCloseable {
    private static final int MOST_ROWS = 1 << 30;

    private final List<DataType> types;
    private final RowCollector collector;
    private final Reservation memory;
    private FlatVector[] columns;
    private int rows;
    private long bytesOfBlocks;

    public KeptColumns(List<DataType> types, MemoryPool pool) {
        this.types = List.copyOf(types);
        this.collector = new RowCollector(types, pool);
        this.memory = new Reservation(pool);
    }

    public List<DataType> types() {
        return types;
    }

    public RowCollector.Part part(Worker worker) {
        return collector.part(worker);
    }

    /** A task for each column; after all parts are complete. */
    public Runnable[] columnTasks() {
        if (collector.rows() > MOST_ROWS) {
            throw QueryException.unsupported("sorting more than 2^30 rows at once");
        }
        rows = (int) collector.rows();
        List<Block> blocks = collector.blocks();
        columns = new FlatVector[types.size()];
        Runnable[] tasks = new Runnable[columns.length];
        for (int i = 0; i < tasks.length; i++) {
            int column = i;
            tasks[i] = () -> columns[column] = Concatenation.of(types.get(column), blocks, column, rows);
        }
        return tasks;
    }

    /** Null before {@link #columnTasks}. */
    public FlatVector[] columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** The blocks have become columns. Strings still lie in the buffers of the blocks. @param more bytes held beside them */
    public void account(long more) {
        long bytes = 0;
        for (FlatVector column : columns) {
            bytes += RetainedBytes.of(column);
        }
        bytesOfBlocks = Math.max(bytesOfBlocks, collector.reservedBytes());
        collector.close();
        memory.resize(Math.max(bytes, bytesOfBlocks) + more);
    }

    @Override
    public void close() {
        collector.close();
        memory.close();
    }
}

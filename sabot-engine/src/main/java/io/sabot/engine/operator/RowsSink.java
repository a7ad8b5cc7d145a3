package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Keeps all rows in source order: the result of a query, a cached table, or the rows of a sub-plan that several pipelines
 * read ({@link RowsSource}). The blocks live until {@link #close}.
 */
public final class RowsSink implements Sink, Rows, AutoCloseable {
    private final RowCollector collector;
    private List<Block> blocks;

    public RowsSink(List<DataType> types, MemoryPool pool) {
        this.collector = new RowCollector(types, pool);
    }

    @Override
    public List<Block> blocks() {
        return blocks;
    }

    @Override
    public Sink.Local local(Worker worker) {
        return new Local(collector.part(worker));
    }

    @Override
    public void finish() {
        blocks = collector.blocks();
    }

    @Override
    public void close() {
        collector.close();
        blocks = List.of();
    }

    private record Local(RowCollector.Part part) implements Sink.Local {
        @Override
        public void accept(Block block) {
            part.append(block);
        }
    }
}

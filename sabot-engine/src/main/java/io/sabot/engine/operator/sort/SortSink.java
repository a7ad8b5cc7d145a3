package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Finds the order of all rows; rows with equal keys keep the order of the source. Read with {@link SortSource}. */
public final class SortSink implements Sink, SortedRows, AutoCloseable {
    static final int BYTES_OF_ORDER = 4;

    private final SortBuffer buffer;

    /** @param types of the columns, those of the keys among them */
    public SortSink(List<DataType> types, List<SortKey> keys, SpillSpace space) {
        this.buffer = new SortBuffer(types, keys, space);
    }

    @Override
    public Sink.Local local(Worker worker) {
        return new Local(buffer.part(worker));
    }

    private record Local(SortPart part) implements Sink.Local {
        @Override
        public void accept(Block block) {
            part.append(block);
        }
    }

    @Override
    public Runnable[] completionTasks() {
        return buffer.completionTasks();
    }

    @Override
    public void finish() {
        buffer.finish(BYTES_OF_ORDER);
    }

    @Override
    public MergedRuns merged() {
        return buffer.merged();
    }

    @Override
    public FlatVector[] columns() {
        return buffer.columns();
    }

    @Override
    public int rows() {
        return buffer.order().length;
    }

    @Override
    public int[] order() {
        return buffer.order();
    }

    @Override
    public void close() {
        buffer.close();
    }
}

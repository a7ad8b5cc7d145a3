package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.memory.Closing;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps all rows in source order: the result of a query, a cached table, or the rows of a sub-plan that several pipelines
 * read ({@link RowsSource}). What does not fit into memory goes to files. The blocks live until {@link #close}.
 */
public final class RowsSink implements Sink, Rows, AutoCloseable {
    private final List<DataType> types;
    private final SpillSpace space;
    private final List<Local> locals = new ArrayList<>();
    private volatile boolean full;
    private List<RowStore.Stored> blocks = List.of();

    public RowsSink(List<DataType> types, SpillSpace space) {
        this.types = List.copyOf(types);
        this.space = space;
    }

    /** Whether the rows did not fit and could not go to files, so that they are not all here. */
    public boolean isIncomplete() {
        return full;
    }

    @Override
    public int blocks() {
        return blocks.size();
    }

    @Override
    public int rows(int block) {
        return blocks.get(block).rows();
    }

    @Override
    public Block block(int number) {
        return blocks.get(number).load();
    }

    @Override
    public Sink.Local local(Worker worker) {
        Local local = new Local(worker);
        synchronized (locals) {
            locals.add(local);
        }
        return local;
    }

    /** There is no use in more rows when some are lost. */
    @Override
    public boolean isSatisfied() {
        return full;
    }

    @Override
    public void finish() {
        List<Run> runs = new ArrayList<>();
        locals.forEach(local -> runs.addAll(local.runs));
        runs.sort(Comparator.comparingLong(run -> run.firstMorsel));
        List<RowStore.Stored> all = new ArrayList<>();
        runs.forEach(run -> all.addAll(run.rows.blocks()));
        for (Local local : locals) {
            local.store.finishWriting();
            full |= local.store.isFull();
        }
        blocks = all;
    }

    @Override
    public void close() {
        List<Closing.Closeable> stores = new ArrayList<>();
        locals.forEach(local -> stores.add(local.store::close));
        locals.clear();
        blocks = List.of();
        Closing.all(stores);
    }

    private final class Local implements Sink.Local {
        private final Worker worker;
        private final RowStore store;
        private final List<Run> runs = new ArrayList<>();
        private Run current;

        Local(Worker worker) {
            this.worker = worker;
            this.store = new RowStore(types, worker.blockRows(), space);
        }

        @Override
        public void accept(Block block) {
            long morsel = worker.morsel();
            if (current == null || morsel > current.lastMorsel + 1) {
                current = new Run(morsel, store.sequence());
                runs.add(current);
            }
            current.lastMorsel = morsel;
            current.rows.append(block, block.selection(), block.selected());
            if (store.isFull()) {
                full = true;
            }
        }

        @Override
        public boolean isFull() {
            return full;
        }
    }

    /** Rows of morsels without another worker's between them. */
    private static final class Run {
        private final long firstMorsel;
        private final RowStore.Sequence rows;
        private long lastMorsel;

        Run(long firstMorsel, RowStore.Sequence rows) {
            this.firstMorsel = firstMorsel;
            this.lastMorsel = firstMorsel;
            this.rows = rows;
        }
    }
}

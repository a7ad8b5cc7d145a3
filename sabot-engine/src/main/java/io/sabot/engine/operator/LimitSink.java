package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Keeps the rows from {@code offset} to {@code offset + limit}, or to the last, in the order of the source. Satisfied as soon as the morsels
 * from the first on, without a gap, have given enough.
 */
public final class LimitSink implements Sink, Rows, AutoCloseable {
    private final List<DataType> types;
    private final long offset;
    private final long wanted;
    private final SpillSpace space;
    private final TreeMap<Long, RowStore.Sequence> finished = new TreeMap<>();
    private final List<RowStore> stores = new ArrayList<>();
    private long nextMorsel;
    private long rowsBeforeNext;
    private volatile boolean satisfied;
    private List<Part> parts = List.of();

    /** @param limit -1 for all; a pipeline of limit 0 need not be run at all */
    public LimitSink(List<DataType> types, long limit, long offset, SpillSpace space) {
        this.types = List.copyOf(types);
        this.offset = offset;
        this.wanted = limit < 0 || limit + offset < 0 ? Long.MAX_VALUE : limit + offset;
        this.space = space;
        this.satisfied = limit == 0;
    }

    @Override
    public Sink.Local local(Worker worker) {
        RowStore store = new RowStore(types, worker.blockRows(), space);
        synchronized (this) {
            stores.add(store);
        }
        return new Local(worker, store);
    }

    @Override
    public boolean isSatisfied() {
        return satisfied;
    }

    private synchronized void morselDone(long morsel, RowStore.Sequence rows) {
        finished.put(morsel, rows);
        for (RowStore.Sequence next = finished.get(nextMorsel); next != null; next = finished.get(nextMorsel)) {
            rowsBeforeNext += next.rows();
            nextMorsel++;
        }
        satisfied |= rowsBeforeNext >= wanted;
    }

    @Override
    public void finish() {
        List<Part> kept = new ArrayList<>();
        long position = 0;
        for (RowStore.Sequence morsel : finished.values()) {
            for (RowStore.Stored block : morsel.blocks()) {
                int from = (int) Math.max(0, Math.min(block.rows(), offset - position));
                int to = (int) Math.max(from, Math.min(block.rows(), wanted - position));
                position += block.rows();
                if (to > from) {
                    kept.add(new Part(block, from, to));
                }
            }
        }
        stores.forEach(RowStore::finishWriting);
        parts = kept;
    }

    @Override
    public int blocks() {
        return parts.size();
    }

    @Override
    public int rows(int block) {
        return parts.get(block).to - parts.get(block).from;
    }

    @Override
    public Block block(int number) {
        return parts.get(number).load();
    }

    @Override
    public synchronized void close() {
        stores.forEach(RowStore::close);
        stores.clear();
        finished.clear();
        parts = List.of();
    }

    /** The rows of a block from one position to another. */
    private record Part(RowStore.Stored stored, int from, int to) {
        Block load() {
            Block block = stored.load();
            if (from == 0 && to == block.rows()) {
                return block;
            }
            int[] selection = new int[to - from];
            for (int i = 0; i < selection.length; i++) {
                selection[i] = from + i;
            }
            return block.withSelection(selection, selection.length);
        }
    }

    private final class Local implements Sink.Local {
        private final Worker worker;
        private final RowStore store;
        private RowStore.Sequence rows;

        Local(Worker worker, RowStore store) {
            this.worker = worker;
            this.store = store;
            this.rows = store.sequence();
        }

        @Override
        public void accept(Block block) {
            long missing = wanted - rows.rows();
            if (missing > 0) {
                rows.append(block, block.selection(), (int) Math.min(missing, block.selected()));
            }
        }

        @Override
        public boolean isFull() {
            return satisfied || rows.rows() >= wanted;
        }

        @Override
        public void endMorsel() {
            morselDone(worker.morsel(), rows);
            rows = store.sequence();
        }
    }
}

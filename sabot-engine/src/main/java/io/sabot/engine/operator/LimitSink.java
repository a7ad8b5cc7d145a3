package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.Reservation;
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
    private final MemoryPool pool;
    private final TreeMap<Long, KeptRows> finished = new TreeMap<>();
    private final List<Reservation> reservations = new ArrayList<>();
    private long nextMorsel;
    private long rowsBeforeNext;
    private volatile boolean satisfied;
    private List<Block> blocks = List.of();

    /** @param limit -1 for all; a pipeline of limit 0 need not be run at all */
    public LimitSink(List<DataType> types, long limit, long offset, MemoryPool pool) {
        this.types = List.copyOf(types);
        this.offset = offset;
        this.wanted = limit < 0 || limit + offset < 0 ? Long.MAX_VALUE : limit + offset;
        this.pool = pool;
        this.satisfied = limit == 0;
    }

    @Override
    public Sink.Local local(Worker worker) {
        Reservation memory = new Reservation(pool);
        synchronized (this) {
            reservations.add(memory);
        }
        return new Local(worker, memory);
    }

    @Override
    public boolean isSatisfied() {
        return satisfied;
    }

    private synchronized void morselDone(long morsel, KeptRows rows) {
        finished.put(morsel, rows);
        for (KeptRows next = finished.get(nextMorsel); next != null; next = finished.get(nextMorsel)) {
            rowsBeforeNext += next.rows();
            nextMorsel++;
        }
        satisfied |= rowsBeforeNext >= wanted;
    }

    @Override
    public void finish() {
        List<Block> kept = new ArrayList<>();
        long position = 0;
        for (KeptRows morsel : finished.values()) {
            for (Block block : morsel.blocks()) {
                int from = (int) Math.max(0, Math.min(block.rows(), offset - position));
                int to = (int) Math.max(from, Math.min(block.rows(), wanted - position));
                position += block.rows();
                if (to > from) {
                    kept.add(from == 0 && to == block.rows() ? block : range(block, from, to));
                }
            }
        }
        blocks = kept;
    }

    private static Block range(Block block, int from, int to) {
        int[] selection = new int[to - from];
        for (int i = 0; i < selection.length; i++) {
            selection[i] = from + i;
        }
        return block.withSelection(selection, selection.length);
    }

    @Override
    public List<Block> blocks() {
        return blocks;
    }

    @Override
    public synchronized void close() {
        for (Reservation memory : reservations) {
            memory.close();
        }
        reservations.clear();
        finished.clear();
        blocks = List.of();
    }

    private final class Local implements Sink.Local {
        private final Worker worker;
        private final Reservation memory;
        private KeptRows rows;

        Local(Worker worker, Reservation memory) {
            this.worker = worker;
            this.memory = memory;
            this.rows = new KeptRows(types, worker.blockRows(), memory);
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
            rows = new KeptRows(types, worker.blockRows(), memory);
        }
    }
}

package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps copies of all rows of a pipeline and gives them back in the order of its source, whichever workers read them: each
 * worker notes which morsels its rows came from.
 */
public final class RowCollector implements AutoCloseable {
    private final List<DataType> types;
    private final MemoryPool pool;
    private final List<Part> parts = new ArrayList<>();

    public RowCollector(List<DataType> types, MemoryPool pool) {
        this.types = List.copyOf(types);
        this.pool = pool;
    }

    public List<DataType> types() {
        return types;
    }

    /** The part of one worker. */
    public Part part(Worker worker) {
        Part part = new Part(worker);
        synchronized (parts) {
            parts.add(part);
        }
        return part;
    }

    /** All rows in source order; after all parts are complete. */
    public List<Block> blocks() {
        List<Run> runs = new ArrayList<>();
        for (Part part : parts) {
            runs.addAll(part.runs);
        }
        runs.sort(Comparator.comparingLong(run -> run.firstMorsel));
        List<Block> blocks = new ArrayList<>();
        for (Run run : runs) {
            blocks.addAll(run.rows.blocks());
        }
        return blocks;
    }

    public long rows() {
        long total = 0;
        for (Part part : parts) {
            for (Run run : part.runs) {
                total += run.rows.rows();
            }
        }
        return total;
    }

    /** Whether memory was granted for all rows that came by {@link Part#tryAppend}; after {@link #blocks}. */
    public boolean isGranted() {
        for (Part part : parts) {
            for (Run run : part.runs) {
                if (!run.rows.isGranted()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the copies take by the account. */
    public long reservedBytes() {
        long total = 0;
        for (Part part : parts) {
            total += part.memory.held();
        }
        return total;
    }

    @Override
    public void close() {
        for (Part part : parts) {
            part.memory.close();
        }
        parts.clear();
    }

    /** The rows of one worker. */
    public final class Part {
        private final Worker worker;
        private final Reservation memory = new Reservation(pool);
        private final List<Run> runs = new ArrayList<>();
        private Run current;

        private Part(Worker worker) {
            this.worker = worker;
        }

        /** Copies the live rows. */
        public void append(Block block) {
            append(block, block.selection(), block.selected());
        }

        /** As {@link #append(Block)}. @return false when the memory for it was refused ({@link KeptRows#tryAppend}) */
        public boolean tryAppend(Block block) {
            return current().tryAppend(block);
        }

        /** All rows so far, which are the caller's from here on; their memory stays reserved until {@link #release}. */
        public List<Block> take() {
            List<Block> blocks = new ArrayList<>();
            for (Run run : runs) {
                blocks.addAll(run.rows.blocks());
            }
            runs.clear();
            current = null;
            return blocks;
        }

        /** The rows taken are gone. */
        public void release() {
            memory.close();
        }

        /** Copies the first {@code count} rows of the selection. */
        public void append(Block block, int[] selection, int count) {
            current().append(block, selection, count);
        }

        private KeptRows current() {
            long morsel = worker.morsel();
            if (current == null || morsel > current.lastMorsel + 1) {
                current = new Run(morsel, new KeptRows(types, worker.blockRows(), memory));
                runs.add(current);
            }
            current.lastMorsel = morsel;
            return current.rows;
        }
    }

    /** Rows of morsels without another worker's between them. */
    private static final class Run {
        private final long firstMorsel;
        private final KeptRows rows;
        private long lastMorsel;

        Run(long firstMorsel, KeptRows rows) {
            this.firstMorsel = firstMorsel;
            this.lastMorsel = firstMorsel;
            this.rows = rows;
        }
    }
}

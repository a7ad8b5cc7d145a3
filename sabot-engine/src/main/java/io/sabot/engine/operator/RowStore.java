package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.operator.spill.SpilledBlocks;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one thread keeps copies of rows: in memory as long as that leaves others a fair share, from then on in a file. Where
 * there is no folder for files, they are given up instead.
 */
final class RowStore implements AutoCloseable {
    private final List<DataType> types;
    private final int blockRows;
    private final SpillSpace space;
    private final Reservation memory;
    /** Null until it is needed. */
    private SpilledBlocks file;

    private boolean full;

    RowStore(List<DataType> types, int blockRows, SpillSpace space) {
        this.types = types;
        this.blockRows = blockRows;
        this.space = space;
        this.memory = space.reservation();
    }

    /** Whether rows have been given up. */
    boolean isFull() {
        return full && space.folder() == null;
    }

    Sequence sequence() {
        return new Sequence();
    }

    void finishWriting() {
        if (file != null) {
            file.finishWriting();
        }
    }

    private Stored store(Block block, long bytes) {
        full |= !memory.tryResize(memory.held() + bytes);
        if (!full) {
            return new Stored(block, null, 0, block.rows());
        }
        if (space.folder() == null) {
            return new Stored(null, null, 0, block.rows());
        }
        if (file == null) {
            file = space.blocks(types);
        }
        return new Stored(null, file, file.write(block), block.rows());
    }

    @Override
    public void close() {
        memory.close();
        if (file != null) {
            file.close();
        }
    }

    /** A block in memory, or the n-th of a file. */
    record Stored(Block block, SpilledBlocks file, int number, int rows) {
        Block load() {
            return block != null ? block : file.read(number);
        }
    }

    /** Rows in the order in which they were added. */
    final class Sequence {
        private final List<Stored> blocks = new ArrayList<>();
        private KeptRows open = new KeptRows(types, blockRows);
        private long rows;

        long rows() {
            return rows;
        }

        /** Copies the first {@code count} rows of the selection. */
        void append(Block block, int[] selection, int count) {
            if (open.rows() + count > blockRows) {
                storeOpen();
            }
            open.append(block, selection, count);
            rows += count;
        }

        private void storeOpen() {
            List<Block> closed = open.blocks();
            if (!closed.isEmpty()) {
                blocks.add(store(closed.get(0), open.bytes()));
                open = new KeptRows(types, blockRows);
            }
        }

        /** All rows; nothing is added afterwards. */
        List<Stored> blocks() {
            storeOpen();
            return blocks;
        }
    }
}

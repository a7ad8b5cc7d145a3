package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.RetainedBytes;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Copies of rows, in the order they were added, as blocks of flat vectors. Used by one thread. */
public final class KeptRows {
    private static final int FIRST_ROWS = 64;

    private final List<DataType> types;
    private final int blockRows;
    private final Reservation memory;
    private final List<Block> closed = new ArrayList<>();
    private FlatVector[] open;
    private int openRows;
    private long rows;
    private long bytes;
    private boolean canSpill;
    private boolean refused;

    public KeptRows(List<DataType> types, int blockRows, Reservation memory) {
        this.types = types;
        this.blockRows = blockRows;
        this.memory = memory;
    }

    /** Rows for whose memory the owner accounts, by {@link #bytes}. */
    public KeptRows(List<DataType> types, int blockRows) {
        this(types, blockRows, null);
    }

    public long rows() {
        return rows;
    }

    /** What the copies take, without those in a last block that is not full. */
    public long bytes() {
        return bytes;
    }

    /** Copies the live rows. */
    public void append(Block block) {
        append(block, block.selection(), block.selected());
    }

    /**
     * As {@link #append(Block)}, for an operator that can write its rows to disk.
     *
     * @return false when the memory for the rows was refused; they are here all the same, for the caller to write them
     */
    public boolean tryAppend(Block block) {
        canSpill = true;
        append(block);
        return !refused;
    }

    /** Whether memory was granted for all rows that came by {@link #tryAppend}; for the last of them, after {@link #blocks}. */
    public boolean isGranted() {
        return !refused;
    }

    /** Copies the first {@code count} live rows. */
    public void append(Block block, int[] selection, int count) {
        if (open != null && openRows + count > blockRows) {
            closeBlock();
        }
        if (open == null) {
            open = allocate(Math.min(blockRows, Math.max(count, FIRST_ROWS)));
        }
        for (int i = 0; i < open.length; i++) {
            VectorCopier.append(block.column(i), selection, count, open[i], openRows);
        }
        openRows += count;
        rows += count;
    }

    /** All rows so far; what is added afterwards goes to blocks of its own. */
    public List<Block> blocks() {
        closeBlock();
        return closed;
    }

    private FlatVector[] allocate(int capacity) {
        FlatVector[] columns = new FlatVector[types.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Vector.allocate(types.get(i), capacity);
        }
        return columns;
    }

    private void closeBlock() {
        if (open == null) {
            return;
        }
        long more = 0;
        for (FlatVector column : open) {
            more += RetainedBytes.of(column);
        }
        bytes += more;
        if (canSpill) {
            refused |= !memory.tryResize(memory.held() + more);
        } else if (memory != null) {
            memory.add(more);
        }
        closed.add(Block.of(openRows, open));
        open = null;
        openRows = 0;
    }
}

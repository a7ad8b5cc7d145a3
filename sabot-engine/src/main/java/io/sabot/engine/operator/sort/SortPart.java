package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Concatenation;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.KeptRows;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** The rows of one worker in a {@link SortBuffer}. */
public final class SortPart implements AutoCloseable {
    /** Places have the number of the morsel in front of that of the row. */
    private static final int ROW_BITS = 40;

    private final List<DataType> types;
    private final List<SortKey> keys;
    private final SpillSpace space;
    private final RunStore runs;
    private final Worker worker;
    private final Reservation memory;
    private final long sortingBytesPerRow;
    private final List<Piece> pieces = new ArrayList<>();
    private long lastMorsel;
    private long bytes;
    private long rows;
    private long rowsSpilled;

    SortPart(List<DataType> types, List<SortKey> keys, SpillSpace space, RunStore runs, Worker worker) {
        this.types = types;
        this.keys = keys;
        this.space = space;
        this.runs = runs;
        this.worker = worker;
        this.memory = space.reservation();
        this.sortingBytesPerRow = Math.max(RowSorter.BYTES_PER_ROW, width(types));
    }

    /**
     * Rows of morsels without another worker's between them.
     *
     * @param firstRow how many rows the worker has had before
     */
    record Piece(long firstMorsel, long firstRow, KeptRows rows) {}

    /** What a row takes in columns, the bytes of strings and elements not counted. */
    private static long width(List<DataType> types) {
        long width = 0;
        for (DataType type : types) {
            width += switch (type.storage()) {
                case NULL -> 0;
                case BOOLEAN, BYTE -> 1;
                case SHORT -> 2;
                case INT, FLOAT -> 4;
                case LONG, DOUBLE, ARRAY, MAP, STRUCT -> 8;
                case BYTES -> 12;
                case INT128, INTERVAL, VARIANT -> 16;
            };
        }
        return width;
    }

    /** Copies the live rows. */
    public void append(Block block) {
        if (block.isEmpty()) {
            return;
        }
        if (rows + block.selected() > RowSorter.MOST_ROWS) {
            spill();
        }
        long morsel = worker.morsel();
        if (pieces.isEmpty() || morsel > lastMorsel + 1) {
            pieces.add(new Piece(morsel, rowsSpilled + rows, new KeptRows(types, worker.blockRows())));
        }
        lastMorsel = morsel;
        KeptRows current = pieces.get(pieces.size() - 1).rows;
        long bytesBefore = current.bytes();
        current.append(block);
        rows += block.selected();
        if (current.bytes() > bytesBefore) {
            bytes += current.bytes() - bytesBefore;
            if (!memory.tryResize(needed())) {
                spill();
            }
        }
    }

    /** Rows, and the columns that are made of them or what sorting takes, whatever is more: never both at once. */
    private long needed() {
        return bytes + rows * sortingBytesPerRow;
    }

    /** How many rows are in memory. */
    long rows() {
        return rows;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Asks for what sorting all rows in memory takes. @return whether it is granted */
    boolean reserve() {
        closeBlocks();
        return memory.tryResize(needed());
    }

    /** The last blocks count, too. */
    private void closeBlocks() {
        bytes = 0;
        for (Piece piece : pieces) {
            piece.rows.blocks();
            bytes += piece.rows.bytes();
        }
    }

    /** The blocks have become columns. */
    void forgetBlocks() {
        pieces.clear();
    }

    /** The rows are sorted in memory. */
    void holdOnly(int bytesPerRow) {
        memory.resize(bytes + rows * bytesPerRow);
    }

    /** Sorts the rows in memory and writes them as a run. */
    void spill() {
        closeBlocks();
        List<Block> blocks = new ArrayList<>();
        LongVector places = new LongVector((int) rows);
        int at = 0;
        for (Piece piece : pieces) {
            blocks.addAll(piece.rows.blocks());
            for (long i = 0; i < piece.rows.rows(); i++) {
                places.values()[at++] = (piece.firstMorsel << ROW_BITS) + piece.firstRow + i;
            }
        }
        pieces.clear();
        FlatVector[] columns = new FlatVector[types.size() + 1];
        columns[types.size()] = places;
        for (int i = 0; i < types.size(); i++) {
            columns[i] = Concatenation.of(types.get(i), blocks, i, at);
        }
        blocks.clear();
        write(columns, at);
        rowsSpilled += rows;
        rows = 0;
        bytes = 0;
        memory.resize(0);
        runs.compact(worker);
    }

    private void write(FlatVector[] columns, int count) {
        RowSorter sorter = new RowSorter(columns, types, count, keys, 1);
        sorter.run();
        int[] order = sorter.order();
        int blockRows = runs.rowsPerBlock(bytes, count, worker.blockRows());
        SortedRun.Writer writer = runs.writer();
        for (int from = 0; from < count; from += blockRows) {
            worker.checkCancelled();
            int size = Math.min(blockRows, count - from);
            int[] codes = new int[size];
            System.arraycopy(order, from, codes, 0, size);
            Vector[] vectors = new Vector[columns.length];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = DictionaryVector.ofInts(columns[i], count, codes, null);
            }
            writer.write(Block.of(size, vectors));
        }
        runs.finish(writer, sorter.statistics());
    }

    @Override
    public void close() {
        memory.close();
        pieces.clear();
    }
}

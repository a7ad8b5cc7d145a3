package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Concatenation;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rows on their way to an order; rows with equal keys stay in the order of the source. They are kept in memory while there is room
 * and then sorted as a whole. A worker that gets no more room sorts what it has, and writes it to disk as a run; in the end all
 * rows are in runs then, few enough to be merged at once.
 */
public final class SortBuffer implements AutoCloseable {
    private final List<DataType> types;
    private final List<SortKey> keys;
    private final SpillSpace space;
    private final List<SortPart> parts = new ArrayList<>();
    private final RunStore runs;
    private Worker worker;
    private boolean complete;
    private boolean restWritten;
    private FlatVector[] columns;
    private int rows;
    private RowSorter sorter;
    private boolean sorted;
    private int[] order = new int[0];
    private MergedRuns merged;

    /** @param types of the columns, those of the keys among them */
    public SortBuffer(List<DataType> types, List<SortKey> keys, SpillSpace space) {
        this.types = List.copyOf(types);
        this.keys = List.copyOf(keys);
        this.space = space;
        this.runs = new RunStore(types, keys, space);
    }

    public List<DataType> types() {
        return types;
    }

    /** The part of one worker. */
    public SortPart part(Worker worker) {
        SortPart part = new SortPart(types, keys, space, runs, worker);
        synchronized (parts) {
            parts.add(part);
            this.worker = worker;
        }
        return part;
    }

    /** The next tasks that may run in parallel, after all rows have come; none when the order is found. */
    public Runnable[] completionTasks() {
        if (worker == null) {
            columns = columns == null ? emptyColumns() : columns;
            return new Runnable[0];
        }
        if (!complete) {
            complete = true;
            rows = fitsInMemory() ? (int) totalRows() : 0;
        }
        return isSpilled() ? runTasks() : memoryTasks();
    }

    private FlatVector[] emptyColumns() {
        return columnsOf(List.of(), 0);
    }

    private FlatVector[] columnsOf(List<Block> blocks, int count) {
        FlatVector[] all = new FlatVector[types.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Concatenation.of(types.get(i), blocks, i, count);
        }
        return all;
    }

    private boolean fitsInMemory() {
        boolean fits = !runs.inUse() && totalRows() <= RowSorter.MOST_ROWS;
        for (SortPart part : parts) {
            fits = fits && part.reserve();
        }
        if (!fits) {
            runs.use();
        }
        return fits;
    }

    private long totalRows() {
        long total = 0;
        for (SortPart part : parts) {
            total += part.rows();
        }
        return total;
    }

    private Runnable[] runTasks() {
        if (!restWritten) {
            restWritten = true;
            List<Runnable> tasks = new ArrayList<>();
            for (SortPart part : parts) {
                if (part.rows() > 0) {
                    tasks.add(part::spill);
                }
            }
            if (!tasks.isEmpty()) {
                return tasks.toArray(new Runnable[0]);
            }
        }
        return runs.mergeTasks(worker);
    }

    private Runnable[] memoryTasks() {
        if (columns == null) {
            List<Block> blocks = blocks();
            columns = new FlatVector[types.size()];
            Runnable[] tasks = new Runnable[columns.length];
            for (int i = 0; i < tasks.length; i++) {
                int column = i;
                tasks[i] = () -> columns[column] = Concatenation.of(types.get(column), blocks, column, rows);
            }
            if (tasks.length > 0) {
                return tasks;
            }
        }
        if (sorter == null) {
            parts.forEach(SortPart::forgetBlocks);
            sorter = new RowSorter(columns, types, rows, keys, worker.workers());
        }
        Runnable[] tasks = sorted ? new Runnable[0] : sorter.nextTasks();
        sorted = tasks.length == 0;
        return tasks;
    }

    private List<Block> blocks() {
        List<SortPart.Piece> pieces = new ArrayList<>();
        parts.forEach(part -> pieces.addAll(part.pieces()));
        pieces.sort(Comparator.comparingLong(SortPart.Piece::firstMorsel));
        List<Block> blocks = new ArrayList<>();
        pieces.forEach(piece -> blocks.addAll(piece.rows().blocks()));
        return blocks;
    }

    /** The order is found. @param bytesPerRow held beside the rows from here on, if they are in memory; the order counts 4 */
    public void finish(int bytesPerRow) {
        if (isSpilled()) {
            merged = new MergedRuns(types, keys, runs.runs(), runs.readers());
        } else {
            order = sorter == null ? order : sorter.order();
            sorter = null;
            parts.forEach(part -> part.holdOnly(bytesPerRow));
        }
    }

    /** Whether the rows are on disk; then they are read from {@link #merged()}, else by {@link #order}. */
    public boolean isSpilled() {
        return runs.inUse();
    }

    /** The rows on disk; null when they are in memory. */
    public MergedRuns merged() {
        return merged;
    }

    public SpillSpace space() {
        return space;
    }

    public FlatVector[] columns() {
        return columns;
    }

    /** Row of each place; after the last task. */
    public int[] order() {
        return sorter == null ? order : sorter.order();
    }

    @Override
    public void close() {
        parts.forEach(SortPart::close);
        runs.close();
    }
}

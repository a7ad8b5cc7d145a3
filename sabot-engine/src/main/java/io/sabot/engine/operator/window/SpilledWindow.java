package io.sabot.engine.operator.window;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Concatenation;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.KeptRows;
import io.sabot.engine.operator.sort.RunMerge;
import io.sabot.engine.operator.sort.WordRange;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Reads the sorted rows of a window from disk, a few thousand at a time. Functions that need the whole partition get it, if it fits
 * in memory.
 */
final class SpilledWindow implements Source.Local {
    private static final int PLACES_AT_ONCE = 1 << 14;
    /** The rows, their columns, and the results. */
    private static final int COPIES_OF_ROWS = 3;

    private final WindowSink sink;
    private final WindowResults results;
    private final List<WordRange> ranges;
    private final Worker worker;
    private final Reservation memory;
    private KeptRows rows;
    /** Null when functions need whole partitions. */
    private RunningWindow running;
    /** How many of the rows have been passed on, and stay for those behind them. */
    private int before;

    private FlatVector[] columns;
    private Boundaries boundaries;

    SpilledWindow(WindowSink sink, WindowResults results, List<WordRange> ranges, Worker worker) {
        this.sink = sink;
        this.results = results;
        this.ranges = ranges;
        this.worker = worker;
        this.memory = sink.space().reservation();
    }

    @Override
    public void run(int morsel, BlockConsumer out) {
        running = RunningWindow.of(results);
        before = 0;
        RunMerge merge = sink.merged().merge(ranges.get(morsel), worker.blockRows());
        rows = emptyRows();
        long wanted = PLACES_AT_ONCE;
        boolean inVain = false;
        for (Block block = merge.next(); block != null && !out.isFull(); block = merge.next()) {
            worker.checkCancelled();
            rows.append(block);
            long needed = COPIES_OF_ROWS * rows.bytes();
            if (!(inVain ? memory.tryHold(needed) : memory.tryResize(needed)) || rows.rows() >= wanted) {
                inVain = !pushSome(out);
                // A partition that is larger is looked at again when twice as many rows are there.
                wanted = rows.rows() + (inVain ? rows.rows() : PLACES_AT_ONCE);
                memory.resize(COPIES_OF_ROWS * rows.bytes());
            }
        }
        if (rows.rows() > before && !out.isFull()) {
            look();
            push((int) rows.rows(), out);
        }
        running = null;
        rows = null;
        memory.resize(0);
    }

    private KeptRows emptyRows() {
        return new KeptRows(sink.types(), worker.blockRows());
    }

    /** Makes columns of the rows, and finds where partitions begin. */
    private void look() {
        int count = (int) rows.rows();
        List<DataType> types = sink.types();
        columns = new FlatVector[types.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Concatenation.of(types.get(i), rows.blocks(), i, count);
        }
        boundaries = sink.boundaries(count);
        boundaries.find(columns, inOrder(0, count), 0, count);
    }

    private static int[] inOrder(int from, int to) {
        int[] positions = new int[to - from];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = from + i;
        }
        return positions;
    }

    /** What may depend on rows that follow stays. @return whether there was anything else */
    private boolean pushSome(BlockConsumer out) {
        look();
        int count = (int) rows.rows();
        int end = end(count);
        if (end <= before) {
            return false;
        }
        push(end, out);
        int kept = running == null ? 0 : Math.min(end, running.rowsBefore());
        before = kept;
        KeptRows rest = emptyRows();
        Block all = Block.of(count, columns);
        for (int from = end - kept; from < count; from += worker.blockRows()) {
            int[] positions = inOrder(from, Math.min(count, from + worker.blockRows()));
            rest.append(all, positions, positions.length);
        }
        rows = rest;
        return true;
    }

    /** The place behind the last whose results are certain; not behind {@link #before} when there is none. */
    private int end(int count) {
        int last = running == null ? count - 1 : count - 1 - running.rowsAfter();
        int whole = lastStart(boundaries.startsPartition(), last);
        // Running functions keep a state for each partition since the last piece that ended with one.
        if (running == null || whole - before > last - whole) {
            return whole;
        }
        return running.wholePeers() ? lastStart(boundaries.startsPeers(), last) : last;
    }

    private int lastStart(boolean[] starts, int last) {
        int place = last;
        while (place > before && !starts[place]) {
            place--;
        }
        return place;
    }

    private void push(int end, BlockConsumer out) {
        int count = (int) rows.rows();
        int[] order = inOrder(0, count);
        Places places = Places.of(columns, order, boundaries, before, end);
        if (running == null) {
            results.push(places, count, worker, out);
            return;
        }
        Places wide = Places.of(columns, order, boundaries, 0, count);
        boolean continues = before > 0 && !boundaries.startsPartition()[before];
        WindowResults.push(places, count, running.results(places, wide, before, continues), worker, out);
    }

    @Override
    public void close() {
        memory.close();
    }
}

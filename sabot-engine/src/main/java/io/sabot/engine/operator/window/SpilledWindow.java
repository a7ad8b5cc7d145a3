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
 * Reads the sorted rows of a window from disk. Only the partitions that a few thousand rows belong to are in memory at a time; a
 * partition that does not fit fails.
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
        RunMerge merge = sink.merged().merge(ranges.get(morsel), worker.blockRows());
        rows = emptyRows();
        long wanted = PLACES_AT_ONCE;
        for (Block block = merge.next(); block != null && !out.isFull(); block = merge.next()) {
            worker.checkCancelled();
            rows.append(block);
            if (!memory.tryResize(COPIES_OF_ROWS * rows.bytes()) || rows.rows() >= wanted) {
                // A partition that is larger is looked at again when twice as many rows are there.
                wanted = pushWholePartitions(out) ? PLACES_AT_ONCE + rows.rows() : 2 * wanted;
                memory.resize(COPIES_OF_ROWS * rows.bytes());
            }
        }
        if (rows.rows() > 0 && !out.isFull()) {
            look();
            push((int) rows.rows(), out);
        }
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

    /** The rows of the last partition may go on, so they stay. @return whether there were others */
    private boolean pushWholePartitions(BlockConsumer out) {
        look();
        int count = (int) rows.rows();
        int last = count - 1;
        while (!boundaries.startsPartition()[last]) {
            last--;
        }
        if (last == 0) {
            return false;
        }
        push(last, out);
        KeptRows rest = emptyRows();
        Block all = Block.of(count, columns);
        for (int from = last; from < count; from += worker.blockRows()) {
            int[] positions = inOrder(from, Math.min(count, from + worker.blockRows()));
            rest.append(all, positions, positions.length);
        }
        rows = rest;
        return true;
    }

    private void push(int count, BlockConsumer out) {
        Places places = Places.of(columns, inOrder(0, (int) rows.rows()), boundaries, 0, count);
        results.push(places, (int) rows.rows(), worker, out);
    }

    @Override
    public void close() {
        memory.close();
    }
}

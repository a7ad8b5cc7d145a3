package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Concatenation;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.KeptRows;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps the first rows of an order. Of each block only the rows are looked at whose first word is not above that of the
 * last row that would still be kept; once in a while the rows collected are sorted and cut. Those that do not fit even then go to
 * a sort that can write to disk.
 */
public final class TopNSink implements Sink, SortedRows, AutoCloseable {
    private static final int ROWS_BETWEEN_CUTS = 1 << 10;

    private final List<DataType> types;
    /** The columns and one more: the place of the row in the source, which decides between equal keys. */
    private final List<DataType> keptTypes;

    private final List<SortKey> keys;
    private final int wanted;
    private final SpillSpace space;
    private final List<Local> locals = new ArrayList<>();
    private final RowThreshold threshold;

    /** Rows that did not fit, and in the end all; null while all fit. */
    private SortBuffer spilling;

    private boolean handedOver;
    private FlatVector[] columns;
    private int rows;
    private int[] order = new int[0];

    /**
     * @param wanted how many rows, those of an offset included; above a few hundred thousand a {@link SortSink} is as good
     * @param threshold of this order, which scans may know
     */
    public TopNSink(List<DataType> types, List<SortKey> keys, int wanted, RowThreshold threshold, SpillSpace space) {
        this.types = List.copyOf(types);
        this.keptTypes = new ArrayList<>(types);
        keptTypes.add(DataType.LONG);
        this.keys = new ArrayList<>(keys);
        this.keys.add(new SortKey(types.size(), true, true));
        this.wanted = wanted;
        this.threshold = threshold;
        this.space = space;
    }

    @Override
    public Sink.Local local(Worker worker) {
        Local local = new Local(worker);
        synchronized (locals) {
            locals.add(local);
        }
        return local;
    }

    private synchronized SortBuffer spilling() {
        if (spilling == null) {
            spilling = new SortBuffer(keptTypes, keys, space);
        }
        return spilling;
    }

    @Override
    public Runnable[] completionTasks() {
        if (spilling == null) {
            return new Runnable[0];
        }
        if (!handedOver) {
            handedOver = true;
            return locals.stream().<Runnable>map(local -> local::handOver).toArray(Runnable[]::new);
        }
        return spilling.completionTasks();
    }

    @Override
    public void finish() {
        if (spilling != null) {
            spilling.finish(SortSink.BYTES_OF_ORDER);
            order = spilling.order();
            rows = order.length;
            columns = spilling.isSpilled() ? null : Arrays.copyOf(spilling.columns(), types.size());
            return;
        }
        List<Block> blocks = new ArrayList<>();
        rows = 0;
        for (Local local : locals) {
            blocks.addAll(local.rows.blocks());
            rows += (int) local.rows.rows();
        }
        FlatVector[] all = concatenate(blocks, rows);
        int[] sorted = RowSorter.sort(all, keptTypes, rows, keys);
        order = sorted.length <= wanted ? sorted : Arrays.copyOf(sorted, wanted);
        columns = Arrays.copyOf(all, types.size());
    }

    private FlatVector[] concatenate(List<Block> blocks, int rows) {
        FlatVector[] all = new FlatVector[keptTypes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = blocks.isEmpty()
                    ? Vector.allocate(keptTypes.get(i), 1)
                    : Concatenation.of(keptTypes.get(i), blocks, i, rows);
        }
        return all;
    }

    @Override
    public FlatVector[] columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int[] order() {
        return order;
    }

    @Override
    public MergedRuns merged() {
        return spilling == null || !spilling.isSpilled()
                ? null
                : spilling.merged().firstColumns(types.size());
    }

    @Override
    public void close() {
        for (Local local : locals) {
            local.memory.close();
        }
        locals.clear();
        if (spilling != null) {
            spilling.close();
        }
    }

    private final class Local implements Sink.Local {
        private final Worker worker;
        private final Reservation memory = space.reservation();
        private final FirstWord firstWord;
        private final LongVector places;
        private final int[] kept;
        private KeptRows rows;
        /** Null until rows have not fit. */
        private SortPart part;

        private long rowsInMorsel;
        private int rowsAtLastCut;

        Local(Worker worker) {
            this.worker = worker;
            this.firstWord = new FirstWord(keys.get(0), types.get(keys.get(0).column()), worker.blockRows());
            this.places = new LongVector(worker.blockRows());
            this.kept = new int[worker.blockRows()];
            this.rows = new KeptRows(keptTypes, worker.blockRows());
        }

        @Override
        public void accept(Block block) {
            int count = firstWord.select(block, threshold.word(), kept);
            if (count > 0) {
                number(block);
                Vector[] vectors = Arrays.copyOf(block.columns(), keptTypes.size());
                vectors[types.size()] = places;
                rows.append(block.withColumns(vectors), kept, count);
            }
            rowsInMorsel += block.selected();
            if (!memory.tryResize(rows.bytes()) || rows.rows() - rowsAtLastCut > Math.max(ROWS_BETWEEN_CUTS, wanted)) {
                cut();
                if (!memory.tryResize(rows.bytes())) {
                    handOver();
                }
            }
        }

        /** Starts anew; those who have fewer than are wanted then drop no rows until they have more. */
        private void handOver() {
            if (part == null) {
                part = spilling().part(worker);
            }
            memory.resize(0);
            rows.blocks().forEach(part::append);
            rows = new KeptRows(keptTypes, worker.blockRows());
            rowsAtLastCut = 0;
        }

        /** The place of each row in the source. */
        private void number(Block block) {
            places.ensureCapacity(block.rows());
            long first = (worker.morsel() << 40) + rowsInMorsel;
            for (int i = 0; i < block.selected(); i++) {
                places.values()[block.row(i)] = first + i;
            }
        }

        @Override
        public void endMorsel() {
            rowsInMorsel = 0;
        }

        /** Keeps the first rows only, and learns from the last of them. */
        private void cut() {
            int count = (int) rows.rows();
            if (count <= wanted) {
                return;
            }
            FlatVector[] all = concatenate(rows.blocks(), count);
            int[] first = Arrays.copyOf(RowSorter.sort(all, keptTypes, count, keys), wanted);
            if (wanted > 0) {
                threshold.lower(firstWord.of(all[keys.get(0).column()], first[wanted - 1]));
            }
            rows = new KeptRows(keptTypes, worker.blockRows());
            for (int from = 0; from < wanted; from += worker.blockRows()) {
                int to = Math.min(wanted, from + worker.blockRows());
                rows.append(new Block(count, all, null, count), Arrays.copyOfRange(first, from, to), to - from);
            }
            rowsAtLastCut = wanted;
        }
    }
}

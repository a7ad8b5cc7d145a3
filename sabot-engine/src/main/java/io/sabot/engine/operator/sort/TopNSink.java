package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Concatenation;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.KeptRows;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the first rows of an order. Of each block only the rows are looked at whose first word is not above that of the
 * last row that would still be kept; once in a while the rows collected are sorted and cut.
 */
public final class TopNSink implements Sink, SortedRows, AutoCloseable {
    private static final int ROWS_BETWEEN_CUTS = 1 << 14;

    private final List<DataType> types;
    /** The columns and one more: the place of the row in the source, which decides between equal keys. */
    private final List<DataType> keptTypes;

    private final List<SortKey> keys;
    private final int wanted;
    private final MemoryPool pool;
    private final List<Local> locals = new ArrayList<>();
    /** No row whose first word is above is among the first. */
    private final AtomicLong threshold = new AtomicLong(Long.MAX_VALUE);

    private FlatVector[] columns;
    private int rows;
    private int[] order = new int[0];

    /** @param wanted how many rows, those of an offset included; above a few hundred thousand a {@link SortSink} is as good */
    public TopNSink(List<DataType> types, List<SortKey> keys, int wanted, MemoryPool pool) {
        this.types = List.copyOf(types);
        this.keptTypes = new ArrayList<>(types);
        keptTypes.add(DataType.LONG);
        this.keys = new ArrayList<>(keys);
        this.keys.add(new SortKey(types.size(), true, true));
        this.wanted = wanted;
        this.pool = pool;
    }

    @Override
    public Sink.Local local(Worker worker) {
        Local local = new Local(worker);
        synchronized (locals) {
            locals.add(local);
        }
        return local;
    }

    @Override
    public void finish() {
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
    public void close() {
        for (Local local : locals) {
            local.memory.close();
        }
        locals.clear();
    }

    private final class Local implements Sink.Local {
        private final Worker worker;
        private final Reservation memory = new Reservation(pool);
        private final FirstWord firstWord;
        private final LongVector places;
        private final int[] kept;
        private KeptRows rows;
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
            int count = firstWord.select(block, threshold.get(), kept);
            if (count > 0) {
                number(block);
                Vector[] vectors = Arrays.copyOf(block.columns(), keptTypes.size());
                vectors[types.size()] = places;
                rows.append(block.withColumns(vectors), kept, count);
            }
            rowsInMorsel += block.selected();
            if (!memory.tryResize(rows.bytes()) || rows.rows() - rowsAtLastCut > Math.max(ROWS_BETWEEN_CUTS, wanted)) {
                cut();
                memory.resize(rows.bytes());
            }
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
                long word = firstWord.of(all[keys.get(0).column()], first[wanted - 1]);
                threshold.accumulateAndGet(word, Math::min);
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

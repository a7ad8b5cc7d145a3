package io.sabot.engine.operator.scan;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table. A morsel is a split, or a piece of one where that keeps workers from waiting. Columns are decoded in the order in which the filters need them, and those that no filter
 * needs only for the rows that pass all filters.
 */
public final class ScanSource implements Source, AutoCloseable {
    /** Rows of a piece: few blocks, for the last worker to come to the end keeps the others waiting. */
    private static final int PIECE = 1 << 14;

    private final Table table;
    private final List<Integer> columns;
    private final List<ScanFilter> filters;
    private final List<SplitFilter> splitFilters;
    private final List<RuntimeFilter> runtimeFilters;
    private final boolean lateColumns;
    private List<Split> splits = List.of();
    private List<ScanFilter> allFilters;

    /**
     * @param columns ordinals in the table's schema, one for each column of the blocks
     * @param filters in the order in which they are evaluated: cheap and selective ones first
     */
    public ScanSource(
            Table table,
            List<Integer> columns,
            List<ScanFilter> filters,
            List<SplitFilter> splitFilters,
            List<RuntimeFilter> runtimeFilters) {
        this(table, columns, filters, splitFilters, runtimeFilters, true);
    }

    /** @param lateColumns whether columns are decoded when they are needed, and not all at once */
    public ScanSource(
            Table table,
            List<Integer> columns,
            List<ScanFilter> filters,
            List<SplitFilter> splitFilters,
            List<RuntimeFilter> runtimeFilters,
            boolean lateColumns) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.filters = List.copyOf(filters);
        this.splitFilters = List.copyOf(splitFilters);
        this.runtimeFilters = List.copyOf(runtimeFilters);
        this.lateColumns = lateColumns;
    }

    @Override
    public int prepare(int workers) {
        List<Split> allSplits = table.splits(columns);
        allFilters = new ArrayList<>(filters);
        for (RuntimeFilter runtime : runtimeFilters) {
            runtime.learn(allSplits);
            ScanFilter filter = runtime.filter();
            if (filter != null) {
                allFilters.add(filter);
            }
        }
        splits = new ArrayList<>();
        for (Split split : allSplits) {
            if (mayMatch(split)) {
                splits.add(split);
            }
        }
        divideLast(workers);
        return splits.size();
    }

    /** As many splits stay whole as give every worker the same number of the largest; what is left is divided among all. */
    private void divideLast(int workers) {
        long all = 0;
        long largest = 1;
        for (Split split : splits) {
            all += Math.max(0, split.rowCount());
            largest = Math.max(largest, split.rowCount());
        }
        long whole = workers == 1 ? splits.size() : all / (largest * workers) * workers;
        List<Split> morsels = new ArrayList<>();
        for (Split split : splits) {
            if (morsels.size() < whole || split.rowCount() <= PIECE) {
                morsels.add(split);
            } else {
                morsels.addAll(split.divided(PIECE));
            }
        }
        splits = morsels;
    }

    private boolean mayMatch(RowsSummary rows) {
        for (SplitFilter filter : splitFilters) {
            if (!filter.mayMatch(rows)) {
                return false;
            }
        }
        for (RuntimeFilter filter : runtimeFilters) {
            if (!filter.mayMatch(rows)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        splits.forEach(Split::release);
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(worker);
    }

    private final class Local implements Source.Local {
        private final Worker worker;
        private final Selector[] selectors;

        Local(Worker worker) {
            this.worker = worker;
            this.selectors = new Selector[allFilters.size()];
            for (int i = 0; i < selectors.length; i++) {
                selectors[i] = allFilters.get(i).selector().create(worker);
            }
        }

        @Override
        public void run(int morsel, BlockConsumer out) {
            Split split = splits.get(morsel);
            if (!mayMatch(split)) {
                return; // as is known since the scan was prepared
            }
            try (BlockReader reader = split.open(worker.readContext(), worker.blockRows())) {
                RowsSummary known = reader.summary();
                if ((known == null || mayMatch(known)) && someDictionaryPasses(reader)) {
                    read(reader, out);
                }
            }
        }

        /** Whether no filter rules out all values of its column in this split. */
        private boolean someDictionaryPasses(BlockReader reader) {
            for (int i = 0; i < selectors.length; i++) {
                ScanFilter filter = allFilters.get(i);
                if (!filter.byValue()) {
                    continue;
                }
                int column = filter.columns()[0];
                FlatVector dictionary = reader.dictionary(column);
                int size = dictionary == null ? 0 : reader.dictionarySize(column);
                if (size == 0 || size > worker.blockRows()) {
                    continue;
                }
                Vector[] vectors = new Vector[columns.size()];
                vectors[column] = dictionary;
                if (selectors[i].select(Block.of(size, vectors)).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        private void read(BlockReader reader, BlockConsumer out) {
            while (!out.isFull()) {
                int rows = reader.next();
                if (rows == 0) {
                    return;
                }
                worker.checkCancelled();
                RowsSummary known = reader.blockSummary();
                if (known != null && !mayMatch(known)) {
                    continue;
                }
                Vector[] vectors = new Vector[columns.size()];
                Block all = Block.of(rows, vectors);
                if (!lateColumns) {
                    decodeAll(reader, vectors, all);
                }
                Block block = filter(reader, all);
                if (!block.isEmpty()) {
                    decodeAll(reader, vectors, block);
                    out.accept(block.withColumns(vectors));
                }
            }
        }

        private Block filter(BlockReader reader, Block all) {
            Block block = all;
            for (int i = 0; i < selectors.length && !block.isEmpty(); i++) {
                for (int column : allFilters.get(i).columns()) {
                    decode(reader, all.columns(), column, block);
                }
                block = selectors[i].select(block);
            }
            return block;
        }

        private void decodeAll(BlockReader reader, Vector[] vectors, Block live) {
            for (int i = 0; i < vectors.length; i++) {
                decode(reader, vectors, i, live);
            }
        }

        private void decode(BlockReader reader, Vector[] vectors, int column, Block live) {
            if (vectors[column] == null) {
                vectors[column] = reader.column(column, live.selection(), live.selected());
            }
        }
    }
}

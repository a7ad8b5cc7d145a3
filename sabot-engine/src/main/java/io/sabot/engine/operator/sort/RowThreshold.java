package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.connector.Split;
import io.sabot.engine.operator.scan.RuntimeFilter;
import io.sabot.engine.operator.scan.ScanFilter;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Above which first word no row is among the first of an order, as far as any worker has found. It only ever goes down. Scans
 * of the order's first column in the same pipeline ask it for rows, blocks and splits that they need not read.
 */
public final class RowThreshold {
    private final DataType type;
    private final boolean ascending;
    private final boolean nullsFirst;
    private final AtomicLong word = new AtomicLong(Long.MAX_VALUE);

    /** @param type of the order's first key */
    public RowThreshold(DataType type, boolean ascending, boolean nullsFirst) {
        this.type = type;
        this.ascending = ascending;
        this.nullsFirst = nullsFirst;
    }

    long word() {
        return word.get();
    }

    void lower(long found) {
        word.accumulateAndGet(found, Math::min);
    }

    private FirstWord firstWord(int column, int blockRows) {
        return new FirstWord(new SortKey(column, ascending, nullsFirst), type, blockRows);
    }

    /**
     * For a scan whose rows reach the order with that value, or not at all.
     *
     * @param scanColumn where the key stands among the scan's columns
     * @param enough so many rows of the scan would be all that the order keeps; very many when not all of them may reach it
     */
    public RuntimeFilter filter(int scanColumn, long enough) {
        return new Filter(scanColumn, enough);
    }

    private boolean isNullLast(ColumnStatistics statistics) {
        return !nullsFirst && statistics.nullCount() != 0;
    }

    /** @param value a bound of some values, perhaps unknown */
    private long word(Object value, long unknown) {
        if (value == null || type.storage() == Storage.NULL) {
            return unknown;
        }
        FlatVector single = Vector.allocate(type, 1);
        single.set(0, value);
        return firstWord(0, 1).of(single, 0);
    }

    private final class Filter implements RuntimeFilter {
        private final int column;
        private final long enough;

        Filter(int column, long enough) {
            this.column = column;
            this.enough = enough;
        }

        /** So many rows as are wanted are not above the worst of them: where bounds of splits tell that, rows need not. */
        @Override
        public void learn(List<Split> splits) {
            TreeMap<Long, Long> rowsByWorst = new TreeMap<>();
            for (Split split : enough == Long.MAX_VALUE ? List.<Split>of() : splits) {
                ColumnStatistics statistics = split.statistics(column);
                Object worst = ascending ? statistics.max() : statistics.min();
                if (split.isCertain() && split.rowCount() > 0 && !isNullLast(statistics)) {
                    rowsByWorst.merge(word(worst, Long.MAX_VALUE), split.rowCount(), Long::sum);
                }
            }
            long rows = 0;
            for (Map.Entry<Long, Long> entry : rowsByWorst.entrySet()) {
                rows += entry.getValue();
                if (rows >= enough) {
                    lower(entry.getKey());
                    return;
                }
            }
        }

        @Override
        public ScanFilter filter() {
            return new ScanFilter(worker -> new Rows(column, worker), new int[] {column}, !nullsFirst);
        }

        @Override
        public boolean mayMatch(RowsSummary rows) {
            long threshold = word();
            if (threshold == Long.MAX_VALUE) {
                return true;
            }
            ColumnStatistics statistics = rows.statistics(column);
            boolean allNull = statistics.nullCount() >= 0 && statistics.nullCount() == rows.rowCount();
            if (nullsFirst ? statistics.nullCount() != 0 : allNull) {
                return nullsFirst;
            }
            return word(ascending ? statistics.min() : statistics.max(), 0) <= threshold;
        }
    }

    /** The live rows that are not above the threshold. */
    private final class Rows implements Selector {
        private final FirstWord firstWord;
        private int[] kept;

        Rows(int column, Worker worker) {
            firstWord = firstWord(column, worker.blockRows());
            kept = new int[worker.blockRows()];
        }

        @Override
        public Block select(Block block) {
            long threshold = word();
            if (threshold == Long.MAX_VALUE) {
                return block;
            }
            kept = kept.length < block.rows() ? new int[block.rows()] : kept;
            return block.withSelection(kept, firstWord.select(block, threshold, kept));
        }
    }
}

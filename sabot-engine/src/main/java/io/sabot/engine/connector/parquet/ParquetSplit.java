package io.sabot.engine.connector.parquet;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.parquet.column.ReadOptions;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.memory.PageCache;
import io.sabot.engine.memory.ReadContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A row group, or some of its rows.
 *
 * @param start its first row, in the row group
 * @param end the row behind its last
 */
record ParquetSplit(
        ParquetFile file, int rowGroup, long start, long end, List<ParquetColumn> columns, ReadOptions options)
        implements Split {
    ParquetSplit(ParquetFile file, int rowGroup, List<ParquetColumn> columns, ReadOptions options) {
        this(file, rowGroup, 0, file.rowGroups().get(rowGroup).rows(), columns, options);
    }

    @Override
    public long rowCount() {
        return end - start;
    }

    @Override
    public ColumnStatistics statistics(int column) {
        if (!options.statistics()) {
            return ColumnStatistics.UNKNOWN;
        }
        ColumnStatistics ofGroup = file.statistics(rowGroup, columns.get(column));
        boolean exact = ofGroup.nullCount() == 0
                || rowCount() == file.rowGroups().get(rowGroup).rows();
        return exact ? ofGroup : new ColumnStatistics(ofGroup.min(), ofGroup.max(), -1, ofGroup.distinctCount());
    }

    /** Passing over rows of a nested column costs as much as reading them. */
    @Override
    public List<Split> divided(int rows) {
        if (!columns.stream().allMatch(column -> column.isFlat() || column.isMissing())) {
            return List.of(this);
        }
        List<Split> parts = new ArrayList<>();
        for (long from = start; from < end; from += rows) {
            parts.add(new ParquetSplit(file, rowGroup, from, Math.min(end, from + rows), columns, options));
        }
        return parts;
    }

    @Override
    public BlockReader open(ReadContext context, int blockRows) {
        Idle idle = context.pooled(Idle.class, () -> new Idle(context.pages()));
        RowGroupReader reader = idle.take(blockRows);
        reader.open(file, rowGroup, columns, options, start, end);
        return new Lent(reader, idle);
    }

    /** The readers that a worker keeps for its next splits. */
    private static final class Idle {
        private final Deque<RowGroupReader> readers = new ArrayDeque<>();
        private final PageCache cache;

        Idle(PageCache cache) {
            this.cache = cache;
        }

        RowGroupReader take(int blockRows) {
            RowGroupReader last = readers.pollLast();
            return last != null && last.blockRows() == blockRows ? last : new RowGroupReader(blockRows, cache);
        }

        void give(RowGroupReader reader) {
            readers.addLast(reader);
        }
    }

    /** Goes back to the worker's idle readers when it is closed. */
    private static final class Lent implements BlockReader {
        private final RowGroupReader reader;
        private final Idle idle;
        private boolean closed;

        Lent(RowGroupReader reader, Idle idle) {
            this.reader = reader;
            this.idle = idle;
        }

        @Override
        public FlatVector dictionary(int column) {
            return reader.dictionary(column);
        }

        @Override
        public int dictionarySize(int column) {
            return reader.dictionarySize(column);
        }

        @Override
        public RowsSummary summary() {
            return reader.summary();
        }

        @Override
        public RowsSummary blockSummary() {
            return reader.blockSummary();
        }

        @Override
        public int next() {
            return reader.next();
        }

        @Override
        public Vector column(int column, int[] selection, int count) {
            return reader.column(column, selection, count);
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                idle.give(reader);
            }
        }
    }
}

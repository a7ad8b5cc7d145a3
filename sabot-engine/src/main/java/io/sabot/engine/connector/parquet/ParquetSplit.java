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
import java.util.Deque;
import java.util.List;

/** A row group. */
record ParquetSplit(ParquetFile file, int rowGroup, List<ParquetColumn> columns, ReadOptions options) implements Split {
    @Override
    public long rowCount() {
        return file.rowGroups().get(rowGroup).rows();
    }

    @Override
    public ColumnStatistics statistics(int column) {
        return options.statistics() ? file.statistics(rowGroup, columns.get(column)) : ColumnStatistics.UNKNOWN;
    }

    @Override
    public BlockReader open(ReadContext context, int blockRows) {
        Idle idle = context.pooled(Idle.class, () -> new Idle(context.pages()));
        RowGroupReader reader = idle.take(blockRows);
        reader.open(file, rowGroup, columns, options);
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

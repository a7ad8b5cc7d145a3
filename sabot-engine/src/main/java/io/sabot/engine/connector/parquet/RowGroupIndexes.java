package io.sabot.engine.connector.parquet;

import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.connector.parquet.column.ChunkBloom;
import io.sabot.engine.connector.parquet.column.PageStatistics;
import io.sabot.engine.connector.parquet.column.ReadOptions;
import io.sabot.engine.connector.parquet.format.ColumnChunk;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.source.ByteSource;
import java.io.IOException;
import java.util.List;

/**
 * Bloom filters and page indexes of the columns of a row group, each read when it is first asked for. One that is malformed
 * says nothing: the data does not need it. Belongs to one thread.
 */
final class RowGroupIndexes {
    private final ParquetFile file;
    private final ByteSource source;
    private final int rowGroup;
    private final List<ParquetColumn> columns;
    private final ReadOptions options;
    private final ChunkBloom[] blooms;
    private final boolean[] bloomsRead;
    private final PageStatistics[] pages;
    private final boolean[] pagesRead;

    RowGroupIndexes(
            ParquetFile file, ByteSource source, int rowGroup, List<ParquetColumn> columns, ReadOptions options) {
        this.file = file;
        this.source = source;
        this.rowGroup = rowGroup;
        this.columns = columns;
        this.options = options;
        this.blooms = new ChunkBloom[columns.size()];
        this.bloomsRead = new boolean[columns.size()];
        this.pages = new PageStatistics[columns.size()];
        this.pagesRead = new boolean[columns.size()];
    }

    /** @return null for a column that is not flat or not there */
    private ColumnChunk chunk(int column) {
        ParquetColumn asked = columns.get(column);
        return asked.isFlat()
                ? file.rowGroups()
                        .get(rowGroup)
                        .columns()
                        .get(asked.leaf().node().leaf())
                : null;
    }

    /** Of all rows; null when it knows no more than the split. */
    RowsSummary whole() {
        for (int i = 0; i < columns.size() && options.bloomFilters(); i++) {
            ColumnChunk chunk = chunk(i);
            if (chunk != null && chunk.bloomFilterOffset() > 0) {
                return new Whole();
            }
        }
        return null;
    }

    /** Of some rows; null when it knows nothing of any. */
    RowsSummary of(long start, int count) {
        for (int i = 0; i < columns.size() && options.pageIndexes(); i++) {
            ColumnChunk chunk = chunk(i);
            if (chunk != null && chunk.columnIndex() != null && chunk.offsetIndex() != null) {
                return new Part(start, count);
            }
        }
        return null;
    }

    private final class Whole implements RowsSummary {
        @Override
        public long rowCount() {
            return file.rowGroups().get(rowGroup).rows();
        }

        @Override
        public ColumnStatistics statistics(int column) {
            return options.statistics() ? file.statistics(rowGroup, columns.get(column)) : ColumnStatistics.UNKNOWN;
        }

        @Override
        public boolean mayHold(int column, Object value) {
            ChunkBloom bloom = bloom(column);
            return bloom == null || bloom.mayHold(value);
        }
    }

    private final class Part implements RowsSummary {
        private final long start;
        private final int count;

        Part(long start, int count) {
            this.start = start;
            this.count = count;
        }

        @Override
        public long rowCount() {
            return count;
        }

        @Override
        public ColumnStatistics statistics(int column) {
            PageStatistics statistics = pages(column);
            return statistics == null ? ColumnStatistics.UNKNOWN : statistics.of(start, count);
        }
    }

    private ChunkBloom bloom(int column) {
        ColumnChunk chunk = chunk(column);
        if (!bloomsRead[column] && chunk != null) {
            bloomsRead[column] = true;
            try {
                blooms[column] = ChunkBloom.read(source, columns.get(column), chunk);
            } catch (MalformedFileException e) {
                blooms[column] = null;
            } catch (IOException e) {
                throw ParquetErrors.badData(file.path(), e);
            }
        }
        return blooms[column];
    }

    private PageStatistics pages(int column) {
        ColumnChunk chunk = chunk(column);
        if (!pagesRead[column] && chunk != null) {
            pagesRead[column] = true;
            try {
                long rows = file.rowGroups().get(rowGroup).rows();
                pages[column] = PageStatistics.read(source, columns.get(column), chunk, rows);
            } catch (IOException e) {
                throw ParquetErrors.badData(file.path(), e);
            }
        }
        return pages[column];
    }
}

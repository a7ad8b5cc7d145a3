package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.parquet.StatisticsUnion;
import io.sabot.engine.connector.parquet.format.ColumnChunk;
import io.sabot.engine.connector.parquet.format.ColumnIndex;
import io.sabot.engine.connector.parquet.format.OffsetIndex;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.source.ByteSource;
import java.io.IOException;

/** What the pages of a flat column's chunk hold, in terms of the column's type. */
public final class PageStatistics {
    private final OffsetIndex places;
    private final ColumnStatistics[] pages;
    private final long rows;

    private PageStatistics(OffsetIndex places, ColumnStatistics[] pages, long rows) {
        this.places = places;
        this.pages = pages;
        this.rows = rows;
    }

    /** @return null when the file has no index of these pages */
    public static PageStatistics read(ByteSource source, ParquetColumn column, ColumnChunk chunk, long rows)
            throws IOException {
        ColumnIndex contents = PageIndexes.contents(source, chunk);
        OffsetIndex places = contents == null ? null : PageIndexes.places(source, chunk, rows);
        return places == null ? null : of(column, contents, places, rows);
    }

    private static PageStatistics of(ParquetColumn column, ColumnIndex index, OffsetIndex places, long rows) {
        if (index.pages() != places.offsets().length) {
            return null;
        }
        ColumnStatistics[] pages = new ColumnStatistics[index.pages()];
        PageStatistics statistics = new PageStatistics(places, pages, rows);
        for (int i = 0; i < pages.length; i++) {
            pages[i] = index.nullPages()[i]
                    ? new ColumnStatistics(null, null, statistics.end(i) - places.firstRows()[i], -1)
                    : ChunkStatistics.of(column, index.mins()[i], index.maxes()[i]);
        }
        return statistics;
    }

    private long end(int page) {
        return page + 1 < pages.length ? places.firstRows()[page + 1] : rows;
    }

    /** Statistics of some rows: those of the pages that they stand in. */
    public ColumnStatistics of(long start, int count) {
        int page = places.pageOf(start);
        StatisticsUnion union = new StatisticsUnion();
        long nulls = 0;
        for (long row = start; row < start + count; row = end(page++)) {
            long rowsOfPage = end(page) - places.firstRows()[page];
            boolean allNull = pages[page].nullCount() == rowsOfPage;
            nulls = allNull && nulls >= 0 ? nulls + Math.min(start + count, end(page)) - row : -1;
            union.add(pages[page], rowsOfPage);
        }
        ColumnStatistics all = union.result();
        return new ColumnStatistics(all.min(), all.max(), nulls, -1);
    }
}

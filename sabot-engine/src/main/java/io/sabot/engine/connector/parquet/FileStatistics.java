package io.sabot.engine.connector.parquet;

import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.parquet.column.ChunkStatistics;
import io.sabot.engine.connector.parquet.format.RowGroup;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.type.DataType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the footer of a file says of the values of its chunks. Each is decoded when it is first asked for and then kept: planning
 * asks for the same columns again and again, and so does every scan for every row group. Thread-safe.
 */
final class FileStatistics {
    private final List<RowGroup> rowGroups;
    /** By row group; those of the whole file behind them. Null until it is asked for. */
    private final Map<Key, ColumnStatistics[]> known = new ConcurrentHashMap<>();

    /** @param type of which the bounds are values */
    private record Key(int leaf, DataType type) {}

    FileStatistics(List<RowGroup> rowGroups) {
        this.rowGroups = rowGroups;
    }

    /** Of nested columns nothing is known. */
    ColumnStatistics of(int rowGroup, ParquetColumn column) {
        return column.isFlat() ? of(rowGroup, column, kept(column)) : ColumnStatistics.UNKNOWN;
    }

    /** What all row groups together say. */
    ColumnStatistics of(ParquetColumn column) {
        if (!column.isFlat()) {
            return ColumnStatistics.UNKNOWN;
        }
        ColumnStatistics[] kept = kept(column);
        if (kept[rowGroups.size()] == null) {
            StatisticsUnion union = new StatisticsUnion();
            for (int i = 0; i < rowGroups.size(); i++) {
                union.add(of(i, column, kept), rowGroups.get(i).rows());
            }
            kept[rowGroups.size()] = union.result();
        }
        return kept[rowGroups.size()];
    }

    private ColumnStatistics[] kept(ParquetColumn column) {
        return known.computeIfAbsent(
                new Key(column.leaf().node().leaf(), column.type()), key -> new ColumnStatistics[rowGroups.size() + 1]);
    }

    private ColumnStatistics of(int rowGroup, ParquetColumn column, ColumnStatistics[] kept) {
        if (kept[rowGroup] == null) {
            kept[rowGroup] = ChunkStatistics.of(
                    column,
                    rowGroups.get(rowGroup).columns().get(column.leaf().node().leaf()));
        }
        return kept[rowGroup];
    }
}

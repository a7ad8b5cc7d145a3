package io.sabot.engine.connector.parquet.format;

import java.util.List;

/**
 * A horizontal slice of a file.
 *
 * @param columns by position of the leaf in the schema
 * @param fileOffset where the first page begins
 */
public record RowGroup(
        List<ColumnChunk> columns, long rows, long uncompressedBytes, long compressedBytes, long fileOffset) {
    public RowGroup {
        columns = List.copyOf(columns);
    }
}

package io.sabot.engine.connector.parquet.format;

import java.util.List;
import java.util.Map;

/**
 * A footer.
 *
 * @param schema depth first, the root included
 * @param keyValues what the writer added, e.g. Spark's own schema
 * @param createdBy name and version of the writer, or null
 */
public record FileMetadata(
        List<SchemaElement> schema,
        long rows,
        List<RowGroup> rowGroups,
        Map<String, String> keyValues,
        String createdBy) {
    public FileMetadata {
        schema = List.copyOf(schema);
        rowGroups = List.copyOf(rowGroups);
    }
}

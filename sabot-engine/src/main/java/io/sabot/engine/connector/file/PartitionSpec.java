package io.sabot.engine.connector.file;

import io.sabot.engine.type.StructType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The partition columns of a table and the directories that make it up.
 *
 * @param columns empty when the table is not partitioned
 * @param directories boxed values of the columns by directory, in the table's order
 */
record PartitionSpec(StructType columns, Map<Path, Object[]> directories) {
    static final PartitionSpec NONE = new PartitionSpec(new StructType(List.of()), Map.of());

    boolean isPartitioned() {
        return columns.size() > 0;
    }
}

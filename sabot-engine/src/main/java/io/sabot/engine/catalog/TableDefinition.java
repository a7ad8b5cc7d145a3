package io.sabot.engine.catalog;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Table;
import io.sabot.engine.connector.file.FileTables;
import io.sabot.engine.connector.format.FileFormats;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.StructType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A table of the catalog: files of one format in one folder.
 *
 * @param schema all columns, those of PARTITIONED BY at the end
 * @param partitionBy names of partition columns
 * @param managed the folder is the catalog's own and goes with the table
 * @param comment null for none
 */
public record TableDefinition(
        String database,
        String name,
        StructType schema,
        List<String> partitionBy,
        String provider,
        Path location,
        boolean managed,
        Map<String, String> options,
        Map<String, String> properties,
        String comment) {

    /** The table as its files are now. */
    public Table open(Settings settings) {
        Options parsed = Options.of(options);
        return FileTables.open(
                FileFormats.of(provider, parsed, settings), List.of(location.toString()), schema, parsed, settings);
    }
}

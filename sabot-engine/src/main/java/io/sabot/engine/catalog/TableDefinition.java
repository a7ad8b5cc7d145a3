package io.sabot.engine.catalog;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Table;
import io.sabot.engine.connector.file.FileTables;
import io.sabot.engine.connector.format.FileFormats;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.StructType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A table of the catalog: files of one format in one folder.
 *
 * @param schema all columns, those of PARTITIONED BY at the end
 * @param partitionBy names of partition columns
 * @param managed the folder is the catalog's own and goes with the table
 * @param comment null for none
 * @param details what DESCRIBE tells besides
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
        String comment,
        Details details) {

    /**
     * @param buckets null for none
     * @param collation the default of the table's texts, null for none
     * @param statistics what ANALYZE found, null before
     */
    public record Details(Instant created, Buckets buckets, String collation, String statistics) {}

    /** {@code CLUSTERED BY (columns) SORTED BY (order) INTO count BUCKETS}. */
    public record Buckets(int count, List<String> columns, List<String> order) {}

    /** Catalog, database and name. */
    public List<String> fullName() {
        return List.of(Catalog.NAME, database, name);
    }

    public TableDefinition withName(String newDatabase, String newName, Path newLocation) {
        return new TableDefinition(
                newDatabase,
                newName,
                schema,
                partitionBy,
                provider,
                newLocation,
                managed,
                options,
                properties,
                comment,
                details);
    }

    public TableDefinition withSchema(StructType newSchema) {
        return new TableDefinition(
                database,
                name,
                newSchema,
                partitionBy,
                provider,
                location,
                managed,
                options,
                properties,
                comment,
                details);
    }

    public TableDefinition withProperties(Map<String, String> newProperties, String newComment) {
        return new TableDefinition(
                database,
                name,
                schema,
                partitionBy,
                provider,
                location,
                managed,
                options,
                newProperties,
                newComment,
                details);
    }

    public TableDefinition withOptions(Map<String, String> newOptions) {
        return new TableDefinition(
                database,
                name,
                schema,
                partitionBy,
                provider,
                location,
                managed,
                newOptions,
                properties,
                comment,
                details);
    }

    public TableDefinition withDetails(String collation, String statistics) {
        return new TableDefinition(
                database,
                name,
                schema,
                partitionBy,
                provider,
                location,
                managed,
                options,
                properties,
                comment,
                new Details(details.created(), details.buckets(), collation, statistics));
    }

    /** The table as its files are now. */
    public Table open(Settings settings) {
        Options parsed = Options.of(options);
        return FileTables.open(
                FileFormats.of(provider, parsed, settings),
                List.of(location.toString()),
                ColumnTypes.read(schema),
                parsed,
                settings);
    }
}

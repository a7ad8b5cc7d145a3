package io.sabot.engine.connector.parquet;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.FileFormat;
import io.sabot.engine.connector.file.FileScan;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.schema.SchemaOptions;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parquet as a format of file tables. Footers are read once for each file of a relation. */
public final class ParquetFormat implements FileFormat {
    private final Options options;
    private final boolean caseSensitive;
    private final Map<SourceFile, ParquetFile> files = new ConcurrentHashMap<>();

    public ParquetFormat(Options options, Settings settings) {
        this.options = options;
        this.caseSensitive = settings.get(io.sabot.engine.config.SabotSettings.CASE_SENSITIVE);
    }

    @Override
    public String name() {
        return "Parquet";
    }

    private ParquetFile open(SourceFile file) {
        return files.computeIfAbsent(file, key -> ParquetFile.open(key.path(), SchemaOptions.DEFAULTS));
    }

    @Override
    public StructType inferSchema(List<SourceFile> sources) {
        if (sources.isEmpty()) {
            return null;
        }
        boolean merge = options.flag("mergeSchema", false);
        StructType schema = schema(open(sources.get(0)));
        for (int i = 1; merge && i < sources.size(); i++) {
            schema = merged(schema, schema(open(sources.get(i))));
        }
        return schema;
    }

    private static StructType schema(ParquetFile file) {
        return file.schema();
    }

    private StructType merged(StructType first, StructType second) {
        List<Field> fields = new ArrayList<>(first.fields());
        for (Field field : second.fields()) {
            if (first.indexOf(field.name(), caseSensitive) < 0) {
                fields.add(field);
            }
        }
        return new StructType(fields);
    }

    @Override
    public boolean canRead(DataType type) {
        return !type.equals(DataType.CALENDAR_INTERVAL);
    }

    @Override
    public boolean canWrite(DataType type) {
        return !type.equals(DataType.CALENDAR_INTERVAL) && !type.equals(DataType.NULL);
    }

    @Override
    public FileScan scan(StructType dataSchema, List<Integer> columns) {
        return file -> {
            ParquetFile opened = open(file);
            List<ParquetColumn> wanted = new ArrayList<>();
            for (int column : columns) {
                wanted.add(column(opened, dataSchema.field(column)));
            }
            List<Split> splits = new ArrayList<>();
            for (int group = 0; group < opened.rowGroups().size(); group++) {
                splits.add(new ParquetSplit(opened, group, wanted, dataSchema, columns));
            }
            return splits;
        };
    }

    /** @return null when the file does not have the column: it is NULL in all rows */
    private ParquetColumn column(ParquetFile file, Field field) {
        ParquetColumn found = null;
        for (ParquetColumn column : file.columns()) {
            boolean same = caseSensitive ? column.name().equals(field.name()) : column.name().equalsIgnoreCase(field.name());
            if (same && found != null) {
                throw QueryException.of(
                        io.sabot.engine.error.ErrorKind.RUNTIME,
                        "_LEGACY_ERROR_TEMP_2093",
                        "requiredFieldName", field.name(),
                        "matchedOrcFields", "[" + found.name() + ", " + column.name() + "]");
            }
            found = same ? column : found;
        }
        return found;
    }

    @Override
    public long rowCount(List<SourceFile> sources) {
        long rows = 0;
        for (SourceFile source : sources) {
            rows += open(source).rows();
        }
        return rows;
    }

    @Override
    public ColumnStatistics statistics(StructType dataSchema, int column, List<SourceFile> sources) {
        StatisticsUnion union = new StatisticsUnion();
        for (SourceFile source : sources) {
            ParquetFile file = open(source);
            ParquetColumn found = column(file, dataSchema.field(column));
            union.add(found == null ? ColumnStatistics.UNKNOWN : file.statistics(found), file.rows());
        }
        return union.result();
    }

    @Override
    public FileWriters writers(StructType schema) {
        throw QueryException.unsupported("writing Parquet");
    }
}

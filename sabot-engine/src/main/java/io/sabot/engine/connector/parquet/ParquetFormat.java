package io.sabot.engine.connector.parquet;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.FileFormat;
import io.sabot.engine.connector.file.FileScan;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.connector.parquet.column.ReadOptions;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.schema.SchemaMerge;
import io.sabot.engine.connector.parquet.schema.SchemaOptions;
import io.sabot.engine.connector.parquet.write.ParquetWriters;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parquet as a format of file tables. Footers are read once for each file of a relation. */
public final class ParquetFormat implements FileFormat {
    private final Options options;
    private final Settings settings;
    private final SchemaOptions schemaOptions;
    private final ReadOptions readOptions;
    private final boolean caseSensitive;
    private final boolean mergeSchema;
    private final Map<SourceFile, ParquetFile> files = new ConcurrentHashMap<>();

    public ParquetFormat(Options options, Settings settings) {
        this.options = options;
        this.settings = settings;
        this.schemaOptions = new SchemaOptions(
                settings.get(FileSettings.PARQUET_BINARY_AS_STRING),
                settings.get(FileSettings.PARQUET_INT96_AS_TIMESTAMP),
                settings.get(FileSettings.PARQUET_INFER_NTZ),
                settings.get(FileSettings.PARQUET_NANOS_AS_LONG));
        this.readOptions = ReadOptions.of(options, settings);
        this.caseSensitive = settings.get(SabotSettings.CASE_SENSITIVE);
        this.mergeSchema = options.flag("mergeSchema", settings.get(FileSettings.PARQUET_MERGE_SCHEMA));
    }

    @Override
    public String name() {
        return "Parquet";
    }

    /** A file that was written again since its footer was read is read anew, as Spark would. */
    private ParquetFile open(SourceFile file) {
        ParquetFile known = files.get(file);
        if (known == null || !known.isCurrent()) {
            known = ParquetFile.open(file.path(), schemaOptions);
            files.put(file, known);
        }
        return known;
    }

    private ParquetFile openForSchema(SourceFile file) {
        return files.computeIfAbsent(file, key -> ParquetFile.openForSchema(key.path(), schemaOptions));
    }

    @Override
    public StructType inferSchema(List<SourceFile> sources) {
        if (sources.isEmpty()) {
            return null;
        }
        StructType schema = SparkSchema.of(openForSchema(sources.get(0)));
        for (int i = 1; mergeSchema && i < sources.size(); i++) {
            schema = SchemaMerge.merge(schema, SparkSchema.of(openForSchema(sources.get(i))), caseSensitive);
        }
        return schema;
    }

    @Override
    public boolean canRead(DataType type) {
        if (type instanceof StructType struct) {
            return struct.fields().stream().allMatch(field -> canRead(field.type()));
        }
        if (type instanceof ArrayType array) {
            return canRead(array.element());
        }
        if (type instanceof MapType map) {
            return canRead(map.key()) && canRead(map.value());
        }
        return type != DataType.CALENDAR_INTERVAL;
    }

    @Override
    public boolean canWrite(DataType type) {
        return canRead(type);
    }

    @Override
    public FileScan scan(StructType dataSchema, List<Integer> columns) {
        List<Field> fields = new ArrayList<>(columns.size());
        for (int column : columns) {
            fields.add(dataSchema.field(column));
        }
        StructType wanted = new StructType(fields);
        return source -> {
            ParquetFile file = open(source);
            List<ParquetColumn> found = file.columns(wanted, caseSensitive);
            List<Split> splits = new ArrayList<>(file.rowGroups().size());
            for (int group = 0; group < file.rowGroups().size(); group++) {
                splits.add(new ParquetSplit(file, group, found, readOptions));
            }
            return splits;
        };
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
        StructType wanted = new StructType(List.of(dataSchema.field(column)));
        StatisticsUnion union = new StatisticsUnion();
        for (SourceFile source : sources) {
            ParquetFile file = open(source);
            union.add(file.statistics(file.columns(wanted, caseSensitive).get(0)), file.rows());
        }
        return union.result();
    }

    @Override
    public FileWriters writers(StructType schema) {
        return new ParquetWriters(schema, options, settings);
    }
}

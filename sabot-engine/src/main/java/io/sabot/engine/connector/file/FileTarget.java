package io.sabot.engine.connector.file;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.record.Options;
import io.sabot.engine.record.Zones;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder to which rows will be written, with all checks that need no row. Source: DataSource and
 * InsertIntoHadoopFsRelationCommand of Spark.
 */
public final class FileTarget {
    private final Path folder;
    private final StructType schema;
    private final List<String> partitionBy;
    private final List<Integer> partitionColumns;
    private final FileFormat format;
    private final Options options;
    private final Settings settings;

    private FileTarget(
            Path folder,
            StructType schema,
            List<String> partitionBy,
            List<Integer> partitionColumns,
            FileFormat format,
            Options options,
            Settings settings) {
        this.folder = folder;
        this.schema = schema;
        this.partitionBy = List.copyOf(partitionBy);
        this.partitionColumns = partitionColumns;
        this.format = format;
        this.options = options;
        this.settings = settings;
    }

    /**
     * @param schema of the rows
     * @param partitionBy names of the columns whose values become directories, outermost first
     */
    public static FileTarget of(
            FileFormat format,
            String path,
            StructType schema,
            List<String> partitionBy,
            Options options,
            Settings settings) {
        for (Field field : schema.fields()) {
            if (hasCalendarInterval(field.type())) {
                throw FileErrors.unsupportedType(format.name(), field.name(), field.type());
            }
        }
        if (!settings.get(FileSettings.ALLOW_EMPTY_SCHEMA) && isEmptySomewhere(schema)) {
            throw QueryException.analysis("EMPTY_SCHEMA_NOT_SUPPORTED_FOR_DATASOURCE", "format", format.name());
        }
        boolean caseSensitive = settings.get(SabotSettings.CASE_SENSITIVE);
        List<Integer> partitions = partitionColumns(schema, partitionBy, caseSensitive);
        if (!format.allowsDuplicateNames()) {
            FileTables.checkDuplicates(schema, caseSensitive);
        }
        return new FileTarget(FilePaths.parse(path), schema, partitionBy, partitions, format, options, settings);
    }

    private static boolean hasCalendarInterval(DataType type) {
        if (type instanceof StructType struct) {
            return struct.fields().stream().anyMatch(field -> hasCalendarInterval(field.type()));
        }
        if (type instanceof ArrayType array) {
            return hasCalendarInterval(array.element());
        }
        if (type instanceof MapType map) {
            return hasCalendarInterval(map.key()) || hasCalendarInterval(map.value());
        }
        return type == DataType.CALENDAR_INTERVAL;
    }

    private static boolean isEmptySomewhere(StructType struct) {
        return struct.size() == 0
                || struct.fields().stream()
                        .anyMatch(field -> field.type() instanceof StructType inner && isEmptySomewhere(inner));
    }

    private static List<Integer> partitionColumns(StructType schema, List<String> names, boolean caseSensitive) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String key = caseSensitive ? name : name.toLowerCase(Locale.ROOT);
            if (!seen.add(key)) {
                throw QueryException.analysis("COLUMN_ALREADY_EXISTS", "columnName", Quoting.id(key));
            }
        }
        List<Integer> ordinals = new ArrayList<>();
        for (String name : names) {
            int ordinal = schema.indexOf(name, caseSensitive);
            if (ordinal < 0) {
                throw QueryException.analysis(
                        "_LEGACY_ERROR_TEMP_1155", "col", name, "schemaCatalog", schema.simpleString());
            }
            ordinals.add(ordinal);
        }
        for (int ordinal : ordinals) {
            DataType type = schema.field(ordinal).type();
            if (type.isNested() || type == DataType.VARIANT || type == DataType.NULL) {
                throw QueryException.analysis("INVALID_PARTITION_COLUMN_DATA_TYPE", "type", Quoting.type(type.sql()));
            }
        }
        if (!names.isEmpty() && names.size() == schema.size()) {
            throw QueryException.analysis("ALL_PARTITION_COLUMNS_NOT_ALLOWED");
        }
        return ordinals;
    }

    public Path folder() {
        return folder;
    }

    public boolean exists() {
        return Files.exists(folder);
    }

    /** Deletes the folder and all that is in it. */
    public void delete() {
        try {
            deleteAll(folder);
        } catch (IOException e) {
            throw FileErrors.cannotWrite(folder, e);
        }
    }

    /**
     * Does what a save mode does before writing: fails when something is there, or removes it.
     *
     * @param mode {@code append}, {@code overwrite}, {@code ignore}; anything else fails when something is there
     * @return whether to write
     */
    public boolean prepare(String mode) {
        boolean exists = exists();
        switch (mode.toLowerCase(Locale.ROOT)) {
            case "append" -> {
                return true;
            }
            case "ignore" -> {
                return !exists;
            }
            case "overwrite" -> {
                if (exists && !overwritesPartitions()) {
                    delete();
                }
                return true;
            }
            default -> {
                if (exists) {
                    throw QueryException.analysis("PATH_ALREADY_EXISTS", "outputPath", FilePaths.display(folder));
                }
                return true;
            }
        }
    }

    /** Whether overwriting replaces only the partitions that get rows. */
    private boolean overwritesPartitions() {
        String mode = options.text("partitionOverwriteMode", settings.get(FileSettings.PARTITION_OVERWRITE_MODE));
        return !partitionColumns.isEmpty() && mode.equalsIgnoreCase("DYNAMIC");
    }

    /** Starts a write. @param mode as for {@link #prepare}, which was called before */
    public FileSink sink(String mode) {
        List<Integer> dataColumns = new ArrayList<>();
        List<Field> dataFields = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            if (!partitionColumns.contains(i)) {
                dataColumns.add(i);
                dataFields.add(schema.field(i));
            }
        }
        StructType dataSchema = new StructType(dataFields);
        FileTables.checkTimeType(dataSchema, settings);
        for (Field field : dataFields) {
            if (!format.canWrite(field.type())) {
                throw FileErrors.unsupportedType(format.name(), field.name(), field.type());
            }
        }
        long most = options.number("maxRecordsPerFile", settings.get(FileSettings.MAX_RECORDS_PER_FILE));
        List<Field> partitions = new ArrayList<>();
        for (int i = 0; i < partitionBy.size(); i++) {
            DataType type = schema.field(partitionColumns.get(i)).type();
            partitions.add(Field.of(partitionBy.get(i), type)); // the directory is spelled as the user spelled it
        }
        PartitionDirectories directories = new PartitionDirectories(partitions, Zones.of(options, settings));
        boolean replacing = mode.equalsIgnoreCase("overwrite") && overwritesPartitions();
        return new FileSink(
                folder,
                format.writers(dataSchema),
                new FileSink.Layout(dataColumns, partitionColumns, directories, most > 0 ? most : Long.MAX_VALUE),
                replacing);
    }

    static void deleteAll(Path place) throws IOException {
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            if (Files.exists(place)) {
                throw e; // something else removes files here at the same time
            }
        }
    }
}

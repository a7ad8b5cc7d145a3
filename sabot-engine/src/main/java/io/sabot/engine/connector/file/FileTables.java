package io.sabot.engine.connector.file;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TimeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens tables over files. Source: DataSource.resolveRelation of Spark. */
public final class FileTables {
    private FileTables() {}

    /**
     * @param paths as the user wrote them, globs included
     * @param userSchema null to find the columns in the files
     */
    public static FileTable open(
            FileFormat format, List<String> paths, StructType userSchema, Options options, Settings settings) {
        boolean caseSensitive = settings.get(SabotSettings.CASE_SENSITIVE);
        FileIndex index = FileIndex.list(paths, userSchema, options, settings);
        StructType partitions = index.partitionColumns();
        StructType dataSchema =
                userSchema == null ? format.inferSchema(index.files()) : without(userSchema, partitions, caseSensitive);
        if (dataSchema == null) {
            throw FileErrors.cannotInferSchema(format.name());
        }
        dataSchema = (StructType) nullable(dataSchema);
        checkDuplicates(dataSchema, caseSensitive);
        checkDuplicates(partitions, caseSensitive);
        checkTimeType(dataSchema, settings);
        checkTimeType(partitions, settings);
        format.checkSchema(dataSchema);
        for (Field field : dataSchema.fields()) {
            if (!format.canRead(field.type())) {
                throw FileErrors.unsupportedType(format.name(), field.name(), field.type());
            }
        }
        String places = paths.stream()
                .map(path -> FilePaths.display(FilePaths.parse(path)))
                .collect(Collectors.joining(", ", "[", "]"));
        return new FileTable(
                format,
                index,
                format.name().toLowerCase(Locale.ROOT) + " " + places,
                options,
                dataSchema,
                caseSensitive,
                FailurePolicy.of(options, settings));
    }

    private static StructType without(StructType schema, StructType left, boolean caseSensitive) {
        return new StructType(schema.fields().stream()
                .filter(field -> left.indexOf(field.name(), caseSensitive) < 0)
                .toList());
    }

    /** What comes from files may be NULL, whatever their schema says, at every level. */
    static DataType nullable(DataType type) {
        if (type instanceof StructType struct) {
            List<Field> fields = new ArrayList<>(struct.size());
            for (Field field : struct.fields()) {
                fields.add(new Field(field.name(), nullable(field.type()), true, field.metadata()));
            }
            return new StructType(fields);
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(nullable(array.element()), true);
        }
        if (type instanceof MapType map) {
            return new MapType(nullable(map.key()), nullable(map.value()), true);
        }
        return type;
    }

    /** TIME is a preview in Spark 4.2, behind a setting. */
    static void checkTimeType(DataType type, Settings settings) {
        if (type instanceof TimeType && !settings.get(SabotSettings.TIME_TYPE)) {
            throw QueryException.analysis("UNSUPPORTED_TIME_TYPE");
        }
        if (type instanceof StructType struct) {
            struct.fields().forEach(field -> checkTimeType(field.type(), settings));
        } else if (type instanceof ArrayType array) {
            checkTimeType(array.element(), settings);
        } else if (type instanceof MapType map) {
            checkTimeType(map.key(), settings);
            checkTimeType(map.value(), settings);
        }
    }

    static void checkDuplicates(StructType schema, boolean caseSensitive) {
        Set<String> seen = new HashSet<>();
        for (Field field : schema.fields()) {
            String name = caseSensitive ? field.name() : field.name().toLowerCase(Locale.ROOT);
            if (!seen.add(name)) {
                throw QueryException.analysis("COLUMN_ALREADY_EXISTS", "columnName", Quoting.id(name));
            }
        }
    }
}

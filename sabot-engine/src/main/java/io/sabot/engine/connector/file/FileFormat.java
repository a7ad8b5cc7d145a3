package io.sabot.engine.connector.file;

import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.List;

/**
 * What lies in files: how to tell their columns, to read and to write them. An instance holds the options of one relation, is
 * immutable and may be asked by any thread.
 */
public interface FileFormat {
    /** As error messages name it: {@code CSV}, {@code JSON}, {@code Parquet}, {@code Text}. */
    String name();

    /** @return the columns of the files, or null when these files do not tell */
    StructType inferSchema(List<SourceFile> files);

    /** Refuses columns that a user says the files have, where the options contradict. */
    default void checkSchema(StructType schema) {}

    boolean canRead(DataType type);

    boolean canWrite(DataType type);

    /** Whether two columns of a file may have one name. */
    default boolean allowsDuplicateNames() {
        return false;
    }

    /**
     * Prepares reading, with all checks that need no file.
     *
     * @param dataSchema columns of the files, partition columns apart
     * @param columns ordinals in {@code dataSchema}, in the order of the reader's columns
     */
    FileScan scan(StructType dataSchema, List<Integer> columns);

    /** @return rows in the files, exact or estimated, -1 when unknown; reads little */
    long rowCount(List<SourceFile> files);

    /** What is known of a column over all these files; reads little. */
    default ColumnStatistics statistics(StructType dataSchema, int column, List<SourceFile> files) {
        return ColumnStatistics.UNKNOWN;
    }

    /** Prepares writing, with all checks that need no file. */
    FileWriters writers(StructType schema);
}

package io.sabot.engine.connector.file;

import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table over files: the columns in the files, then those of the partition directories. A column that is both stands where
 * the files have it and takes its type and values from the directories.
 */
public final class FileTable implements Table {
    private final FileFormat format;
    private final FileIndex index;
    private final String description;
    /** Equal for tables that read the same of the same files. */
    private final List<Object> contents;

    private final StructType dataSchema;
    private final StructType schema;
    private final FailurePolicy failures;
    /** By column of the table: ordinal in the data schema, or -1 - ordinal among the partition columns and those of {@link #INPUT_FILE}. */
    private final int[] sources;

    FileTable(
            FileFormat format,
            FileIndex index,
            String description,
            Options options,
            StructType dataSchema,
            boolean caseSensitive,
            FailurePolicy failures) {
        this.format = format;
        this.index = index;
        this.description = description;
        this.dataSchema = dataSchema;
        this.failures = failures;
        List<Field> fields = new ArrayList<>();
        List<Integer> origins = new ArrayList<>();
        StructType partitions = index.partitionColumns();
        for (int i = 0; i < dataSchema.size(); i++) {
            int partition = partitions.indexOf(dataSchema.field(i).name(), caseSensitive);
            fields.add(partition < 0 ? dataSchema.field(i) : partitions.field(partition));
            origins.add(partition < 0 ? i : -1 - partition);
        }
        for (int i = 0; i < partitions.size(); i++) {
            if (!origins.contains(-1 - i)) {
                fields.add(partitions.field(i));
                origins.add(-1 - i);
            }
        }
        this.schema = new StructType(fields);
        this.contents = List.of(format.name(), options.original(), index.files(), schema, failures);
        this.sources = origins.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The table with the columns of the file itself. */
    private FileTable(FileTable plain) {
        this.format = plain.format;
        this.index = plain.index;
        this.description = plain.description;
        this.dataSchema = plain.dataSchema;
        this.failures = plain.failures;
        List<Field> fields = new ArrayList<>(plain.schema.fields());
        fields.addAll(INPUT_FILE.fields());
        this.schema = new StructType(fields);
        this.contents = List.of(plain, INPUT_FILE);
        this.sources = Arrays.copyOf(plain.sources, fields.size());
        for (int i = 0; i < INPUT_FILE.size(); i++) {
            sources[plain.sources.length + i] = -1 - index.partitionColumns().size() - i;
        }
    }

    @Override
    public FileTable withInputFile() {
        return new FileTable(this);
    }

    /** Whether the other reads the same files, as they were when they were listed, in the same way. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FileTable that && contents.equals(that.contents);
    }

    @Override
    public int hashCode() {
        return contents.hashCode();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public StructType schema() {
        return schema;
    }

    /** Columns that come from directories, in the order of the directories. */
    public StructType partitionColumns() {
        return index.partitionColumns();
    }

    @Override
    public long rowCount() {
        try {
            return format.rowCount(index.readOrder());
        } catch (QueryException unreadable) {
            // Whether it ends the query or is left out is decided where the file is read.
            return -1;
        }
    }

    @Override
    public long sizeInBytes() {
        return index.files().stream().mapToLong(SourceFile::length).sum();
    }

    @Override
    public ColumnStatistics statistics(int column) {
        int source = sources[column];
        try {
            return source >= 0 ? format.statistics(dataSchema, source, index.readOrder()) : ColumnStatistics.UNKNOWN;
        } catch (QueryException unreadable) {
            // As for the number of rows.
            return ColumnStatistics.UNKNOWN;
        }
    }

    @Override
    public List<Split> splits(List<Integer> columns) {
        List<Integer> dataColumns = new ArrayList<>();
        int[] fromData = new int[columns.size()];
        for (int i = 0; i < fromData.length; i++) {
            int source = sources[columns.get(i)];
            fromData[i] = source >= 0 ? dataColumns.size() : source;
            if (source >= 0) {
                dataColumns.add(source);
            }
        }
        FileScan scan = format.scan(dataSchema, dataColumns);
        List<DataType> types =
                columns.stream().map(column -> schema.field(column).type()).toList();
        List<Split> splits = new ArrayList<>();
        for (SourceFile file : index.readOrder()) {
            FileSplit.Columns layout = new FileSplit.Columns(fromData, types, constants(file));
            for (Split split : failures.splits(scan, file)) {
                splits.add(new FileSplit(file, split, layout, failures));
            }
        }
        return splits;
    }

    /** Values of the partition columns, then those of {@link #INPUT_FILE}. */
    private Object[] constants(SourceFile file) {
        Object[] partitions = index.partitionValues(file);
        int count = index.partitionColumns().size();
        Object[] all =
                count == 0 ? new Object[INPUT_FILE.size()] : Arrays.copyOf(partitions, count + INPUT_FILE.size());
        all[count] = Slice.of(file.url());
        all[count + 1] = 0L;
        all[count + 2] = file.length();
        return all;
    }

    @Override
    public List<String> inputFiles() {
        return index.files().stream().map(SourceFile::url).toList();
    }
}

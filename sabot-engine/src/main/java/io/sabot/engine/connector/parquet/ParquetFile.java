package io.sabot.engine.connector.parquet;

import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.file.FilePaths;
import io.sabot.engine.connector.parquet.format.FileMetadata;
import io.sabot.engine.connector.parquet.format.FooterReader;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.RowGroup;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.connector.parquet.schema.SchemaConverter;
import io.sabot.engine.connector.parquet.schema.SchemaNode;
import io.sabot.engine.connector.parquet.schema.SchemaOptions;
import io.sabot.engine.connector.parquet.schema.SchemaTree;
import io.sabot.engine.connector.parquet.schema.TypeMismatchException;
import io.sabot.engine.connector.parquet.schema.WriterCalendar;
import io.sabot.engine.connector.parquet.source.ByteSource;
import io.sabot.engine.connector.parquet.source.CachedFile;
import io.sabot.engine.connector.parquet.source.FilePlace;
import io.sabot.engine.connector.parquet.source.KeptPages;
import io.sabot.engine.connector.parquet.source.LocalPlace;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.PageCache;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The footer of a file, and where the file lies. Holds nothing open; shared by all threads that read the file. */
public final class ParquetFile {
    /** Key under which Spark keeps the exact SQL types, as JSON. */
    public static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** Four bytes length and the magic. */
    private static final int TAIL = 8;

    private static final int FIRST_READ = 64 << 10;

    private final String path;
    private final FilePlace place;
    private final Object stamp;
    private final FileMetadata metadata;
    private final SchemaNode root;
    private final SchemaOptions options;
    private final FileStatistics statistics;
    private List<ParquetColumn> columns;

    private ParquetFile(
            String path, FilePlace place, Object stamp, FileMetadata metadata, SchemaNode root, SchemaOptions options) {
        this.path = path;
        this.place = place;
        this.stamp = stamp;
        this.metadata = metadata;
        this.root = root;
        this.options = options;
        this.statistics = new FileStatistics(metadata.rowGroups());
    }

    /** Reads a footer, to read rows next. */
    public static ParquetFile open(Path path) {
        return open(path, SchemaOptions.DEFAULTS);
    }

    /** Reads a footer, to read rows next. */
    public static ParquetFile open(Path path, SchemaOptions options) {
        return open(FilePaths.url(path.toAbsolutePath()), new LocalPlace(path), options);
    }

    /** Reads a footer to learn the schema: Spark has another error when that fails. */
    public static ParquetFile openForSchema(Path path, SchemaOptions options) {
        try {
            return read(FilePaths.url(path.toAbsolutePath()), new LocalPlace(path), options);
        } catch (MalformedFileException | IOException e) {
            throw ParquetErrors.badFooter(FilePaths.display(path.toAbsolutePath()), e);
        }
    }

    /** @param path as errors name the file */
    public static ParquetFile open(String path, FilePlace place, SchemaOptions options) {
        try {
            return read(path, place, options);
        } catch (MalformedFileException | IOException e) {
            throw ParquetErrors.badData(path, e);
        }
    }

    private static ParquetFile read(String path, FilePlace place, SchemaOptions options) throws IOException {
        try (ByteSource source = place.open()) {
            FileMetadata metadata = FooterReader.read(footer(source));
            SchemaNode root = SchemaTree.of(metadata.schema());
            int leaves = leaves(root);
            for (RowGroup group : metadata.rowGroups()) {
                if (group.columns().size() != leaves) {
                    throw new MalformedFileException(
                            "row group of " + group.columns().size() + " columns instead of " + leaves);
                }
            }
            return new ParquetFile(path, place, source.stamp(), metadata, root, options);
        }
    }

    private static int leaves(SchemaNode node) {
        int sum = node.isPrimitive() ? 1 : 0;
        for (SchemaNode child : node.children()) {
            sum += leaves(child);
        }
        return sum;
    }

    private static byte[] footer(ByteSource source) throws IOException {
        long size = source.size();
        if (size < MAGIC.length + TAIL) {
            throw new MalformedFileException("is not a Parquet file (length is too low: " + size + ")");
        }
        int length = (int) Math.min(size, FIRST_READ);
        byte[] end = new byte[length];
        source.read(size - length, end, 0, length);
        if (!Arrays.equals(end, length - 4, length, MAGIC, 0, 4)) {
            throw new MalformedFileException("is not a Parquet file. Expected magic number at tail, but found "
                    + Arrays.toString(Arrays.copyOfRange(end, length - 4, length)));
        }
        int footer = 0;
        for (int i = 0; i < 4; i++) {
            footer |= (end[length - TAIL + i] & 0xFF) << (8 * i);
        }
        if (footer < 0 || footer > size - TAIL - MAGIC.length) {
            throw new MalformedFileException("footer of " + footer + " bytes in a file of " + size);
        }
        if (footer <= length - TAIL) {
            return Arrays.copyOfRange(end, length - TAIL - footer, length - TAIL);
        }
        byte[] all = new byte[footer];
        source.read(size - TAIL - footer, all, 0, footer);
        return all;
    }

    /** As errors name the file. */
    public String path() {
        return path;
    }

    /**
     * The columns in the order of the file, under the types that Spark infers from the file alone.
     *
     * @throws QueryException when one has no type
     */
    public synchronized List<ParquetColumn> columns() {
        if (columns == null) {
            columns = SchemaConverter.columns(root, options, calendar());
        }
        return columns;
    }

    /**
     * The columns that a schema asks for, by name; those that the file does not have are NULL.
     *
     * @throws QueryException when a column of the file cannot be read as the type asked for
     */
    public List<ParquetColumn> columns(StructType wanted, boolean caseSensitive) {
        try {
            return SchemaConverter.columns(root, wanted, options, caseSensitive, calendar());
        } catch (TypeMismatchException e) {
            throw ParquetErrors.typeMismatch(path, e);
        }
    }

    private WriterCalendar calendar() {
        return WriterCalendar.of(metadata.keyValues());
    }

    /** The schema that Spark infers from the file alone. */
    public StructType schema() {
        List<Field> fields = new ArrayList<>();
        for (ParquetColumn column : columns()) {
            fields.add(Field.of(column.name(), column.type(), column.nullable()));
        }
        return new StructType(fields);
    }

    /** The file's own schema. */
    public SchemaNode root() {
        return root;
    }

    /** @return the SQL schema that Spark wrote into the file as JSON, or null */
    public String sparkSchema() {
        return metadata.keyValues().get(SPARK_SCHEMA);
    }

    public FileMetadata metadata() {
        return metadata;
    }

    public long rows() {
        return metadata.rows();
    }

    public List<RowGroup> rowGroups() {
        return metadata.rowGroups();
    }

    /** What a row group's chunk says of its values; of nested columns nothing. */
    public ColumnStatistics statistics(int rowGroup, ParquetColumn column) {
        return statistics.of(rowGroup, column);
    }

    /** What all row groups together say. */
    public ColumnStatistics statistics(ParquetColumn column) {
        return statistics.of(column);
    }

    /** @return false when somebody has written the file since its footer was read, or removed it */
    public boolean isCurrent() {
        try {
            return place.stamp().equals(stamp);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @param cache of pages
     * @return to be closed by the caller
     */
    ByteSource openSource(PageCache cache) throws IOException {
        ByteSource source = new CachedFile(place.open(), new KeptPages(cache, List.of(path, stamp)));
        if (!source.stamp().equals(stamp)) {
            source.close();
            throw new MalformedFileException("the file has changed since its footer was read");
        }
        return source;
    }
}

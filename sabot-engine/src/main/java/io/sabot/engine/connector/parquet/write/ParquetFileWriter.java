package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.batch.Block;
import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.OutputFile;
import io.sabot.engine.connector.parquet.format.FileRange;
import io.sabot.engine.type.DataTypeJson;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One Parquet file. Rows are kept, encoded and compressed, until they make a row group. */
final class ParquetFileWriter implements FileWriters.FileWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** Row groups are what readers share out among threads, so they are not larger than this. */
    private static final int MOST_GROUP_ROWS = 1 << 19;
    /** Rows after which pages and row groups are looked at. */
    private static final int LONGEST_STEP = 1000;

    private static final String CREATED_BY = "sabot version 0.1.0";
    /** Tells Spark that dates and timestamps are in the proleptic Gregorian calendar. */
    private static final String SPARK_VERSION = "4.2.0";

    private final OutputFile file;
    private final StructType schema;
    private final WriteOptions options;
    private final SchemaWriter columns;
    private final int step;
    private final List<FooterWriter.Group> groups = new ArrayList<>();
    private long position;
    private long groupRows;

    ParquetFileWriter(Path path, StructType schema, WriteOptions options) throws IOException {
        this.file = new OutputFile(path, Compression.NONE);
        this.schema = schema;
        this.options = options;
        this.step = Math.min(LONGEST_STEP, options.pageRows());
        this.columns = new SchemaWriter(schema, options, new Compressor(options.codec()));
        file.stream().write(MAGIC);
        position = MAGIC.length;
    }

    @Override
    public void write(Block block) throws IOException {
        List<FieldWriter> fields = columns.fields();
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).bind(block.column(i), block.rows());
        }
        for (int from = 0; from < block.selected(); from += step) {
            int to = Math.min(block.selected(), from + step);
            for (FieldWriter field : fields) {
                for (int i = from; i < to; i++) {
                    field.write(block.row(i), 0, 0);
                }
            }
            groupRows += to - from;
            endRows();
        }
    }

    private void endRows() throws IOException {
        long bytes = 0;
        for (ColumnWriter column : columns.columns()) {
            column.endRows();
            bytes += column.bytes();
        }
        if (groupRows >= MOST_GROUP_ROWS || bytes >= options.rowGroupBytes()) {
            writeGroup();
        }
    }

    private void writeGroup() throws IOException {
        if (groupRows == 0) {
            return;
        }
        long start = position;
        List<ChunkMetadata> chunks = new ArrayList<>();
        for (ColumnWriter column : columns.columns()) {
            ChunkMetadata chunk = column.writeChunk(file.stream(), position);
            position += chunk.compressedBytes();
            chunks.add(chunk);
        }
        for (int i = 0; i < chunks.size(); i++) {
            GrowingBytes bloom = columns.columns().get(i).bloomFilter();
            if (bloom != null) {
                chunks.set(i, chunks.get(i).withBloomFilter(put(bloom)));
            }
        }
        groups.add(new FooterWriter.Group(chunks, groupRows, start));
        groupRows = 0;
    }

    private FileRange put(GrowingBytes bytes) throws IOException {
        bytes.writeTo(file.stream());
        FileRange place = new FileRange(position, bytes.length());
        position += bytes.length();
        return place;
    }

    /** Those of a kind stand together, as they are read together. */
    private void writePageIndexes() throws IOException {
        for (FooterWriter.Group group : groups) {
            List<ChunkMetadata> chunks = group.chunks();
            for (int i = 0; i < chunks.size(); i++) {
                ChunkMetadata chunk = chunks.get(i);
                if (chunk.index().contents() != null) {
                    chunks.set(i, chunk.withColumnIndex(put(chunk.index().contents())));
                }
            }
        }
        for (FooterWriter.Group group : groups) {
            List<ChunkMetadata> chunks = group.chunks();
            for (int i = 0; i < chunks.size(); i++) {
                ChunkMetadata chunk = chunks.get(i);
                chunks.set(i, chunk.withOffsetIndex(put(chunk.index().places())));
            }
        }
    }

    @Override
    public void close() throws IOException {
        writeGroup();
        writePageIndexes();
        Map<String, String> keyValues = new LinkedHashMap<>();
        keyValues.put("org.apache.spark.version", SPARK_VERSION);
        keyValues.put("org.apache.spark.sql.parquet.row.metadata", DataTypeJson.compact(schema));
        GrowingBytes footer = FooterWriter.write(columns.elements(), groups, options.codec(), keyValues, CREATED_BY);
        footer.putInt(footer.length());
        footer.put(MAGIC, 0, MAGIC.length);
        footer.writeTo(file.stream());
        file.close();
    }

    @Override
    public void abandon() {
        file.abandon();
    }
}

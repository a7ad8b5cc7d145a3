package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.PageCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that parquet-java writes from random values: small pages that end where they like, dictionaries that are given up in
 * the middle of a chunk, both page versions and all encodings of its writers. What is read must be what was written.
 */
class ParquetJavaFilesTest {
    private static final CompressionCodecName[] CODECS = {
        CompressionCodecName.UNCOMPRESSED,
        CompressionCodecName.SNAPPY,
        CompressionCodecName.GZIP,
        CompressionCodecName.ZSTD,
        CompressionCodecName.LZ4_RAW
    };

    @TempDir
    Path folder;

    @RepeatedTest(30)
    void randomFile() throws IOException {
        long seed = Long.getLong("sabot.seed", System.nanoTime());
        Random random = new Random(seed);
        Path path = folder.resolve("random.parquet");
        Written written = write(path, random);
        int blockRows = new int[] {1, 7, 100, 256, 1024, 4096}[random.nextInt(6)];
        assertThat(Rows.difference(written.rows(), Rows.read(path, blockRows)))
                .as("-Dsabot.seed=%d, %s, blocks of %d", seed, written.description(), blockRows)
                .isNull();
        MemoryPool pool = new MemoryPool("test", 1 << 20, null);
        try (PageCache cache = new PageCache(100_000L << random.nextInt(4), pool)) {
            for (int scan = 1; scan <= 4; scan++) {
                assertThat(Rows.difference(written.rows(), Rows.read(path, blockRows, cache)))
                        .as(
                                "-Dsabot.seed=%d, %s, scan %d, %d bytes kept",
                                seed, written.description(), scan, cache.bytes())
                        .isNull();
            }
            assertThat(pool.used()).isEqualTo(cache.bytes());
        }
        assertThat(pool.used()).isZero();
    }

    record Written(String description, List<List<Object>> rows) {}

    static Written write(Path path, Random random) throws IOException {
        Files.deleteIfExists(path);
        List<GeneratedColumn> columns = new ArrayList<>();
        StringBuilder schema = new StringBuilder("message m {");
        boolean[] required = new boolean[GeneratedColumn.values().length];
        for (GeneratedColumn column : GeneratedColumn.values()) {
            required[columns.size()] = random.nextInt(4) == 0;
            schema.append(column.declaration(required[columns.size()]));
            columns.add(column);
        }
        MessageType type = MessageTypeParser.parseMessageType(schema.append('}').toString());
        boolean second = random.nextBoolean();
        CompressionCodecName codec = CODECS[random.nextInt(CODECS.length)];
        ExampleParquetWriter.Builder builder = ExampleParquetWriter.builder(new LocalOutputFile(path))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withCompressionCodec(codec)
                .withWriterVersion(second ? WriterVersion.PARQUET_2_0 : WriterVersion.PARQUET_1_0)
                .withDictionaryEncoding(random.nextInt(3) > 0)
                .withByteStreamSplitEncoding(random.nextInt(4) == 0)
                .withBloomFilterEnabled(random.nextInt(4) == 0)
                .withBloomFilterNDV("long", 1000)
                .withMaxBloomFilterBytes(1 << 12)
                .withPageWriteChecksumEnabled(random.nextBoolean())
                .withDictionaryPageSize(100 << random.nextInt(8))
                .withPageSize(64 << random.nextInt(10))
                .withPageRowCountLimit(10 << random.nextInt(8))
                .withRowGroupSize(20_000L << random.nextInt(5));
        int rows = random.nextInt(3000);
        List<List<Object>> expected = new ArrayList<>();
        Values values = new Values(random, columns.size());
        try (ParquetWriter<Group> writer = builder.build()) {
            for (int i = 0; i < rows; i++) {
                Group group = new SimpleGroup(type);
                List<Object> row = new ArrayList<>();
                for (int c = 0; c < columns.size(); c++) {
                    boolean isNull = !required[c] && values.isNull(c);
                    row.add(isNull ? null : columns.get(c).write(group, values.seed(c)));
                }
                writer.write(group);
                expected.add(row);
            }
        }
        return new Written(codec + (second ? " v2 " : " v1 ") + rows + " rows", expected);
    }

    /** How often each column is NULL and repeats itself. */
    private static final class Values {
        private final Random random;
        private final int[] nullPercent;
        private final int[] distinct;

        Values(Random random, int columns) {
            this.random = random;
            this.nullPercent = new int[columns];
            this.distinct = new int[columns];
            for (int i = 0; i < columns; i++) {
                nullPercent[i] = new int[] {0, 0, 1, 10, 50, 99, 100}[random.nextInt(7)];
                distinct[i] = new int[] {1, 2, 10, 200, 300, 5000, Integer.MAX_VALUE}[random.nextInt(7)];
            }
        }

        boolean isNull(int column) {
            return random.nextInt(100) < nullPercent[column];
        }

        long seed(int column) {
            return random.nextInt(distinct[column]) * 31L + column;
        }
    }
}

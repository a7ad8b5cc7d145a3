package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.parquet.column.ReadOptions;
import io.sabot.engine.connector.parquet.schema.SchemaOptions;
import io.sabot.engine.connector.parquet.source.ByteSource;
import io.sabot.engine.connector.parquet.source.FilePlace;
import io.sabot.engine.connector.parquet.write.ParquetWriters;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What page indexes and Bloom filters say is true of the values, and parts that nobody asks for are not read. */
class SkippingTest {
    private final long seed = Long.getLong("sabot.seed", System.nanoTime());

    @TempDir
    Path folder;

    @RepeatedTest(15)
    void summariesHoldForAllValues() throws IOException {
        Random random = new Random(seed);
        Path path = folder.resolve("random.parquet");
        ParquetJavaFilesTest.write(path, random);
        checkAll(path, random);
    }

    @RepeatedTest(5)
    void summariesHoldForAllValuesOfOwnFiles() throws IOException {
        Random random = new Random(seed);
        StructType schema = DataTypeParser.parseColumns(
                "i int, l bigint, f float, d double, x string, y binary, ts timestamp, e decimal(9,2), w decimal(38,10)",
                false);
        Map<String, String> options =
                Map.of("parquet.page.row.count.limit", "50", "parquet.columnindex.truncate.length", "3");
        List<Object[]> rows = new RandomRows(schema, seed).rows(2000);
        Path path = folder.resolve("own.parquet");
        FileWriters.FileWriter writer =
                new ParquetWriters(schema, Options.of(options), Settings.of(Map.of())).open(path);
        writer.write(RandomRows.block(schema, rows, false));
        writer.close();
        checkAll(path, random);
    }

    private void checkAll(Path path, Random random) throws IOException {
        ParquetFile file = ParquetFile.open(path);
        Vector[] vectors = new Vector[file.columns().size()];
        try (RowGroupReader reader = new RowGroupReader(8 << random.nextInt(8))) {
            for (int group = 0; group < file.rowGroups().size(); group++) {
                reader.open(file, group, file.columns());
                RowsSummary whole = reader.summary();
                int rows;
                while ((rows = reader.next(vectors)) > 0) {
                    for (int c = 0; c < vectors.length; c++) {
                        check(reader.blockSummary(), whole, c, vectors[c], rows);
                    }
                }
            }
        }
    }

    private void check(RowsSummary block, RowsSummary whole, int column, Vector vector, int rows) {
        ColumnStatistics statistics = block == null ? ColumnStatistics.UNKNOWN : block.statistics(column);
        int nulls = 0;
        for (int i = 0; i < rows; i++) {
            Object value = vector.get(i);
            if (value == null) {
                nulls++;
                continue;
            }
            boolean within = compare(statistics.min(), value) <= 0 && compare(value, statistics.max()) <= 0;
            assertThat(within)
                    .as("-Dsabot.seed=%d, column %d, %s in %s", seed, column, value, statistics)
                    .isTrue();
            assertThat(whole == null || whole.mayHold(column, value))
                    .as("-Dsabot.seed=%d, column %d, %s", seed, column, value)
                    .isTrue();
        }
        if (statistics.nullCount() >= 0) {
            assertThat(statistics.nullCount()).as("-Dsabot.seed=%d", seed).isEqualTo(nulls);
        }
    }

    /** An unknown bound is below and above everything. */
    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        return left == null || right == null ? 0 : ((Comparable<Object>) left).compareTo(right);
    }

    private static final int ROWS = 200_000;

    private Path sorted() throws IOException {
        Path path = folder.resolve("sorted.parquet");
        MessageType type = MessageTypeParser.parseMessageType(
                "message m { required int64 id; optional binary text (STRING); optional int32 never; }");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(path))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withPageRowCountLimit(2000)
                .withDictionaryEncoding(false)
                .withBloomFilterEnabled("id", true)
                .withBloomFilterNDV("id", ROWS)
                .build()) {
            for (int i = 0; i < ROWS; i++) {
                Group group = new SimpleGroup(type);
                group.add("id", 2L * i);
                group.add("text", "some text of number " + i);
                writer.write(group);
            }
        }
        return path;
    }

    @Test
    void blocksBeforeARowAreNotReadWherePagesAreKnown() throws IOException {
        Counting place = new Counting(Files.readAllBytes(sorted()), new AtomicLong());
        ParquetFile file = ParquetFile.open("sorted", place, SchemaOptions.DEFAULTS);
        long least = bytesForTheLastBlock(file, place, ReadOptions.ALL);
        long most = bytesForTheLastBlock(file, place, new ReadOptions(true, true, false, false, true));
        assertThat(least).isLessThan(most / 10);
    }

    private static long bytesForTheLastBlock(ParquetFile file, Counting place, ReadOptions options) {
        long before = place.bytesRead().get();
        try (RowGroupReader reader = new RowGroupReader(1000)) {
            reader.open(file, 0, file.columns(), options);
            for (int block = 0; block < ROWS / 1000; block++) {
                assertThat(reader.next()).isEqualTo(1000);
            }
            assertThat(reader.column(0).get(999)).isEqualTo(2L * (ROWS - 1));
            assertThat(reader.column(1).get(0)).hasToString("some text of number " + (ROWS - 1000));
        }
        return place.bytesRead().get() - before;
    }

    @Test
    void boundsOfPagesAndFiltersOfRowGroups() throws IOException {
        ParquetFile file = ParquetFile.open(sorted());
        try (RowGroupReader reader = new RowGroupReader(1000)) {
            reader.open(file, 0, file.columns());
            int odd = 0;
            for (long id = 0; id < 2000; id++) {
                boolean found = reader.summary().mayHold(0, id);
                assertThat(found || id % 2 == 1).isTrue();
                odd += found && id % 2 == 1 ? 1 : 0;
            }
            assertThat(odd).isLessThan(50);
            reader.next();
            reader.next();
            assertThat(reader.blockSummary().statistics(0)).isEqualTo(new ColumnStatistics(0L, 2L * 1999, -1, -1));
            assertThat(reader.blockSummary().statistics(2).nullCount()).isEqualTo(1000);
            reader.open(file, 0, file.columns(), new ReadOptions(false, false, false, false, true));
            reader.next();
            assertThat(reader.summary()).isNull();
            assertThat(reader.blockSummary()).isNull();
        }
    }

    /** Filters that Sabot writes are read by parquet-java, and by Sabot. */
    @Test
    void writtenBloomFilters() throws IOException {
        StructType schema = DataTypeParser.parseColumns("i int, l bigint, x string, n int", false);
        List<Object[]> rows = new RandomRows(schema, seed).rows(3000);
        Map<String, String> options = Map.of(
                "parquet.bloom.filter.enabled", "true",
                "parquet.bloom.filter.enabled#n", "false",
                "parquet.bloom.filter.expected.ndv#l", "3000",
                "parquet.bloom.filter.max.bytes", "65536");
        FileWriters writers = new ParquetWriters(schema, Options.of(options), Settings.of(Map.of()));
        Path path = folder.resolve("bloom.parquet");
        FileWriters.FileWriter writer = writers.open(path);
        writer.write(RandomRows.block(schema, rows, false));
        writer.close();
        ParquetReadOptions readOptions =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        ParquetFile file = ParquetFile.open(path);
        try (ParquetFileReader judge = ParquetFileReader.open(new LocalInputFile(path), readOptions);
                RowGroupReader reader = new RowGroupReader()) {
            List<BloomFilter> filters = new ArrayList<>();
            for (var chunk : judge.getRowGroups().get(0).getColumns()) {
                filters.add(judge.readBloomFilter(chunk));
            }
            assertThat(filters.get(3)).isNull();
            assertThat(filters.get(0).getBitsetSize()).isEqualTo(65536);
            assertThat(filters.get(1).getBitsetSize()).isEqualTo(4096);
            reader.open(file, 0, file.columns());
            for (Object[] row : rows) {
                for (int c = 0; c < 2; c++) {
                    if (row[c] != null) {
                        assertThat(filters.get(c).findHash(filters.get(c).hash(row[c])))
                                .isTrue();
                        assertThat(reader.summary().mayHold(c, row[c])).isTrue();
                    }
                }
                assertThat(row[2] == null || reader.summary().mayHold(2, row[2]))
                        .isTrue();
            }
            Random random = new Random(seed);
            int wrong = 0;
            for (int i = 0; i < 1000; i++) {
                wrong += filters.get(1).findHash(filters.get(1).hash(random.nextLong())) ? 1 : 0;
            }
            assertThat(wrong).as("-Dsabot.seed=%d", seed).isLessThan(50);
        }
    }

    private record Counting(byte[] bytes, AtomicLong bytesRead) implements FilePlace, ByteSource {
        @Override
        public ByteSource open() {
            return this;
        }

        @Override
        public Object stamp() {
            return bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) {
            bytesRead.addAndGet(length);
            System.arraycopy(bytes, (int) position, target, offset, length);
        }

        @Override
        public void close() {}
    }
}

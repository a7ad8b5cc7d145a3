package io.sabot.engine.connector.parquet;

import static org.apache.parquet.filter2.predicate.FilterApi.binaryColumn;
import static org.apache.parquet.filter2.predicate.FilterApi.eq;
import static org.apache.parquet.filter2.predicate.FilterApi.longColumn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.parquet.write.ParquetWriters;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page indexes that Sabot writes, judged by parquet-java: as it writes them for the same rows, and as it reads with them. */
class WrittenPageIndexTest {
    private static final int PAGE_ROWS = 100;

    @TempDir
    Path folder;

    private int written;

    @Test
    void ofRandomRowsAsParquetJavaWritesThem() throws IOException {
        StructType schema = DataTypeParser.parseColumns(
                "b boolean, t tinyint, i int, l bigint, f float, d double, x string, y binary, dt date, ts timestamp,"
                        + " tn timestamp_ntz, d9 decimal(9,2), d18 decimal(18,4), d38 decimal(38,10), r int not null,"
                        + " q string not null, a array<int>, st struct<k:int,v:array<string>>, m map<string,bigint>",
                false);
        List<Object[]> rows = new RandomRows(schema, 7).rows(2950);
        assertAsParquetJava(write(schema, rows, Map.of()));
        assertAsParquetJava(write(schema, rows, Map.of("parquet.enable.dictionary", "false")));
        assertAsParquetJava(write(schema, rows, Map.of("parquet.dictionary.page.size", "2000")));
        assertAsParquetJava(write(schema, rows, Map.of("parquet.columnindex.truncate.length", "5")));
    }

    /** Ascending, descending and neither, with pages of NULLs only, zeros of both signs and NaN. */
    @Test
    void ofOrderedRowsAsParquetJavaWritesThem() throws IOException {
        StructType schema = DataTypeParser.parseColumns(
                "up bigint, down string, peak int, gaps int, same double, zero float, nan double, one boolean", false);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new Object[] {
                (long) i,
                Slice.of(String.format("%05d", 1000 - i)),
                Math.abs(500 - i),
                i / PAGE_ROWS % 2 == 0 ? null : (Object) i,
                2.5,
                i % 2 == 0 ? -0.0f : 0.0f,
                i == 700 ? Double.NaN : i,
                i / PAGE_ROWS == 3
            });
        }
        Path file = write(schema, rows, Map.of());
        assertAsParquetJava(file);
        try (ParquetFileReader reader = open(file, FilterCompat.NOOP)) {
            List<ColumnChunkMetaData> chunks = reader.getRowGroups().get(0).getColumns();
            assertThat(IntStream.of(0, 1, 2, 3, 4)
                            .mapToObj(i -> index(reader, chunks.get(i))
                                    .getBoundaryOrder()
                                    .name())
                            .collect(Collectors.joining(" ")))
                    .isEqualTo("ASCENDING DESCENDING UNORDERED ASCENDING ASCENDING");
            assertThat(chunks.get(6).getColumnIndexReference()).isNull();
        }
    }

    private static ColumnIndex index(ParquetFileReader reader, ColumnChunkMetaData chunk) {
        try {
            return reader.readColumnIndex(chunk);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes the rows of a file again, in pages of as many rows, and compares. */
    private void assertAsParquetJava(Path file) throws IOException {
        Path other = folder.resolve("java" + written++ + ".parquet");
        Map<String, String> options = optionsOf.get(file);
        boolean dictionary = !"false".equals(options.get("parquet.enable.dictionary"));
        PlainParquetConfiguration conf = new PlainParquetConfiguration();
        options.forEach(conf::set);
        try (ParquetReader<Group> reader = new GroupBuilder(file).build();
                ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(other))
                        .withConf(conf)
                        .withType(type(file))
                        .withPageRowCountLimit(PAGE_ROWS)
                        .withDictionaryEncoding(dictionary)
                        .withColumnIndexTruncateLength(
                                Integer.parseInt(options.getOrDefault("parquet.columnindex.truncate.length", "64")))
                        .build()) {
            for (Group group = reader.read(); group != null; group = reader.read()) {
                writer.write(group);
            }
        }
        try (ParquetFileReader mine = open(file, FilterCompat.NOOP);
                ParquetFileReader theirs = open(other, FilterCompat.NOOP)) {
            List<ColumnChunkMetaData> chunks = mine.getRowGroups().get(0).getColumns();
            for (int c = 0; c < chunks.size(); c++) {
                ColumnChunkMetaData chunk = chunks.get(c);
                ColumnChunkMetaData expected =
                        theirs.getRowGroups().get(0).getColumns().get(c);
                String name = chunk.getPath() + " of " + options;
                assertThat(firstRows(mine.readOffsetIndex(chunk)))
                        .as(name)
                        .isEqualTo(firstRows(theirs.readOffsetIndex(expected)));
                assertThat(text(mine.readColumnIndex(chunk)))
                        .as(name)
                        .isEqualTo(text(theirs.readColumnIndex(expected)));
            }
        }
    }

    private static List<Long> firstRows(OffsetIndex index) {
        return IntStream.range(0, index.getPageCount())
                .mapToObj(index::getFirstRowIndex)
                .toList();
    }

    private static String text(ColumnIndex index) {
        return index == null
                ? "none"
                : String.join(
                        "\n",
                        index.getNullPages().toString(),
                        index.getNullCounts().toString(),
                        index.getBoundaryOrder().toString(),
                        hex(index.getMinValues()),
                        hex(index.getMaxValues()));
    }

    private static String hex(List<ByteBuffer> values) {
        return values.stream()
                .map(value -> StandardCharsets.ISO_8859_1.decode(value.duplicate()))
                .map(value -> value.chars().mapToObj(Integer::toHexString).collect(Collectors.joining(" ")))
                .toList()
                .toString();
    }

    @Test
    void pagesThatNoRowIsInAreNotRead() throws IOException {
        StructType schema = DataTypeParser.parseColumns("id bigint, name string, list array<int>", false);
        String prefix = "a common beginning that is longer than what an index keeps of any of its bounds, number ";
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> lists = new RandomRows(schema, 3).rows(10_000);
        for (int i = 0; i < 10_000; i++) {
            rows.add(new Object[] {(long) i, Slice.of((char) ('a' + i / 1000) + prefix + i), lists.get(i)[2]});
        }
        Path file = write(schema, rows, Map.of());
        assertReads(file, eq(longColumn("id"), 4321L), PAGE_ROWS, 1);
        Binary name = Binary.fromString("e" + prefix + 4321);
        assertReads(file, eq(binaryColumn("name"), name), 1100, 1);
        assertReads(file, eq(binaryColumn("name"), Binary.fromString("e")), 0, 0);
    }

    private static void assertReads(Path file, FilterPredicate predicate, int mostRows, int passing)
            throws IOException {
        FilterCompat.Filter filter = FilterCompat.get(predicate);
        try (ParquetFileReader reader = open(file, filter)) {
            assertThat(reader.getFilteredRecordCount()).isLessThanOrEqualTo(mostRows);
        }
        int found = 0;
        try (ParquetReader<Group> reader =
                new GroupBuilder(file).withFilter(filter).build()) {
            while (reader.read() != null) {
                found++;
            }
        }
        assertThat(found).isEqualTo(passing);
    }

    /** What is shortened still encloses, is not longer than asked, and a text is cut between characters. */
    @Test
    void shortenedBounds() throws IOException {
        StructType schema = DataTypeParser.parseColumns("x string, y binary", false);
        for (int length = 1; length <= 12; length++) {
            for (String text : List.of(
                    "abcdefghijklmn",
                    "ééééééééé",
                    "€€€€€€€",
                    "😀😀😀😀",
                    "a\uD7FFb\u007F\u007F\u007F\u007F",
                    "\uDBFF\uDFFF\uDBFF\uDFFF\uDBFF\uDFFF\uDBFF\uDFFF")) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                byte[] binary = new byte[bytes.length];
                for (int i = 0; i < binary.length; i++) {
                    binary[i] = i < 3 ? bytes[i] : (byte) 0xFF;
                }
                Path file = write(
                        schema,
                        List.<Object[]>of(new Object[] {Slice.of(text), Slice.of(binary)}),
                        Map.of("parquet.columnindex.truncate.length", Integer.toString(length)));
                try (ParquetFileReader reader = open(file, FilterCompat.NOOP)) {
                    List<ColumnChunkMetaData> chunks =
                            reader.getRowGroups().get(0).getColumns();
                    assertEncloses(index(reader, chunks.get(0)), bytes, length);
                    assertEncloses(index(reader, chunks.get(1)), binary, length);
                    String shortened = StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(index(reader, chunks.get(0)).getMinValues().get(0))
                            .toString();
                    assertThat(text).startsWith(shortened);
                }
            }
        }
    }

    private static void assertEncloses(ColumnIndex index, byte[] value, int length) {
        byte[] min = bytes(index.getMinValues().get(0));
        byte[] max = bytes(index.getMaxValues().get(0));
        assertThat(min).hasSizeLessThanOrEqualTo(length);
        assertThat(Arrays.compareUnsigned(min, value)).isLessThanOrEqualTo(0);
        assertThat(Arrays.compareUnsigned(max, value)).isGreaterThanOrEqualTo(0);
        assertThat(max.length <= length || Arrays.equals(max, value)).isTrue();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Test
    void boundsAndChecksumsCanBeLeftOut() throws IOException {
        StructType schema = DataTypeParser.parseColumns("x int, y int", false);
        List<Object[]> rows = new RandomRows(schema, 1).rows(500);
        Path file = write(schema, rows, Map.of("parquet.column.statistics.enabled#x", "false"));
        try (ParquetFileReader reader = open(file, FilterCompat.NOOP)) {
            List<ColumnChunkMetaData> chunks = reader.getRowGroups().get(0).getColumns();
            assertThat(chunks.get(0).getColumnIndexReference()).isNull();
            assertThat(chunks.get(0).getOffsetIndexReference()).isNotNull();
            assertThat(chunks.get(0).getStatistics().hasNonNullValue()).isFalse();
            assertThat(chunks.get(1).getColumnIndexReference()).isNotNull();
            assertThat(chunks.get(1).getStatistics().hasNonNullValue()).isTrue();
        }
        Path without = write(schema, rows, Map.of("parquet.page.write-checksum.enabled", "false"));
        assertThat(checksums(without)).isEqualTo(0);
        assertThat(checksums(file)).isEqualTo(10);
        assertThatThrownBy(() -> write(schema, rows, Map.of("parquet.columnindex.truncate.length", "0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long checksums(Path file) throws IOException {
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            var pages = reader.readNextRowGroup();
            long count = 0;
            for (var column : reader.getFileMetaData().getSchema().getColumns()) {
                var columnPages = pages.getPageReader(column);
                for (var page = columnPages.readPage(); page != null; page = columnPages.readPage()) {
                    count += page.getCrc().isPresent() ? 1 : 0;
                }
            }
            return count;
        }
    }

    private final Map<Path, Map<String, String>> optionsOf = new HashMap<>();

    private Path write(StructType schema, List<Object[]> rows, Map<String, String> options) throws IOException {
        Path path = folder.resolve("sabot" + written++ + ".parquet");
        optionsOf.put(path, options);
        Map<String, String> all = new HashMap<>(options);
        all.put("parquet.page.row.count.limit", Integer.toString(PAGE_ROWS));
        FileWriters writers = new ParquetWriters(schema, Options.of(all), Settings.of(Map.of()));
        FileWriters.FileWriter writer = writers.open(path);
        for (int from = 0; from < rows.size(); from += 1000) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + 1000));
            writer.write(RandomRows.block(schema, some, false));
        }
        writer.close();
        return path;
    }

    private static ParquetFileReader open(Path file, FilterCompat.Filter filter) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withRecordFilter(filter)
                .build();
        return ParquetFileReader.open(new LocalInputFile(file), options);
    }

    private static MessageType type(Path file) throws IOException {
        try (ParquetFileReader reader = open(file, FilterCompat.NOOP)) {
            return reader.getFileMetaData().getSchema();
        }
    }

    private static final class GroupBuilder extends ParquetReader.Builder<Group> {
        GroupBuilder(Path file) {
            super(new LocalInputFile(file), new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}

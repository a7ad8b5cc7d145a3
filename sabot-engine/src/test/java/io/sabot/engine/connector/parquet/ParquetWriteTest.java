package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.FileTable;
import io.sabot.engine.connector.file.FileTables;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.Tables;
import io.sabot.engine.connector.parquet.write.ParquetWriters;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again by Sabot, DuckDB and parquet-java. */
class ParquetWriteTest {
    private static final StructType FLAT = DataTypeParser.parseColumns("""
            b boolean, t tinyint, s smallint, i int, l bigint, f float, d double, x string, y binary, dt date,
            ts timestamp, tn timestamp_ntz, d9 decimal(9,2), d18 decimal(18,4), d38 decimal(38,10), d20 decimal(20,0),
            r int not null, q string not null""".replace("\n", " "), false);
    private static final StructType NESTED = DataTypeParser.parseColumns("""
            a array<int>, aa array<array<string>>, m map<string,double>, st struct<x:int,y:struct<z:string,w:bigint>>,
            q array<struct<k:int,v:map<string,array<int>>>>, e struct<r:int not null,s:string>, i int""".replace("\n", " "), false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"none", "snappy", "gzip", "zstd", "lz4", "lz4_raw"})
    void flatRowsOfEveryCodec(String codec) throws IOException, SQLException {
        List<Object[]> rows = new RandomRows(FLAT, 1).rows(5000);
        Path file = write(FLAT, rows, Map.of("compression", codec), Map.of());
        assertRead(file, rows);
        try (DuckDb duck = new DuckDb()) {
            if (!codec.equals("lz4")) { // DuckDB does not know Hadoop's frames
                assertThat(Rows.difference(duck.rows("FROM '" + file + "'"), Rows.read(file, 4096)))
                        .isNull();
            }
        }
        assertThat(parquetJavaRows(file)).isEqualTo(5000);
    }

    @Test
    void nestedRows() throws IOException, SQLException {
        List<Object[]> rows = new RandomRows(NESTED, 2).rows(3000);
        Path file = write(NESTED, rows, Map.of(), Map.of());
        assertRead(file, rows);
        try (DuckDb duck = new DuckDb()) {
            assertThat(Rows.difference(duck.rows("FROM '" + file + "'"), Rows.read(file, 4096)))
                    .isNull();
        }
        assertThat(parquetJavaRows(file)).isEqualTo(3000);
    }

    @Test
    void manyPagesAndRowGroups() throws IOException {
        StructType schema = DataTypeParser.parseColumns("i int, x string, a array<bigint>, l bigint", false);
        List<Object[]> rows = new RandomRows(schema, 3).rows(60_000);
        Map<String, String> small = Map.of(
                "parquet.block.size", "400000",
                "parquet.page.size", "3000",
                "parquet.dictionary.page.size", "20000");
        Path file = write(schema, rows, small, Map.of());
        assertRead(file, rows);
        assertThat(parquetJavaRows(file)).isEqualTo(60_000);
        assertThat(ParquetFile.open(file).rowGroups()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT96", "TIMESTAMP_MICROS", "TIMESTAMP_MILLIS"})
    void formsOfTimestamps(String form) throws IOException {
        StructType schema = DataTypeParser.parseColumns("t timestamp", false);
        List<Object[]> rows = new ArrayList<>();
        for (long micros :
                new long[] {0, -1000, 1_600_000_000_123_000L, -62_135_596_800_000_000L, 253_402_300_799_999_000L}) {
            rows.add(new Object[] {micros});
        }
        Path file = write(schema, rows, Map.of(), Map.of("spark.sql.parquet.outputTimestampType", form));
        assertRead(file, rows);
    }

    @Test
    void columnsWithoutType() throws IOException {
        StructType schema = new StructType(List.of(Field.of("n", DataType.NULL), Field.of("i", DataType.INT)));
        List<Object[]> rows = List.of(new Object[] {null, 1}, new Object[] {null, 2});
        assertThat(parquetJavaRows(write(schema, rows, Map.of(), Map.of()))).isEqualTo(2);
    }

    @Test
    void variantsAndTimes() throws IOException {
        StructType schema = DataTypeParser.parseColumns("v variant, t time(6)", false);
        List<Object[]> rows = new RandomRows(schema, 4).rows(100);
        Path file = write(schema, rows, Map.of(), Map.of());
        assertThat(parquetJavaRows(file)).isEqualTo(100);
        assertRead(file, rows);
    }

    @Test
    void theFooterNamesSparksSchemaAndVersion() throws IOException {
        Path file = write(FLAT, new RandomRows(FLAT, 5).rows(10), Map.of(), Map.of());
        try (ParquetFileReader reader = ParquetFileReader.open(input(file), readOptions())) {
            Map<String, String> keyValues = reader.getFileMetaData().getKeyValueMetaData();
            assertThat(keyValues.get("org.apache.spark.version")).isEqualTo("4.2.0");
            assertThat(keyValues.get("org.apache.spark.sql.parquet.row.metadata"))
                    .startsWith(
                            "{\"type\":\"struct\",\"fields\":[{\"name\":\"b\",\"type\":\"boolean\",\"nullable\":true");
            assertThat(reader.getFileMetaData().getSchema().toString()).isEqualTo("""
                    message spark_schema {
                      optional boolean b;
                      optional int32 t (INTEGER(8,true));
                      optional int32 s (INTEGER(16,true));
                      optional int32 i;
                      optional int64 l;
                      optional float f;
                      optional double d;
                      optional binary x (STRING);
                      optional binary y;
                      optional int32 dt (DATE);
                      optional int96 ts;
                      optional int64 tn (TIMESTAMP(MICROS,false));
                      optional int32 d9 (DECIMAL(9,2));
                      optional int64 d18 (DECIMAL(18,4));
                      optional fixed_len_byte_array(16) d38 (DECIMAL(38,10));
                      optional fixed_len_byte_array(9) d20 (DECIMAL(20,0));
                      required int32 r;
                      required binary q (STRING);
                    }
                    """);
        }
    }

    @Test
    void statistics() throws IOException {
        StructType schema = DataTypeParser.parseColumns("i int, x string, d double, e decimal(20,0), n int", false);
        List<Object[]> rows = List.of(
                new Object[] {5, Slice.of("b"), 2.5, Int128.of(-5), null},
                new Object[] {-3, Slice.of("ä"), -0.0, Int128.of(3), null},
                new Object[] {null, Slice.of("a"), 0.0, null, null});
        FileTable table = open(write(schema, rows, Map.of(), Map.of()));
        Split split = table.splits(List.of(0, 1, 2, 3, 4)).get(0);
        assertThat(split.rowCount()).isEqualTo(3);
        assertThat(bounds(split.statistics(0))).isEqualTo("-3 5 1");
        assertThat(bounds(split.statistics(1))).isEqualTo("a ä 0");
        assertThat(split.statistics(2).min()).isEqualTo(-0.0);
        assertThat(split.statistics(3).nullCount()).isEqualTo(1);
        assertThat(split.statistics(4).nullCount()).isEqualTo(3);
        assertThat(table.rowCount()).isEqualTo(3);
        List<Object[]> notNumbers = List.of(new Object[] {1, null, Double.NaN, null, null}, rows.get(0));
        Split other = open(write(schema, notNumbers, Map.of(), Map.of()))
                .splits(List.of(2))
                .get(0);
        assertThat(other.statistics(0).min()).isNull();
    }

    private static String bounds(ColumnStatistics statistics) {
        return statistics.min() + " " + statistics.max() + " " + statistics.nullCount();
    }

    @Test
    void unknownCodec() {
        assertThatThrownBy(() -> write(NESTED, List.of(), Map.of("compression", "foo"), Map.of()))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        e -> assertThat(e.condition())
                                .isEqualTo("CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION"));
    }

    private int written;

    private Path write(
            StructType schema, List<Object[]> rows, Map<String, String> options, Map<String, String> settings)
            throws IOException {
        FileWriters writers = new ParquetWriters(schema, Options.of(options), Settings.of(settings));
        Path place = folder.resolve("t" + written++);
        Files.createDirectories(place);
        Path path = place.resolve("part" + writers.extension());
        FileWriters.FileWriter writer = writers.open(path);
        for (int from = 0; from < rows.size(); from += 1500) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + 1500));
            writer.write(RandomRows.block(schema, some, from % 3000 == 0));
        }
        writer.close();
        return path;
    }

    private static FileTable open(Path file) {
        Settings settings = Settings.of(Map.of("spark.sql.timeType.enabled", "true"));
        return FileTables.open(
                new ParquetFormat(Options.NONE, settings),
                List.of(file.getParent().toString()),
                null,
                Options.NONE,
                settings);
    }

    private static void assertRead(Path file, List<Object[]> rows) {
        FileTable table = open(file);
        List<Integer> columns =
                IntStream.range(0, table.schema().size()).boxed().toList();
        List<StructValue> read = Tables.values(table, columns);
        assertThat(read).hasSameSizeAs(rows);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i)).as("row %d", i).isEqualTo(new StructValue(rows.get(i)));
        }
    }

    private static ParquetReadOptions readOptions() {
        return ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    }

    private static InputFile input(Path file) {
        return new LocalInputFile(file);
    }

    /** Assembles every row, so that all levels and values are looked at. */
    private static int parquetJavaRows(Path file) throws IOException {
        int rows = 0;
        try (ParquetReader<Group> reader = new GroupBuilder(input(file)).build()) {
            for (Group group = reader.read(); group != null; group = reader.read()) {
                assertThat(group.getType().getFieldCount()).isPositive();
                rows++;
            }
        }
        return rows;
    }

    private static final class GroupBuilder extends ParquetReader.Builder<Group> {
        GroupBuilder(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}

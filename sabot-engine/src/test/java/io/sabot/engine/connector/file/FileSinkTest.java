package io.sabot.engine.connector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.TableSink;
import io.sabot.engine.connector.format.FileFormats;
import io.sabot.engine.connector.json.JsonFormat;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What writers leave in a folder; the expectations are answers of Spark 4.2.0. */
class FileSinkTest {
    private static final Settings SETTINGS = Settings.of(Map.of("spark.sql.session.timeZone", "America/Los_Angeles"));

    @TempDir
    Path folder;

    static List<Cases.Case> cases() throws IOException {
        return Cases.read("/records/write.cases");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesAsSpark(Cases.Case given) throws IOException {
        Options options = Options.of(given.options());
        FileTable rows = rows(given.schema(), given.files().get("in.json"));
        write(rows, given.format(), options, List.of(), "errorifexists");
        List<String> answer = new ArrayList<>();
        for (String name : files()) {
            answer.add("name " + name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID"));
            String text = Files.readString(folder.resolve("out").resolve(name));
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                boolean last = i == lines.length - 1;
                if (!last || !lines[i].isEmpty()) {
                    answer.add((last ? "!" : "|") + Cases.escape(lines[i]));
                }
            }
        }
        assertThat(answer).isEqualTo(given.answer());
    }

    @Test
    void partitionsBecomeDirectories() throws IOException {
        FileTable rows = rows("a int, b string, c date", """
                {"a":1,"b":"x:y","c":"2020-01-02"}
                {"a":2,"b":"","c":"2020-01-02"}
                {"a":3,"c":"2020-01-03"}
                {"a":4,"b":"x:y","c":"2020-01-02"}
                """);
        write(rows, "csv", Options.NONE, List.of("b", "C"), "append");
        assertThat(directories())
                .containsExactly(
                        "b=__HIVE_DEFAULT_PARTITION__",
                        "b=__HIVE_DEFAULT_PARTITION__/C=2020-01-02",
                        "b=__HIVE_DEFAULT_PARTITION__/C=2020-01-03",
                        "b=x%3Ay",
                        "b=x%3Ay/C=2020-01-02");
        assertThat(files()).allMatch(name -> name.matches(".*/part-00000-[0-9a-f-]{36}\\.c000\\.csv"));
        assertThat(Tables.rows(open("csv")))
                .containsExactlyInAnyOrder(
                        "[1, x:y, 18263]", "[4, x:y, 18263]", "[2, null, 18263]", "[3, null, 18264]");
    }

    @Test
    void filesHaveAtMostSoManyRows() throws IOException {
        FileTable rows = rows("a int", "{\"a\":1}\n".repeat(10));
        write(rows, "json", Options.of(Map.of("maxRecordsPerFile", "4")), List.of(), "error");
        assertThat(files()).hasSize(3).anyMatch(name -> name.endsWith("-c002.json"));
        assertThat(Tables.rows(open("json"))).hasSize(10);
    }

    @Test
    void saveModes() throws IOException {
        FileTable one = rows("a int, b int", "{\"a\":1,\"b\":1}\n");
        FileTable two = rows("a int, b int", "{\"a\":2,\"b\":2}\n");
        write(one, "csv", Options.NONE, List.of("b"), "error");
        assertFails("PATH_ALREADY_EXISTS", () -> write(two, "csv", Options.NONE, List.of("b"), "error"));
        assertThat(write(two, "csv", Options.NONE, List.of("b"), "ignore")).isFalse();
        write(two, "csv", Options.NONE, List.of("b"), "append");
        assertThat(Tables.rows(open("csv"))).containsExactlyInAnyOrder("[1, 1]", "[2, 2]");
        Options dynamic = Options.of(Map.of("partitionOverwriteMode", "dynamic"));
        write(rows("a int, b int", "{\"a\":3,\"b\":2}\n"), "csv", dynamic, List.of("b"), "overwrite");
        assertThat(Tables.rows(open("csv"))).containsExactlyInAnyOrder("[1, 1]", "[3, 2]");
        write(two, "csv", Options.NONE, List.of("b"), "overwrite");
        assertThat(Tables.rows(open("csv"))).containsExactly("[2, 2]");
        assertThat(Files.exists(folder.resolve("out/_SUCCESS"))).isTrue();
        assertThat(Files.exists(folder.resolve("out/_temporary"))).isFalse();
    }

    @Test
    void anAbortedWriteLeavesNothing() throws IOException {
        FileTable rows = rows("a int", "{\"a\":1}\n");
        FileTarget target = target(rows, "csv", Options.NONE, List.of());
        FileSink sink = target.sink("append");
        copy(rows, sink);
        assertThat(files()).isEmpty();
        sink.abort();
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void noRowsAreOneFile() throws IOException {
        write(rows("a int", "\n"), "csv", Options.of(Map.of("header", "true")), List.of(), "error");
        assertThat(files()).hasSize(1);
        assertThat(Tables.schema(open("csv", "header", "true"))).isEqualTo("struct<a:string>");
    }

    @Test
    void compressedFilesAreReadAgain() throws IOException {
        String lines = "{\"a\":1,\"b\":\"" + "x".repeat(100_000) + "\"}\n{\"a\":2}\n";
        for (String codec : List.of("gzip", "bzip2", "deflate", "snappy", "lz4", "none")) {
            write(
                    rows("a int, b string", lines),
                    "csv",
                    Options.of(Map.of("compression", codec)),
                    List.of(),
                    "overwrite");
            assertThat(Tables.rows(open("csv")))
                    .as(codec)
                    .containsExactly("[1, " + "x".repeat(100_000) + "]", "[2, null]");
            assertThat(files().get(0))
                    .endsWith(".csv" + Compression.named(codec).extension());
        }
        assertFails(
                "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION",
                () -> write(rows("a int", ""), "csv", Options.of(Map.of("compression", "foo")), List.of(), "append"));
    }

    @Test
    void whatCannotBeWritten() throws IOException {
        assertFails("UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE", () -> write("a array<int>", "csv"));
        assertFails("UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE", () -> write("a int", "text"));
        assertFails("_LEGACY_ERROR_TEMP_1290", () -> write("a string, b string", "text"));
        assertFails("ALL_PARTITION_COLUMNS_NOT_ALLOWED", () -> write("a int", "csv", "a"));
        assertFails("_LEGACY_ERROR_TEMP_1155", () -> write("a int", "csv", "d"));
        assertFails("INVALID_PARTITION_COLUMN_DATA_TYPE", () -> write("a int, d array<int>", "csv", "d"));
        assertFails("COLUMN_ALREADY_EXISTS", () -> write("a int, A int", "json"));
        assertFails("EMPTY_SCHEMA_NOT_SUPPORTED_FOR_DATASOURCE", () -> write("a struct<>", "json"));
    }

    private void write(String schema, String format, String... partitionBy) {
        write(rows(schema, ""), format, Options.NONE, List.of(partitionBy), "append");
    }

    private FileTable rows(String schema, String json) {
        try {
            Path place = Files.createTempDirectory(folder, "in");
            Files.writeString(place.resolve("in.json"), json);
            StructType type = DataTypeParser.parseColumns(schema, false);
            return FileTables.open(
                    new JsonFormat(Options.NONE, SETTINGS), List.of(place.toString()), type, Options.NONE, SETTINGS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private FileTarget target(FileTable rows, String format, Options options, List<String> partitionBy) {
        StructType schema = rows.schema();
        return FileTarget.of(
                FileFormats.of(format, options, SETTINGS), folder + "/out", schema, partitionBy, options, SETTINGS);
    }

    private boolean write(FileTable rows, String format, Options options, List<String> partitionBy, String mode) {
        FileTarget target = target(rows, format, options, partitionBy);
        if (!target.prepare(mode)) {
            return false;
        }
        FileSink sink = target.sink(mode);
        copy(rows, sink);
        sink.commit();
        return true;
    }

    private static void copy(FileTable rows, FileSink sink) {
        List<Integer> columns = IntStream.range(0, rows.schema().size()).boxed().toList();
        try (TableSink.Writer writer = sink.writer(0)) {
            for (Split split : rows.splits(columns)) {
                try (BlockReader reader = split.open(new ReadContext(), 3)) {
                    int count;
                    while ((count = reader.next()) > 0) {
                        Vector[] vectors = columns.stream()
                                .map(column -> reader.column(column, null, 0))
                                .toArray(Vector[]::new);
                        writer.write(Block.of(count, vectors));
                    }
                }
            }
        }
    }

    private FileTable open(String format, String... option) {
        Options options = Options.of(option.length == 0 ? Map.of("inferSchema", "true") : Map.of(option[0], option[1]));
        return FileTables.open(
                FileFormats.of(format, options, SETTINGS), List.of(folder + "/out"), null, options, SETTINGS);
    }

    private List<String> files() throws IOException {
        Path out = folder.resolve("out");
        try (Stream<Path> tree = Files.walk(out)) {
            return tree.filter(path ->
                            Files.isRegularFile(path) && !path.toString().contains("/_"))
                    .map(path -> out.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private List<String> directories() throws IOException {
        Path out = folder.resolve("out");
        try (Stream<Path> tree = Files.walk(out)) {
            return tree.filter(path -> Files.isDirectory(path) && !path.equals(out))
                    .map(path -> out.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void assertFails(String condition, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.condition()).isEqualTo(condition));
    }
}

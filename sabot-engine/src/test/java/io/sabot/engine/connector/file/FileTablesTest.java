package io.sabot.engine.connector.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.text.TextFormat;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import io.sabot.engine.session.QueryResult;
import io.sabot.engine.session.Session;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files and partition columns a path stands for; the expectations are answers of Spark 4.2.0. */
class FileTablesTest {
    @TempDir
    Path folder;

    @Test
    void readsLinesOfAllFilesTheLargestFirst() throws IOException {
        write("t/a.txt", "1\n2");
        write("t/b.txt", "three\r\nfour\rfive\n");
        write("t/_hidden", "no");
        write("t/.hidden", "no");
        write("t/sub/c.txt", "not of this table");
        FileTable table = open("t");
        assertThat(Tables.rows(table)).containsExactly("[three]", "[four]", "[five]", "[1]", "[2]");
        assertThat(table.inputFiles())
                .containsExactly("file://" + folder + "/t/a.txt", "file://" + folder + "/t/b.txt");
        assertThat(table.sizeInBytes()).isEqualTo(3 + 17);
        assertThat(open("t", "recursiveFileLookup", "true").inputFiles()).hasSize(3);
    }

    @Test
    void urlsAreEncodedAndErrorsAreNot() throws IOException {
        write("x y/b%ä.txt", "1");
        assertThat(open("x y").inputFiles()).containsExactly("file://" + folder + "/x%20y/b%25ä.txt");
        assertFails("PATH_NOT_FOUND", "Path does not exist: file:" + folder + "/no pe.", () -> open("no pe"));
        assertFails("PATH_NOT_FOUND", "Path does not exist: file:" + folder + "/nope*.", () -> open("nope*"));
    }

    @Test
    void globs() throws IOException {
        write("g/a1.txt", "a1");
        write("g/a2.txt", "a2");
        write("g/b1.txt", "b1");
        write("g/c/d.txt", "d");
        assertThat(Tables.rows(open("g/a*.txt"))).containsExactly("[a1]", "[a2]");
        assertThat(Tables.rows(open("g/[^a]1.txt"))).containsExactly("[b1]");
        assertThat(Tables.rows(open("g/[ab]1.t?t"))).containsExactly("[a1]", "[b1]");
        assertThat(Tables.rows(open("{g/a1,g/c/d}.txt"))).containsExactly("[a1]", "[d]");
        assertThat(Tables.rows(open("*/{a,b}?.txt", "pathGlobFilter", "*1*"))).containsExactly("[a1]", "[b1]");
    }

    @Test
    void partitionColumnsComeFromDirectories() throws IOException {
        write("p/a=1/b=x%2Fy/f.txt", "hello\nworld\n");
        write("p/a=2/b=__HIVE_DEFAULT_PARTITION__/f.txt", "hello\nworld two");
        FileTable table = open("p");
        assertThat(Tables.schema(table)).isEqualTo("struct<value:string,a:int,b:string>");
        assertThat(Tables.rows(table))
                .containsExactly("[hello, 2, null]", "[world two, 2, null]", "[hello, 1, x/y]", "[world, 1, x/y]");
        assertThat(Tables.rows(table, List.of(1))).containsExactly("[2]", "[2]", "[1]", "[1]");
        Split split = table.splits(List.of(2, 1)).get(1);
        assertThat(split.statistics(0)).isEqualTo(new ColumnStatistics(Slice.of("x/y"), Slice.of("x/y"), 0, 1));
        assertThat(split.statistics(1)).isEqualTo(new ColumnStatistics(1, 1, 0, 1));
        assertThat(Tables.schema(open("p/a=1"))).isEqualTo("struct<value:string,b:string>");
        assertThat(Tables.schema(open("p/a=1", "basePath", folder + "/p")))
                .isEqualTo("struct<value:string,a:int,b:string>");
        assertThat(Tables.schema(open("p/a=*/b=x*/f.txt"))).isEqualTo("struct<value:string>");
        assertFails("CONFLICTING_DIRECTORY_STRUCTURES", folder + "/p/a=2", () -> open("p/a=*"));
    }

    @Test
    void typesOfPartitionValues() {
        assertPartitionType("int", "1", "-20");
        assertPartitionType("bigint", "1", "3000000000");
        assertPartitionType("decimal(20,0)", "1", "12345678901234567890");
        assertPartitionType("double", "1", "1.5");
        assertPartitionType("string", "3000000000", "1.5");
        assertPartitionType("date", "2020-01-31", "__HIVE_DEFAULT_PARTITION__");
        assertPartitionType("timestamp", "2020-01-31", "2020-01-01 10%3A00%3A00");
        assertPartitionType("string", "2020-01-31", "1");
        assertPartitionType("string", "2020-02-31");
        assertFails("UNSUPPORTED_TIME_TYPE", "TIME", () -> partitionType("10%3A00%3A00.5"));
        assertPartitionType("void", "__HIVE_DEFAULT_PARTITION__");
    }

    private void assertPartitionType(String type, String... values) {
        assertThat(partitionType(values)).as(String.join(", ", values)).isEqualTo(type);
    }

    private String partitionType(String... values) {
        try {
            Path place = Files.createTempDirectory(folder, "types");
            for (String value : values) {
                write(folder.relativize(place) + "/k=" + value + "/f", "x");
            }
            FileTable table = open(folder.relativize(place).toString());
            assertThat(Tables.rows(table)).hasSize(values.length);
            return table.schema().field(1).type().simpleString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theUsersTypeOfAPartitionColumnCounts() throws IOException {
        write("u/a=01/f.txt", "x");
        StructType given = new StructType(List.of(Field.of("value", DataType.STRING), Field.of("A", DataType.STRING)));
        FileTable table = FileTables.open(format(), List.of(folder + "/u"), given, Options.NONE, Settings.DEFAULTS);
        assertThat(Tables.schema(table)).isEqualTo("struct<value:string,A:string>");
        assertThat(Tables.rows(table)).containsExactly("[x, 01]");
        write("v/b=x%2Fy/f.txt", "x");
        StructType wrong = new StructType(List.of(Field.of("value", DataType.STRING), Field.of("b", DataType.INT)));
        assertFails(
                "INVALID_PARTITION_VALUE",
                "Failed to cast value 'x%2Fy' to data type \"INT\" for partition column `b`.",
                () -> FileTables.open(format(), List.of(folder + "/v"), wrong, Options.NONE, Settings.DEFAULTS));
    }

    @Test
    void directoriesThatContradictEachOther() throws IOException {
        write("q/a=1/b=2/f", "x");
        write("q/a=3/f", "x");
        assertFails(
                "CONFLICTING_PARTITION_COLUMN_NAMES",
                "\n\tPartition column name list #0: a, b\n\tPartition column name list #1: a\n",
                () -> open("q"));
        assertFails(
                "CONFLICTING_PARTITION_COLUMN_NAMES",
                "\n\tfile:" + folder + "/q/a=3\n\tfile:" + folder + "/q/a=1/b=2",
                () -> open("q"));
        write("r/a=/f", "x");
        assertFails("EMPTY_PARTITION_COLUMN_VALUE", "path segment 'a='", () -> open("r"));
        write("s/u/a=1/f", "x");
        write("s/v/a=1/f", "x");
        assertFails("CONFLICTING_DIRECTORY_STRUCTURES", folder + "/s/u", () -> open("s"));
        assertThatThrownBy(() -> open("s/u", "basePath", "/zz")).hasMessage("Option 'basePath' not found");
        assertThatThrownBy(() -> open("s/u", "basePath", folder + "/q"))
                .hasMessage("Wrong basePath " + folder + "/q for the root path: file:" + folder + "/s/u");
    }

    @Test
    void filesByAge() throws IOException {
        write("m/old", "old");
        write("m/new", "new");
        Files.setLastModifiedTime(folder.resolve("m/old"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(Tables.rows(open("m", "modifiedBefore", "2021-01-01T00:00:00")))
                .containsExactly("[old]");
        assertThat(Tables.rows(open("m", "modifiedAfter", "2021-01-01T00:00:00")))
                .containsExactly("[new]");
        assertFails(
                "_LEGACY_ERROR_TEMP_1294",
                "The timestamp provided for the 'modifiedafter' option is invalid.",
                () -> open("m", "modifiedAfter", "zz"));
    }

    @Test
    void aFileThatHasGone() throws IOException {
        write("gone/a", "a");
        write("gone/b", "b");
        FileTable strict = open("gone");
        FileTable lenient = open("gone", "ignoreMissingFiles", "true");
        Files.delete(folder.resolve("gone/a"));
        assertFails(
                "FAILED_READ_FILE.FILE_NOT_EXIST",
                "Encountered error while reading file file://" + folder + "/gone/a.",
                () -> Tables.rows(strict));
        assertThat(Tables.rows(lenient)).containsExactly("[b]");
    }

    @Test
    void everyLineOfASplitFileIsReadOnce() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add("x".repeat(i % 13) + i);
        }
        for (String end : List.of("\n", "\r\n", "\r")) {
            write("split/f", String.join(end, lines) + end);
            List<String> expected = lines.stream().map(line -> "[" + line + "]").toList();
            for (int size : List.of(1, 7, 50, 1000)) {
                Settings settings = Settings.of(Map.of("spark.sql.files.maxPartitionBytes", Integer.toString(size)));
                FileTable table = FileTables.open(
                        new TextFormat(Options.NONE, settings),
                        List.of(folder + "/split"),
                        null,
                        Options.NONE,
                        settings);
                assertThat(table.splits(List.of(0))).hasSizeGreaterThan(2);
                assertThat(Tables.rows(table)).isEqualTo(expected);
            }
        }
    }

    @Test
    void wholeFilesAndOtherSeparators() throws IOException {
        write("w/f", "\uFEFFa--b-c--");
        assertThat(Tables.rows(open("w", "lineSep", "--"))).containsExactly("[a]", "[b-c]");
        assertThat(Tables.rows(open("w", "wholetext", "true"))).containsExactly("[\uFEFFa--b-c--]");
        assertThat(open("w", "wholetext", "true").rowCount()).isEqualTo(1);
    }

    @Test
    void functionsOfTheFileTellWhereARowIsReadFrom() throws IOException {
        write("in/p=1/a b.txt", "x\ny");
        String files = "text.`" + folder + "/in`";
        String name = "file://" + folder + "/in/p=1/a%20b.txt";
        String all = "input_file_name(), input_file_block_start(), input_file_block_length()";
        try (Session session = Session.create(1, Settings.DEFAULTS)) {
            assertThat(rows(session, "select " + all + ", value, p from " + files))
                    .containsExactly("[" + name + ", 0, 3, x, 1]", "[" + name + ", 0, 3, y, 1]");
            assertThat(rows(session, "select * from " + files + " where input_file_name() like '%20b.txt'"))
                    .containsExactly("[x, 1]", "[y, 1]");
            assertThat(rows(session, "select input_file_name(), count(*) from " + files + " group by 1"))
                    .containsExactly("[" + name + ", 2]");
            assertThat(rows(session, "select input_file_name(), max(value) over () from " + files))
                    .containsExactly("[" + name + ", y]", "[" + name + ", y]");
            assertThat(rows(session, "select " + all)).containsExactly("[, -1, -1]");
            assertThat(rows(session, "select " + all + " from (select distinct p from " + files + ")"))
                    .containsExactly("[, -1, -1]");
            String kept = "select input_file_name(), id from " + files + " %s join range(1) on value = id || 'x'";
            assertThat(rows(session, kept.formatted("left")))
                    .containsExactly("[" + name + ", null]", "[" + name + ", null]");
            assertThat(rows(session, kept.formatted("right"))).containsExactly("[, 0]");
            assertThat(rows(
                            session,
                            "select input_file_name() from (select value from " + files
                                    + " where value = 'x' union all select 'z')"))
                    .containsExactlyInAnyOrder("[" + name + "]", "[]");
            assertFails(
                    "MULTI_SOURCES_UNSUPPORTED_FOR_EXPRESSION",
                    "The expression \"input_file_name()\" does not support more than one source.",
                    () -> rows(session, "select input_file_name() from " + files + " a, " + files + " b"));
        }
    }

    private static List<String> rows(Session session, String query) {
        try (QueryResult result = session.execute(session.sql(query, Map.of(), List.of()))) {
            return result.rows().stream().map(Arrays::toString).toList();
        }
    }

    private FileTable open(String path, String... options) {
        Options all = Options.of(options.length == 0 ? Map.of() : Map.of(options[0], options[1]));
        return FileTables.open(
                new TextFormat(all, Settings.DEFAULTS), List.of(folder + "/" + path), null, all, Settings.DEFAULTS);
    }

    private static TextFormat format() {
        return new TextFormat(Options.NONE, Settings.DEFAULTS);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void assertFails(String condition, String message, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.condition()).isEqualTo(condition))
                .hasMessageContaining(message);
    }
}

package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.connector.file.FileTables;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.StructType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet through the contracts of tables. */
class ParquetFormatTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws SQLException {
        try (DuckDb duck = new DuckDb()) {
            duck.write(
                    "SELECT i AS a, 'x' || i AS b FROM range(5000) r(i)",
                    folder.resolve("1.parquet"),
                    "ROW_GROUP_SIZE 2048");
            duck.write("SELECT i + 5000 AS a, i * 2 AS c FROM range(10) r(i)", folder.resolve("2.parquet"), "");
        }
    }

    private static Table table(Map<String, String> map, StructType schema) {
        Options options = Options.of(map);
        return FileTables.open(
                new ParquetFormat(options, Settings.DEFAULTS),
                List.of(folder.toString()),
                schema,
                options,
                Settings.DEFAULTS);
    }

    private static List<List<Object>> rows(Table table) {
        List<Integer> columns =
                IntStream.range(0, table.schema().size()).boxed().toList();
        ReadContext context = new ReadContext();
        List<List<Object>> rows = new ArrayList<>();
        for (Split split : table.splits(columns)) {
            try (BlockReader reader = split.open(context, 1024)) {
                int count;
                while ((count = reader.next()) > 0) {
                    for (int i = 0; i < count; i++) {
                        List<Object> row = new ArrayList<>();
                        for (int c : columns) {
                            Vector vector = reader.column(c, null, 0);
                            row.add(Rows.plain(
                                    vector.get(i), table.schema().field(c).type()));
                        }
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void theFirstFileTellsTheColumns() {
        Table table = table(Map.of(), null);
        assertThat(table.schema().sql()).isEqualTo("STRUCT<a: BIGINT, b: STRING>");
        assertThat(table.rowCount()).isEqualTo(5010);
        assertThat(table.statistics(0)).isEqualTo(new ColumnStatistics(0L, 5009L, 0, -1));
        assertThat(rows(table)).hasSize(5010).contains(List.of(17L, "x17"), Arrays.asList(5009L, null));
    }

    @Test
    void mergedSchemas() {
        Table table = table(Map.of("mergeSchema", "true"), null);
        assertThat(table.schema().sql()).isEqualTo("STRUCT<a: BIGINT, b: STRING, c: BIGINT>");
        assertThat(rows(table)).contains(Arrays.asList(17L, "x17", null), Arrays.asList(5009L, null, 18L));
    }

    @Test
    void schemasThatDoNotMerge(@TempDir Path other) throws SQLException {
        try (DuckDb duck = new DuckDb()) {
            duck.write("SELECT 1::BIGINT AS a", other.resolve("1.parquet"), "");
            duck.write("SELECT 'x' AS a", other.resolve("2.parquet"), "");
        }
        Options options = Options.of(Map.of("mergeSchema", "true"));
        ParquetFormat format = new ParquetFormat(options, Settings.DEFAULTS);
        assertThatThrownBy(() -> FileTables.open(format, List.of(other.toString()), null, options, Settings.DEFAULTS))
                .isInstanceOfSatisfying(QueryException.class, e -> {
                    assertThat(e.condition()).isEqualTo("CANNOT_MERGE_SCHEMAS");
                    assertThat(e.parameters())
                            .containsEntry("left", "\"STRUCT<a: BIGINT>\"")
                            .containsEntry("right", "\"STRUCT<a: STRING>\"");
                    assertThat(((QueryException) e.getCause()).parameters())
                            .containsEntry("left", "\"BIGINT\"")
                            .containsEntry("right", "\"STRING\"");
                });
    }
}

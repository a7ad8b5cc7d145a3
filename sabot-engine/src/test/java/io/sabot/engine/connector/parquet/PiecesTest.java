package io.sabot.engine.connector.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.connector.file.FileTables;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.record.Options;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row groups that several workers read piece by piece. */
class PiecesTest {
    private static final int ROWS = 50_000;
    private static final int PIECE = 4_096;

    @TempDir
    static Path folder;

    private static Path file;

    @BeforeAll
    static void write() throws SQLException {
        file = folder.resolve("pieces.parquet");
        try (DuckDb duck = new DuckDb()) {
            duck.write(
                    "SELECT i AS plain, 'text ' || i AS text, i % 7 AS code, 'v' || (i % 11) AS word,"
                            + " CASE WHEN i < 4096 THEN NULL ELSE i END AS sparse FROM range(" + ROWS + ") r(i)",
                    file,
                    "ROW_GROUP_SIZE 100000");
            duck.write("SELECT [i, i + 1] AS list FROM range(10000) r(i)", folder.resolve("nested.parquet"), "");
        }
    }

    private static Table table(Path path) {
        Options options = Options.of(Map.of());
        return FileTables.open(
                new ParquetFormat(options, Settings.DEFAULTS),
                List.of(path.toString()),
                null,
                options,
                Settings.DEFAULTS);
    }

    private static Split whole(Table table) {
        List<Integer> columns =
                IntStream.range(0, table.schema().size()).boxed().toList();
        List<Split> splits = table.splits(columns);
        assertThat(splits).hasSize(1);
        return splits.get(0);
    }

    private static List<List<Object>> rows(Table table, Split split, ReadContext context, int[] selection) {
        List<List<Object>> rows = new ArrayList<>();
        try (BlockReader reader = split.open(context, 1024)) {
            for (int count = reader.next(); count > 0; count = reader.next()) {
                int blockRows = count;
                int[] chosen = selection == null
                        ? IntStream.range(0, count).toArray()
                        : IntStream.of(selection).filter(i -> i < blockRows).toArray();
                Vector[] vectors = new Vector[table.schema().size()];
                for (int c = 0; c < vectors.length; c++) {
                    vectors[c] = reader.column(c, selection == null ? null : chosen, chosen.length);
                }
                for (int row : chosen) {
                    List<Object> values = new ArrayList<>();
                    for (int c = 0; c < vectors.length; c++) {
                        values.add(Rows.plain(
                                vectors[c].get(row), table.schema().field(c).type()));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }

    @Test
    void thePiecesOfARowGroupAreItsRowsInOrder() {
        Table table = table(file);
        Split whole = whole(table);
        List<Split> pieces = whole.divided(PIECE);
        assertThat(pieces).hasSize(13);
        assertThat(pieces.stream().mapToLong(Split::rowCount).sum()).isEqualTo(ROWS);
        ReadContext context = new ReadContext();
        List<List<Object>> rows = new ArrayList<>();
        for (Split piece : pieces) {
            rows.addAll(rows(table, piece, context, null));
        }
        assertThat(rows).isEqualTo(rows(table, whole, new ReadContext(), null));
        assertThat(rows.get(30_000)).isEqualTo(List.of(30_000L, "text 30000", 5L, "v3", 30_000L));
    }

    @Test
    void workersThatReadEverySecondPieceOrGoBackFindTheSameRows() {
        Table table = table(file);
        List<Split> pieces = whole(table).divided(PIECE);
        List<List<List<Object>>> expected = new ArrayList<>();
        for (Split piece : pieces) {
            expected.add(rows(table, piece, new ReadContext(), null));
        }
        List<Integer> order = new ArrayList<>(List.of(0, 2, 3, 7, 12, 1, 4, 5, 11));
        ReadContext context = new ReadContext();
        for (int piece : order) {
            assertThat(rows(table, pieces.get(piece), context, null)).isEqualTo(expected.get(piece));
        }
        Collections.reverse(order);
        int[] selection = {3, 500, 1023};
        for (int piece : order) {
            List<List<Object>> found = rows(table, pieces.get(piece), context, selection);
            assertThat(found.get(1)).isEqualTo(expected.get(piece).get(500));
        }
    }

    /** The whole group's number of NULLs is that of some piece's rows, and it must not be taken for them. */
    @Test
    void whatIsKnownOfAPieceHoldsForItsRows() {
        Split whole = whole(table(file));
        assertThat(whole.statistics(4).nullCount()).isEqualTo(PIECE);
        for (Split piece : whole.divided(PIECE)) {
            assertThat(piece.statistics(4).nullCount()).isEqualTo(-1);
            assertThat(piece.statistics(0).nullCount()).isZero();
            assertThat(piece.statistics(0).max()).isEqualTo(ROWS - 1L);
        }
    }

    @Test
    void nestedColumnsAreReadInOneGo() {
        List<Split> pieces = whole(table(folder.resolve("nested.parquet"))).divided(PIECE);
        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).rowCount()).isEqualTo(10_000);
    }
}

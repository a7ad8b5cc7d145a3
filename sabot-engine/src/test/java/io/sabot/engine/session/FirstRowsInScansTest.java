package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** An order with a limit gives the same rows in the same order whether or not it tells scans which rows are too late. */
class FirstRowsInScansTest {
    private static final long SEED = Long.getLong("sabot.seed", System.nanoTime());

    private static final List<String> COLUMNS = List.of(
            "i", "grows", "falls", "s", "text", "d", "f", "e", "w", "day", "at", "b", "y", "l", "never", "part");

    /** The sorted column stands in t; what lies between keeps it, or does not. */
    private static final List<String> QUERIES = List.of(
            "SELECT * FROM t ORDER BY %s LIMIT %d",
            "SELECT * FROM t WHERE i %% 3 = 1 ORDER BY %s LIMIT %d",
            "SELECT * FROM t WHERE 10 / (i + 1) > 0 ORDER BY %s LIMIT %d",
            "SELECT *, id + 1 AS more FROM t ORDER BY %s LIMIT %d OFFSET 7",
            "SELECT * FROM t JOIN u ON t.i = u.j ORDER BY %s LIMIT %d",
            "SELECT * FROM t LEFT JOIN u ON t.i = u.j AND u.n > 1 ORDER BY %s LIMIT %d",
            "SELECT * FROM t RIGHT JOIN u ON t.i = u.j ORDER BY %s, n LIMIT %d",
            "SELECT * FROM u LEFT JOIN t ON t.i = u.j ORDER BY %s, n LIMIT %d",
            "SELECT * FROM t FULL JOIN u ON t.id = u.j ORDER BY %s, n LIMIT %d",
            "SELECT * FROM t LEFT SEMI JOIN u ON t.i = u.j ORDER BY %s LIMIT %d",
            "SELECT * FROM t WHERE i NOT IN (SELECT j FROM u WHERE n > 30) ORDER BY %s LIMIT %d",
            "SELECT * FROM t JOIN u ON t.i > u.j AND u.n < 3 ORDER BY %s, n LIMIT %d",
            "SELECT * FROM (SELECT * FROM t UNION ALL SELECT * FROM t) ORDER BY %s LIMIT %d",
            "SELECT %2$s, count(*), max(id) FROM t GROUP BY %2$s ORDER BY %1$s LIMIT %3$d",
            "SELECT * FROM (SELECT *, row_number() OVER (ORDER BY id) AS r FROM t) ORDER BY %s LIMIT %d");

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        String seed = "" + SEED % 1_000_000;
        String random = "pmod(hash(id, " + seed + "), 10000)";
        String table = "SELECT id, " + random + " % 50 AS i, id * 10 + " + random + " % 90 AS grows, "
                + "-id * 10 + " + random + " % 90 AS falls, CAST(id / 700 AS SMALLINT) AS s, "
                + "concat(IF(id % 2 = 0, 'a common beginning ', ''), format_number(id / 100, 0), " + random
                + ") AS text, "
                + "CASE WHEN id % 400 = 3 THEN double('NaN') WHEN id % 300 = 7 THEN -0D WHEN id % 9 = 0 THEN NULL"
                + " ELSE (id - 6000) / 7D END AS d, "
                + "CASE WHEN id > 9000 THEN float('NaN') WHEN id % 50 = 0 THEN 0F ELSE CAST(-id AS FLOAT) END AS f, "
                + "CAST(id / 13 AS DECIMAL(12, 3)) AS e, CAST(-id AS DECIMAL(38, 2)) * 100000000000000000000 AS w, "
                + "date_add(DATE '2020-01-01', CAST(id / 40 AS INT)) AS day, "
                + "timestamp_seconds(1000000 - id * 17) AS at, id > 10000 AS b, CAST(hex(id) AS BINARY) AS y, "
                + "IF(id < 5000, NULL, " + random + ") AS l, CAST(NULL AS INT) AS never, id DIV 4000 AS part"
                + " FROM range(0, 12000, 1, 5)";
        try (Session session = Session.create(1, Settings.DEFAULTS)) {
            session.execute(session.sql(
                            "CREATE TABLE written USING parquet OPTIONS ('parquet.page.row.count.limit' = '200',"
                                    + " 'parquet.block.size' = '30000') LOCATION '" + folder + "/t' AS " + table,
                            Map.of(),
                            List.of()))
                    .close();
        }
    }

    @RepeatedTest(4)
    void rowsAreTheSame() {
        Random random = new Random(SEED + System.identityHashCode(this));
        for (String query : QUERIES) {
            for (int turn = 0; turn < 4; turn++) {
                String column = COLUMNS.get(random.nextInt(COLUMNS.size()));
                String order = column
                        + (random.nextBoolean() ? " DESC" : " ASC")
                        + List.of("", " NULLS FIRST", " NULLS LAST").get(random.nextInt(3))
                        + (random.nextBoolean() ? ", " + COLUMNS.get(random.nextInt(2)) + " DESC" : "");
                if (query.contains("GROUP")) {
                    order = order.replaceAll(",.*", "");
                }
                int limit = List.of(1, 10, 300, 3000).get(random.nextInt(4));
                String sql = query.contains("2$")
                        ? String.format(query, order, column, limit)
                        : String.format(query, order, limit);
                String rows = random.nextBoolean() ? "100" : "4096";
                List<String> expected = rows(1, sql, "firstRows,firstRowsInScans", rows);
                for (int workers : new int[] {1, 3}) {
                    assertThat(rows(workers, sql, "", rows))
                            .as("-Dsabot.seed=%d, %d workers, blocks of %s: %s", SEED, workers, rows, sql)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static List<String> rows(int workers, String sql, String excluded, String blockRows) {
        Settings settings =
                Settings.DEFAULTS.with("sabot.excludedTechniques", excluded).with("sabot.block.rows", blockRows);
        List<String> rows = new ArrayList<>();
        try (Session session = Session.create(workers, settings)) {
            session.catalog().createView("t", session.read("parquet", null, Map.of(), List.of(folder + "/t")), true);
            session.catalog()
                    .createView(
                            "u", session.sql("SELECT id % 45 AS j, id AS n FROM range(60)", Map.of(), List.of()), true);
            try (QueryResult result = session.execute(session.sql(sql, Map.of(), List.of()))) {
                result.rows().forEach(row -> rows.add(Arrays.deepToString(row)));
            }
        }
        return rows;
    }
}

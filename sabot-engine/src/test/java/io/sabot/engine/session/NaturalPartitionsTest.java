package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers may share a row group, but a query that shows its partitions finds it in one, as Spark does. */
class NaturalPartitionsTest {
    private static final int ROWS = 100_000;

    @TempDir
    static Path folder;

    private static Session one;
    private static Session four;

    @BeforeAll
    static void write() {
        one = Session.create(1, Settings.DEFAULTS);
        four = Session.create(4, Settings.DEFAULTS);
        String path = folder.resolve("t").toString();
        one.write(
                one.sql("SELECT id, id % 20000 AS key FROM range(0, " + ROWS + ", 1, 1)", Map.of(), List.of()),
                "parquet",
                "error",
                Map.of(),
                List.of(),
                path);
        for (Session session : List.of(one, four)) {
            session.catalog().createView("t", session.read("parquet", null, Map.of(), List.of(path)), true);
        }
    }

    @AfterAll
    static void close() {
        one.close();
        four.close();
    }

    private static List<Object> column(Session session, String sql) {
        try (QueryResult result = session.execute(session.sql(sql, Map.of(), List.of()))) {
            return result.rows().stream().map(row -> row[0]).toList();
        }
    }

    private static void sameForAnyNumberOfWorkers(String sql) {
        assertThat(column(four, sql)).isEqualTo(column(one, sql));
    }

    @Test
    void rowsKeepTheirOrder() {
        assertThat(column(four, "SELECT id FROM t"))
                .isEqualTo(LongStream.range(0, ROWS).boxed().toList());
        assertThat(column(four, "SELECT id FROM t WHERE id % 3 = 1 LIMIT 20000"))
                .isEqualTo(
                        LongStream.range(0, 20_000).map(n -> 3 * n + 1).boxed().toList());
    }

    @Test
    void aFileIsOnePartition() {
        assertThat(column(four, "SELECT DISTINCT spark_partition_id() FROM t")).containsExactly(0);
        assertThat(column(four, "SELECT monotonically_increasing_id() FROM t"))
                .isEqualTo(LongStream.range(0, ROWS).boxed().toList());
    }

    @Test
    void groupsAndSharedRowsAreOnePartition() {
        assertThat(column(four, "SELECT DISTINCT spark_partition_id() FROM (SELECT key, count(*) FROM t GROUP BY key)"))
                .isEqualTo(column(one, "SELECT 0"));
    }

    @Test
    void randomNumbersDoNotDependOnTheWorkers() {
        sameForAnyNumberOfWorkers("SELECT rand(7) FROM t");
        sameForAnyNumberOfWorkers("SELECT id FROM t WHERE randn(3) > 1.5");
        sameForAnyNumberOfWorkers("SELECT id FROM t TABLESAMPLE (10 PERCENT) REPEATABLE (5)");
        sameForAnyNumberOfWorkers("SELECT /*+ REPARTITION(3) */ id FROM t");
    }

    @Test
    void numbersOfRowsBelowJoinCountRowsWithoutPartner() {
        String numbered = "(SELECT key, monotonically_increasing_id() AS number FROM t)";
        String joined = "SELECT sum(number) FROM " + numbered + " JOIN (SELECT id * 100 AS k FROM range(5)) ON key = k";

        // Rows are in the order of their ids, in one partition: the number is the id.
        assertThat(column(four, joined))
                .isEqualTo(column(four, "SELECT sum(id) FROM t WHERE key IN (0, 100, 200, 300, 400)"));
    }
}

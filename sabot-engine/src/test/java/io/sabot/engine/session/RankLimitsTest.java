package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The first ranks of each partition are the same whether or not rows behind them are dropped before they are sorted. */
class RankLimitsTest {
    private static final long SEED = Long.getLong("sabot.seed", System.nanoTime());

    private static final String TABLE =
            "(SELECT id, pmod(hash(id, " + SEED % 1_000_000 + "), 997) AS i, id % 7 AS few, "
                    + "id DIV 5 AS many, IF(id % 11 = 0, NULL, concat('a prefix of text ', id % 500)) AS text, "
                    + "CASE WHEN id % 40 = 3 THEN double('NaN') WHEN id % 30 = 7 THEN -0D WHEN id % 30 = 8 THEN 0D"
                    + " ELSE (id % 900 - 400) / 7D END AS d, CAST(id % 300 AS DECIMAL(30, 2)) AS w,"
                    + " CAST(NULL AS INT) AS never FROM range(0, 30000, 1, 7))";

    private static final List<String> PARTITIONS =
            List.of("few", "many", "text", "d", "few, text", "w, d", "struct(few, text)", "1", "never");
    private static final List<String> ORDERS = List.of("i", "d", "text", "w", "never", "few", "id", "-id");
    private static final List<String> FILTERS = List.of(
            "n <= %d",
            "n < %d",
            "r <= %d",
            "%d >= r",
            "s < %d",
            "s = %d",
            "n = %d",
            "r = %d AND i > 30",
            "n <= %d AND s < 3",
            "n <= %d OR s < 2",
            "total < %d",
            "r > %d",
            "n <= -%d");

    @RepeatedTest(5)
    void rowsAreTheSame() {
        Random random = new Random(SEED + System.identityHashCode(this));
        for (String filter : FILTERS) {
            String window = "(PARTITION BY " + any(PARTITIONS, random) + " ORDER BY " + any(ORDERS, random)
                    + (random.nextBoolean() ? " DESC" : " ASC")
                    + any(List.of("", " NULLS FIRST", " NULLS LAST"), random)
                    + (random.nextBoolean() ? ", i DESC" : "") + ")";
            String more = any(List.of("", ", lead(i) OVER w AS next", ", ntile(3) OVER w AS third"), random);
            String sql =
                    "SELECT * FROM (SELECT *, row_number() OVER w AS n, rank() OVER w AS r, dense_rank() OVER w AS s,"
                            + " count(i) OVER w AS total" + more + " FROM " + TABLE + " WINDOW w AS " + window
                            + ") WHERE "
                            + String.format(filter, any(List.of(1, 2, 3, 10, 400), random));
            List<String> expected = rows(1, sql, "rankLimits", "1g");
            for (int workers : new int[] {1, 3}) {
                for (String memory : new String[] {"1g", "16m"}) {
                    assertThat(rows(workers, sql, "", memory))
                            .as("-Dsabot.seed=%d, %d workers, %s: %s", SEED, workers, memory, sql)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void whichWindowsAreLimited() {
        assertThat(plan("n <= 3", "")).contains("Window to rank 3 ");
        assertThat(plan("n < 3 AND i > 5", "")).contains("Window to rank 2 ");
        assertThat(plan("3 = n", ", sum(i) OVER w AS total")).contains("Window to rank 3 ");
        assertThat(plan("n <= 3", ", lead(i) OVER w AS next")).doesNotContain("to rank");
        assertThat(plan(
                        "n <= 3",
                        ", sum(i) OVER (PARTITION BY few ORDER BY i ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS next"))
                .doesNotContain("to rank");
        assertThat(plan("n <= i", "")).doesNotContain("to rank");
        assertThat(plan("n <= 3 OR i = 3", "")).doesNotContain("to rank");
        assertThat(plan("n >= 3", "")).doesNotContain("to rank");
    }

    private static String plan(String filter, String more) {
        String sql = "EXPLAIN SELECT * FROM (SELECT *, row_number() OVER w AS n" + more + " FROM " + TABLE
                + " WINDOW w AS (PARTITION BY few ORDER BY i)) WHERE " + filter;
        return String.join("\n", rows(1, sql, "", "1g"));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> rows(int workers, String sql, String excluded, String memory) {
        Settings settings =
                Settings.DEFAULTS.with("sabot.excludedTechniques", excluded).with("sabot.memory.limit", memory);
        List<String> rows = new ArrayList<>();
        try (Session session = Session.create(workers, settings);
                QueryResult result = session.execute(session.sql(sql, Map.of(), List.of()))) {
            result.rows().forEach(row -> rows.add(Arrays.deepToString(row)));
        }
        rows.sort(null);
        return rows;
    }
}

package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import io.sabot.engine.plan.LogicalPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a query that are equal are computed once, if that pays, and the rows are those of computing them each time. */
class SharedPartsTest {
    private static final String SUMS = "WITH s AS (SELECT id % 10 AS k, sum(id) AS total FROM range(1000) GROUP BY 1) ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a.k, a.total, b.total FROM s a JOIN s b ON a.k = b.k + 1",
                "SELECT k, total FROM s UNION ALL SELECT total, k FROM s UNION ALL SELECT 0, sum(total) FROM s",
                "SELECT a.k, a.total FROM s a WHERE a.total > (SELECT avg(total) FROM s)",
                "SELECT x.k, y.k, z.k FROM s x, s y, s z WHERE x.total = y.total AND y.total < z.total",
                "SELECT * FROM (SELECT a.total, b.k FROM s a JOIN s b ON a.k = b.k) p"
                        + " FULL JOIN (SELECT a.total, b.k FROM s a JOIN s b ON a.k = b.k) q ON p.k = q.k + 5"
            })
    void isComputedOnce(String query) {
        assertThat(plan(SUMS + query)).contains("Shared");
        try (Session plain = Session.create(2, Settings.DEFAULTS)) {
            plain.setSettings(plain.settings().with("sabot.optimizer.excludedRules", "shareEqualPlans"));
            assertThat(plain.explain(plain.sql(SUMS + query, Map.of(), List.of()), "simple"))
                    .doesNotContain("Shared");
            assertThat(rows(SUMS + query)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(plain, SUMS + query));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Each is asked for other rows.
                "WITH s AS (SELECT id % 10 AS k, sum(id) AS t FROM range(1000) GROUP BY 1)"
                        + " SELECT * FROM s a JOIN s b ON a.t = b.t WHERE a.k = 1 AND b.k = 2",
                // Another constant, another function.
                "SELECT * FROM (SELECT id % 10 AS k, sum(id) AS t FROM range(1000) GROUP BY 1) a"
                        + " JOIN (SELECT id % 11 AS k, sum(id) AS t FROM range(1000) GROUP BY 1) b ON a.k = b.k",
                "SELECT * FROM (SELECT id % 10 AS k, sum(id) AS t FROM range(1000) GROUP BY 1) a"
                        + " JOIN (SELECT id % 10 AS k, max(id) AS t FROM range(1000) GROUP BY 1) b ON a.k = b.k",
                // As many rows would be kept as are read.
                "WITH s AS (SELECT id, count(*) AS n FROM range(1000) GROUP BY 1) SELECT * FROM s a JOIN s b ON a.id = b.n"
            })
    void isComputedForEachUse(String query) {
        assertThat(plan(query)).doesNotContain("Shared");
    }

    @Test
    void whatIsRandomIsComputedForEachUse() {
        String half = "(SELECT k, sum(r) AS t FROM (SELECT id % 3 AS k, rand(7) AS r FROM range(1000)) GROUP BY k)";
        assertThat(plan("SELECT * FROM " + half + " a JOIN " + half + " b ON a.k = b.k"))
                .doesNotContain("Shared");
    }

    private static String plan(String sql) {
        try (Session session = Session.create(2, Settings.DEFAULTS)) {
            return session.explain(session.sql(sql, Map.of(), List.of()), "simple");
        }
    }

    private static List<String> rows(String sql) {
        try (Session session = Session.create(2, Settings.DEFAULTS)) {
            return rows(session, sql);
        }
    }

    private static List<String> rows(Session session, String sql) {
        LogicalPlan plan = session.sql(sql, Map.of(), List.of());
        List<String> rows = new ArrayList<>();
        try (QueryResult result = session.execute(plan)) {
            result.rows().forEach(row -> rows.add(Arrays.toString(row)));
        }
        return rows;
    }
}

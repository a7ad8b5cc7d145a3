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

/** Rows that leave memory or a pipeline as Arrow batches come back the same, and nothing of them stays behind. */
class BordersTest {
    private static final String QUERY = """
            SELECT a.k, count(*), sum(b.d), max(b.s), min(b.arr)
            FROM (SELECT id % 37 AS k, id FROM range(3000)) a
            JOIN (SELECT id AS k, CAST(id AS DECIMAL(30, 2)) AS d, concat('text ', id) AS s, array(id, NULL) AS arr
                  FROM range(30)) b ON a.k = b.k
            GROUP BY a.k ORDER BY a.k""";

    @ParameterizedTest
    @ValueSource(strings = {"268435456", "20000", "0"})
    void anExchangeChangesNothing(String memory) {
        try (Session plain = Session.create(2, Settings.DEFAULTS);
                Session exchanging = Session.create(2, Settings.DEFAULTS)) {
            exchanging.setSettings(
                    exchanging.settings().with("sabot.exchange.partitions", "4").with("sabot.exchange.memory", memory));
            assertThat(exchanging.explain(exchanging.sql(QUERY, Map.of(), List.of()), "simple"))
                    .contains("Exchange");
            assertThat(rows(exchanging, QUERY)).hasSize(30).isEqualTo(rows(plain, QUERY));
            assertThat(exchanging.memoryUsed()).isZero();
        }
    }

    @Test
    void rowsCachedOnDiskKeepTheirOrder() {
        try (Session session = Session.create(2, Settings.DEFAULTS)) {
            LogicalPlan plan =
                    session.sql("SELECT id, concat('row ', id) AS s FROM range(100000)", Map.of(), List.of());
            List<String> before = rows(session, plan);
            session.cache(plan, new StorageLevel(true, false, false, false, 1));
            assertThat(rows(session, plan)).isEqualTo(before);
            assertThat(session.memoryUsed()).as("rows in memory").isZero();
            assertThat(rows(session, plan)).as("read again").isEqualTo(before);
        }
    }

    private static List<String> rows(Session session, String sql) {
        return rows(session, session.sql(sql, Map.of(), List.of()));
    }

    private static List<String> rows(Session session, LogicalPlan plan) {
        List<String> rows = new ArrayList<>();
        try (QueryResult result = session.execute(plan)) {
            result.rows().forEach(row -> rows.add(Arrays.toString(row)));
        }
        return rows;
    }
}

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

/** EXISTS, IN and their negations as joins: where they stand among other joins changes the time, not the rows. */
class ExistencesTest {
    private static final String TABLES = """
            WITH a AS (SELECT nullif(id % 7, 3) AS k, nullif(id % 5, 2) AS v, id FROM range(200)),
                 b AS (SELECT nullif(id % 11, 4) AS k, nullif(id % 3, 1) AS v, id FROM range(60)),
                 c AS (SELECT id % 9 AS k, id FROM range(40)),
                 d AS (SELECT id * 2 AS id FROM range(10))
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b.k = a.k AND b.v <> a.v",
                "b.k = a.k AND b.v < a.v AND b.id > 20",
                "b.v <> a.v",
                "b.k <=> a.k AND coalesce(b.v, 9) > coalesce(a.v, 8)",
                "b.k + 1 = a.k AND b.v <> a.v"
            })
    void anExistsIsACountAboveZero(String condition) {
        String counted = "SELECT id FROM a WHERE (SELECT count(*) FROM b WHERE " + condition + ") ";
        assertThat(rows(TABLES + "SELECT id FROM a WHERE EXISTS (SELECT 1 FROM b WHERE " + condition + ")"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rows(TABLES + counted + "> 0"));
        assertThat(rows(TABLES + "SELECT id FROM a WHERE NOT EXISTS (SELECT 1 FROM b WHERE " + condition + ")"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rows(TABLES + counted + "= 0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a.id, c.id FROM a, c, d WHERE a.k = c.k AND c.id = d.id"
                        + " AND a.k IN (SELECT k FROM b GROUP BY k HAVING count(*) > 5)",
                "SELECT a.id, c.id FROM a JOIN c ON a.k = c.k WHERE EXISTS (SELECT 1 FROM b WHERE b.k = a.v AND b.v <> c.k)"
                        + " AND NOT EXISTS (SELECT 1 FROM d WHERE d.id = c.id)",
                "SELECT a.id, x.id FROM (SELECT * FROM c WHERE EXISTS (SELECT 1 FROM d WHERE d.id = c.id)) x, a"
                        + " WHERE a.k = x.k AND NOT EXISTS (SELECT 1 FROM b WHERE b.k = a.k AND b.v = a.v)"
            })
    void theOrderOfJoinsChangesNoRows(String query) {
        try (Session plain = Session.create(2, Settings.DEFAULTS)) {
            plain.setSettings(plain.settings().with("sabot.optimizer.excludedRules", "*"));
            assertThat(rows(TABLES + query))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(rows(plain, TABLES + query));
        }
    }

    @Test
    void rowsAreDroppedBeforeTheyAreMultiplied() {
        String query = """
                SELECT o.id FROM range(100000) o JOIN range(400000) l ON o.id = l.id % 100000
                WHERE o.id IN (SELECT id % 1000 FROM range(5000) GROUP BY 1 HAVING count(*) > 4)""";
        try (Session session = Session.create(2, Settings.DEFAULTS)) {
            String plan = session.explain(session.sql(query, Map.of(), List.of()), "simple");
            assertThat(plan.indexOf("INNER")).isBetween(0, plan.indexOf("LEFT_SEMI"));
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

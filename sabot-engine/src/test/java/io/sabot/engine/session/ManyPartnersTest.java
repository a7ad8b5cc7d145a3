package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows with very many partners give the rows that counting them gives. */
class ManyPartnersTest {
    /** Row n of the left has 100 partners, those of the same remainder; NULL has none. */
    private static final String TABLES = """
            WITH l AS (SELECT id AS n, nullif(id % 50, 7) AS k, nullif(concat('row ', id), 'row 12') AS t,
                              CAST(-id AS DECIMAL(30, 2)) AS w FROM range(4000) WHERE id % 3 <> 1),
                 r AS (SELECT id AS m, id % 50 AS k, CAST(id * 1000000007 AS DECIMAL(38, 3)) * -1000000007 AS d
                       FROM range(5000))
            """;

    @ParameterizedTest
    @ValueSource(strings = {"/*+ BROADCAST(l) */", "/*+ BROADCAST(r) */", ""})
    void groupsOfPairs(String hint) {
        String join = TABLES + "SELECT " + hint + " n, t, w, count(*) AS c, min(m) AS a, max(d) AS b, min(d) AS e"
                + " FROM l JOIN r ON l.k = r.k GROUP BY n, t, w";
        String counted = TABLES + "SELECT n, t, w, CAST(100 AS BIGINT), k, "
                + " CAST(k * 1000000007 AS DECIMAL(38, 3)) * -1000000007,"
                + " CAST((k + 4950) * 1000000007 AS DECIMAL(38, 3)) * -1000000007 FROM l WHERE k IS NOT NULL";
        List<String> expected = rows(counted);
        assertThat(expected)
                .hasSize(rows(TABLES + "SELECT 1 FROM l WHERE k IS NOT NULL").size());
        assertThat(rows(join)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "FULL"})
    void conditionsAndRowsWithoutPartner(String type) {
        String join = TABLES + "SELECT t, w, n, count(m) AS c, sum(m - n) AS s FROM l " + type
                + " JOIN r ON l.k = r.k AND r.m < l.n AND length(l.t) > 2 GROUP BY t, w, n HAVING n IS NOT NULL";
        String counted = TABLES + "SELECT t, w, n, p, IF(p = 0, NULL, k * p + 25 * p * (p - 1) - p * n) FROM"
                + " (SELECT *, IF(t IS NULL OR k IS NULL, 0, n DIV 50) AS p FROM l)";
        assertThat(rows(join)).isEqualTo(rows(counted)).isNotEmpty();
    }

    private static List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Session session = Session.create(2, Settings.DEFAULTS)) {
            try (QueryResult result = session.execute(session.sql(sql, Map.of(), List.of()))) {
                result.rows().forEach(row -> rows.add(Arrays.toString(row)));
            }
        }
        rows.sort(null);
        return rows;
    }
}

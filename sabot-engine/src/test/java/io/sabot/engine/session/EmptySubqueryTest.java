package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subqueries that have no rows, or rows of NULL, for some rows around them, and first rows; expected is what Spark 4.2 answered. */
class EmptySubqueryTest {
    private Session session;

    @BeforeEach
    void open() {
        session = Session.create(2, Settings.DEFAULTS);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT x, n FROM d, LATERAL (SELECT count(*) AS n FROM s WHERE y = x) ORDER BY 1 | [1, 2] [2, 0]",
                "SELECT x FROM d WHERE EXISTS (SELECT count(*) FROM s WHERE y = x) ORDER BY 1 | [1] [2]",
                "SELECT x, t.* FROM d, LATERAL (SELECT count(*), sum(y) FROM s WHERE y = x UNION ALL SELECT 7, x) t "
                        + "ORDER BY 1, 2 | [1, 2, 2] [1, 7, 1] [2, 0, null] [2, 7, 2]",
                "SELECT x, (SELECT count(*) + 1 FROM s WHERE y = x) FROM d ORDER BY 1 | [1, 3] [2, 1]",
                "SELECT x FROM d WHERE 0 IN (SELECT count(*) FROM s WHERE y = x) ORDER BY 1 | [2]",
                "SELECT x, n FROM d LEFT JOIN LATERAL (SELECT count(*) AS n FROM s WHERE y < x) ON n > 0 "
                        + "ORDER BY 1 | [1, null] [2, 2]",
                "SELECT x, n FROM d, LATERAL (SELECT count(*) AS n FROM s WHERE y = x HAVING count(*) > 1) | [1, 2]",
                "SELECT x, (SELECT max(c) FROM (SELECT count(*) AS c FROM s WHERE y = x)) FROM d ORDER BY 1"
                        + " | [1, 2] [2, 0]",
                "SELECT x, (SELECT count(*) FROM s WHERE y = x HAVING count(*) < 2) FROM d ORDER BY 1 | [1, null] [2, 0]",
                "SELECT x FROM d WHERE (SELECT x FROM s WHERE y = x LIMIT 1) IS NOT NULL | [1]",
                "SELECT x FROM d WHERE NULL NOT IN (SELECT y FROM s WHERE y = x) | [2]",
                "SELECT x, x IN (SELECT if(y = 1, NULL, y) FROM s) FROM d ORDER BY 1 | [1, false] [2, false]",
                "SELECT x, x NOT IN (SELECT if(y = 1, NULL, y) FROM s) FROM d ORDER BY 1 | [1, false] [2, false]",
                "SELECT x, (SELECT y FROM VALUES (5), (7), (6) AS t(y) WHERE x > 1 ORDER BY y DESC LIMIT 1) FROM d "
                        + "ORDER BY 1 | [1, null] [2, 5]",
                "SELECT x, (SELECT y FROM VALUES (5), (7), (6) AS t(y) WHERE x > 1 ORDER BY y DESC OFFSET 2) FROM d "
                        + "ORDER BY 1 | [1, null] [2, 5]",
                "SELECT x, m FROM d, LATERAL (SELECT y AS m FROM VALUES (5), (7) AS t(y) WHERE x > 1 "
                        + "ORDER BY y DESC LIMIT 1) | [2, 7]",
                "SELECT o, z FROM (SELECT 1 AS o) LEFT JOIN (SELECT 2 AS z) ON (o IN (SELECT CAST(NULL AS INT))) IS NULL"
                        + " | [1, 2]",
                "SELECT try_avg(i) FROM VALUES (INTERVAL '2147483647' MONTH), (INTERVAL '1' MONTH) AS i(i) | [null]",
                "SELECT count(*), grouping_id() FROM d WHERE x > 2 GROUP BY GROUPING SETS (()) | [0, 0]",
            })
    void answersAsSpark(String query, String rows) {
        String sql = "WITH d AS (SELECT * FROM VALUES (1), (2) AS d(x)), s AS (SELECT * FROM VALUES (1), (1) AS s(y)) "
                + query;
        List<String> answered = new ArrayList<>();
        try (QueryResult result = session.execute(session.sql(sql, Map.of(), List.of()))) {
            result.rows().forEach(row -> answered.add(Arrays.toString(row)));
        }
        assertThat(String.join(" ", answered)).isEqualTo(rows);
    }
}

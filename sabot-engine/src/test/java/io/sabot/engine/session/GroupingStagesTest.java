package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grouping sets have the rows of a UNION ALL of their groupings. */
class GroupingStagesTest {
    private static final String TABLES = """
            WITH fact AS (SELECT nullif(id % 500, 7) AS k, CAST(nullif(id % 3, 2) AS INT) AS j, id,
                                 CAST(nullif(id % 77, 5) AS INT) AS v, CAST(id % 1000 AS DECIMAL(12, 2)) AS amount,
                                 CAST(id AS DECIMAL(30, 2)) AS wide, CAST(id % 64 AS DOUBLE) / 4 AS d
                          FROM range(30000)),
                 names AS (SELECT id AS k, nullif(concat('name ', id % 90), 'name 4') AS name,
                                  concat('class ', id % 9) AS class FROM range(450)),
                 input AS (SELECT f.*, name, class FROM fact f JOIN names n ON f.k = n.k)
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(*) AS a, sum(v) AS b",
                "avg(v) AS a, avg(amount) AS b",
                "sum(wide) AS a, avg(wide) AS b",
                "min(name) AS a, max(v) AS b",
                "count(DISTINCT v) AS a, sum(v) AS b",
                "sum(v) FILTER (WHERE v > 30) AS a, count_if(v > 60) AS b",
                "sum(d) AS a, max(d) AS b",
                "sum(v + j) AS a, count(class) AS b"
            })
    void areThoseOfTheirGroupings(String aggregates) {
        check(aggregates, "ROLLUP (class, name, j)", "class, name, j", "class, name", "class", "");
        check(aggregates, "CUBE (name, j)", "name, j", "name", "j", "");
        check(aggregates, "GROUPING SETS ((class, name), (name), (class))", "class, name", "name", "class");
        check(aggregates, "GROUPING SETS ((class), (name))", "class", "name");
        check(aggregates, "GROUPING SETS ((class, j), (j), (class, j), (j))", "class, j", "j", "class, j", "j");
    }

    private static void check(String aggregates, String sets, String... groupings) {
        List<String> expected = new ArrayList<>();
        for (String grouping : groupings) {
            StringBuilder columns = new StringBuilder();
            for (String column : List.of("class", "name", "j")) {
                boolean present = Arrays.asList(grouping.split(", ")).contains(column);
                columns.append(present ? column : sets.contains(column) ? "NULL" : "0")
                        .append(", ");
            }
            String keys = grouping.isEmpty() ? "" : " GROUP BY " + grouping;
            expected.addAll(rows(TABLES + "SELECT " + columns + aggregates + " FROM input" + keys));
        }
        StringBuilder columns = new StringBuilder();
        for (String column : List.of("class", "name", "j")) {
            columns.append(sets.contains(column) ? column : "0").append(", ");
        }
        expected.sort(null);
        assertThat(rows(TABLES + "SELECT " + columns + aggregates + " FROM input GROUP BY " + sets))
                .isEqualTo(expected);
    }

    @Test
    void ofNoRowsAreNoRows() {
        assertThat(rows(TABLES + "SELECT class, count(*) FROM input WHERE id < 0 GROUP BY ROLLUP (class)"))
                .isEmpty();
    }

    @Test
    void tellWhichColumnsAreGrouped() {
        assertThat(rows("SELECT a, b, grouping(a), grouping(b), grouping_id(a, b), sum(c) FROM VALUES"
                        + " ('x', 1, 10), ('x', NULL, 20), (NULL, 1, 30) AS t(a, b, c) GROUP BY CUBE (a, b)"))
                .containsExactly(
                        "[null, 1, 0, 0, 0, 30]",
                        "[null, 1, 1, 0, 2, 40]",
                        "[null, null, 0, 1, 1, 30]",
                        "[null, null, 1, 0, 2, 20]",
                        "[null, null, 1, 1, 3, 60]",
                        "[x, 1, 0, 0, 0, 10]",
                        "[x, null, 0, 0, 0, 20]",
                        "[x, null, 0, 1, 1, 30]");
    }

    /** Sums of groups round otherwise than sums of rows once they need more bits than a double has. */
    @Test
    void averagesOfLargeNumbersAreOfTheRows() {
        String from =
                " FROM (SELECT id % 3 AS a, id % 7 AS b, 4611686018427387904 - id * 1234567 AS big FROM range(5000))";
        List<String> expected = rows(1, "SELECT a, b, avg(big)" + from + " GROUP BY a, b");
        expected.addAll(rows(1, "SELECT a, NULL, avg(big)" + from + " GROUP BY a"));
        expected.addAll(rows(1, "SELECT NULL, NULL, avg(big)" + from));
        assertThat(rows(1, "SELECT a, b, avg(big)" + from + " GROUP BY ROLLUP (a, b)"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> rows(String sql) {
        return rows(2, sql);
    }

    private static List<String> rows(int workers, String sql) {
        List<String> rows = new ArrayList<>();
        try (Session session = Session.create(workers, Settings.DEFAULTS)) {
            try (QueryResult result = session.execute(session.sql(sql, Map.of(), List.of()))) {
                result.rows().forEach(row -> rows.add(Arrays.toString(row)));
            }
        }
        rows.sort(null);
        return rows;
    }
}

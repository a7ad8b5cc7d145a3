package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import io.sabot.engine.plan.LogicalPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that a join determines are not compared; grouping by a struct of all keys, which is compared whole, gives the same. */
class DependentKeysTest {
    private static final String TABLES = """
            WITH fact AS (SELECT nullif(id % 50, 7) AS k, id % 3 AS j, id FROM range(20000)),
                 unique AS (SELECT nullif(id, 11) AS k, nullif(concat('name ', id % 9), 'name 4') AS name,
                                   CAST(id % 5 AS DECIMAL(20, 2)) AS amount, id % 4 AS region FROM range(45)),
                 double AS (SELECT id % 40 AS k, concat('name ', id) AS name, CAST(1 AS DECIMAL(20, 2)) AS amount,
                                   id % 4 AS region FROM range(45)),
                 regions AS (SELECT id AS region, concat('region ', id) AS title FROM range(3)),
                 zeros AS (SELECT id AS k, IF(id % 2 = 0, 0.0D, -0.0D) AS zero FROM range(50))
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d.k, d.name, d.amount           | fact f JOIN unique d ON f.k = d.k",
                "d.name, d.k, f.j                | fact f JOIN unique d ON f.k = d.k",
                "f.k, d.name, f.j                | fact f JOIN unique d ON f.k = d.k",
                "d.k, d.name, d.amount           | fact f JOIN double d ON f.k = d.k",
                "d.k, d.name                     | fact f LEFT JOIN unique d ON f.k = d.k",
                "d.k, d.name                     | fact f LEFT JOIN unique d ON f.k = d.k AND f.j > 0",
                "f.k, d.name                     | fact f LEFT JOIN unique d ON f.k = d.k AND f.j > 0",
                "d.k, d.name                     | fact f LEFT JOIN unique d ON f.k <=> d.k AND f.j > 0",
                "d.k, d.name                     | fact f RIGHT JOIN unique d ON f.k = d.k",
                "d.k, d.name                     | fact f FULL JOIN unique d ON f.k = d.k",
                "d.k, d.name, r.title, d.region  | fact f JOIN unique d ON f.k = d.k JOIN regions r ON d.region = r.region",
                "d.k, d.name, r.title            | fact f JOIN double d ON f.k = d.k LEFT JOIN regions r ON d.region = r.region",
                "f.id, f.k, d.name               | fact f JOIN unique d ON f.k = d.k",
                "d.k, upper(d.name), d.k + 1     | fact f JOIN unique d ON f.k = d.k",
                "z.k, z.zero                     | fact f JOIN zeros z ON f.k = z.k"
            })
    void groupsAreThoseOfAllKeys(String keys, String from) {
        String[] key = keys.split(",");
        StringBuilder aliased = new StringBuilder();
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < key.length; i++) {
            aliased.append(key[i]).append(" AS c").append(i).append(", ");
            fields.append("s.c").append(i).append(", ");
        }
        String struct = "struct(" + aliased.substring(0, aliased.length() - 2) + ")";
        String whole = TABLES + "SELECT " + fields + "n, t FROM (SELECT " + struct
                + " AS s, count(*) AS n, sum(f.id) AS t FROM " + from + " GROUP BY " + struct + ")";
        String separate =
                TABLES + "SELECT " + aliased + "count(*) AS n, sum(f.id) AS t FROM " + from + " GROUP BY " + keys;
        for (int workers : new int[] {1, 2}) {
            assertThat(rows(workers, separate)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(workers, whole));
        }
    }

    private static List<String> rows(int workers, String sql) {
        List<String> rows = new ArrayList<>();
        try (Session session = Session.create(workers, Settings.DEFAULTS)) {
            LogicalPlan plan = session.sql(sql, Map.of(), List.of());
            try (QueryResult result = session.execute(plan)) {
                result.rows().forEach(row -> rows.add(Arrays.toString(row)));
            }
        }
        return rows;
    }
}

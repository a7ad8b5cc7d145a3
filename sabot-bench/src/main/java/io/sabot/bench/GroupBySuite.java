package io.sabot.bench;

import io.sabot.bench.data.GroupByData;
import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * The ten questions of the H2O.ai database benchmark about groups ({@code groupby} of db-benchmark). Answers have up to as many rows as the
 * table, so they stay in the engine's memory, as there.
 */
final class GroupBySuite {
    private GroupBySuite() {}

    /** Makes the table, if it is not there yet. */
    static Suite make(Installation installation, Options options) throws IOException {
        String rows = options.text("rows", "10m").toLowerCase(Locale.ROOT);
        Path directory = installation.data("groupby", rows);
        try (SparkSession spark =
                SparkSession.builder().appName("bench data").master("local[*]").getOrCreate()) {
            GroupByData.generate(spark, directory, number(rows));
        }
        List<String> chosen =
                options.list("queries", "").stream().map(number -> "Q" + number).toList();
        return new Suite(
                "Questions of the H2O.ai benchmark over " + rows + " rows",
                "groupby",
                directory,
                List.of(GroupByData.TABLE),
                Suite.choose(queries(), chosen),
                EnumSet.allOf(Contender.class));
    }

    private static long number(String rows) {
        try {
            return rows.endsWith("m")
                    ? 1_000_000 * Long.parseLong(rows.substring(0, rows.length() - 1))
                    : Long.parseLong(rows);
        } catch (NumberFormatException e) {
            throw new UsageException("option --rows needs a number such as 10m, not " + rows);
        }
    }

    private static List<Query> queries() {
        String allKeys = """
                SELECT id1, id2, id3, id4, id5, id6, sum(v3) AS v3, count(*) AS count
                FROM x GROUP BY id1, id2, id3, id4, id5, id6""";
        return List.of(
                kept("Q1", "SELECT id1, sum(v1) AS v1 FROM x GROUP BY id1"),
                kept("Q2", "SELECT id1, id2, sum(v1) AS v1 FROM x GROUP BY id1, id2"),
                kept("Q3", "SELECT id3, sum(v1) AS v1, avg(v3) AS v3 FROM x GROUP BY id3"),
                kept("Q4", "SELECT id4, avg(v1) AS v1, avg(v2) AS v2, avg(v3) AS v3 FROM x GROUP BY id4"),
                kept("Q5", "SELECT id6, sum(v1) AS v1, sum(v2) AS v2, sum(v3) AS v3 FROM x GROUP BY id6"),
                kept("Q6", "SELECT id4, id5, median(v3) AS median_v3, stddev(v3) AS sd_v3 FROM x GROUP BY id4, id5"),
                kept("Q7", "SELECT id3, max(v1) - min(v2) AS range_v1_v2 FROM x GROUP BY id3"),
                kept("Q8", """
                        SELECT id6, v3 AS largest2_v3
                        FROM (
                          SELECT id6, v3, row_number() OVER (PARTITION BY id6 ORDER BY v3 DESC) AS order_v3
                          FROM x WHERE v3 IS NOT NULL
                        ) AS ranked
                        WHERE order_v3 <= 2"""),
                // Of a correlation next to nothing only the absolute error means something.
                new Query(
                        "Q9",
                        "SELECT id2, id4, power(corr(v1, v2), 2) AS r2 FROM x GROUP BY id2, id4",
                        Query.Result.KEPT,
                        "SELECT id2, id4, 1 + power(corr(v1, v2), 2) AS r2 FROM x GROUP BY id2, id4"),
                // Nearly as many rows as the table: what is compared are groups of them.
                new Query("Q10", allKeys, Query.Result.KEPT, """
                        SELECT id1, id4, count(*) AS groups, sum(count) AS rows, sum(v3) AS v3,
                               min(id2) AS id2, max(id3) AS id3, sum(id5) AS id5, sum(id6) AS id6
                        FROM (%s) AS answer GROUP BY id1, id4""".formatted(allKeys)));
    }

    private static Query kept(String name, String sql) {
        return new Query(name, sql, Query.Result.KEPT, sql);
    }
}

package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With little memory, queries go on in files and give the same rows. */
class SpillTest {
    /** Each key has five rows, most of them far from each other. */
    private static final String ROWS = """
            WITH input AS (
              SELECT id,
                     pmod(id * 7919, 20000) AS k,
                     concat('key ', pmod(id * 7919, 20000)) AS t,
                     CAST(nullif(id % 100, 3) AS INT) AS v,
                     CAST(id % 64 AS DOUBLE) / 4 AS d,
                     CAST(id % 1000 AS DECIMAL(30, 2)) AS wide,
                     concat('text ', id % 7) AS s
              FROM range(100000))
            """;

    @TempDir
    private Path folder;

    private List<String> rows(String limit, String sql) {
        Settings settings = Settings.of(Map.of(
                SabotSettings.MEMORY_LIMIT.key(),
                limit,
                SabotSettings.LOCAL_FOLDERS.key(),
                folder.resolve(limit).toString()));
        List<String> rows = new ArrayList<>();
        try (Session session = Session.create(2, settings)) {
            try (QueryResult result = session.execute(session.sql(sql, Map.of(), List.of()))) {
                result.rows().forEach(row -> rows.add(Arrays.toString(row)));
            }
            assertThat(session.memoryUsed()).isZero();
        }
        rows.sort(null);
        return rows;
    }

    private void assertSpills(String limit, String sql) throws IOException {
        List<String> expected = rows("1g", sql);
        assertThat(folder.resolve("1g")).doesNotExist();
        assertThat(rows(limit, sql)).isNotEmpty().isEqualTo(expected);
        try (Stream<Path> left = Files.list(folder.resolve(limit))) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(*)",
                "count(v)",
                "sum(v)",
                "sum(d)",
                "sum(wide)",
                "avg(v)",
                "avg(wide)",
                "min(v)",
                "max(t)",
                "max(wide)",
                "min(struct(v, s))",
                "first(id)",
                "last(s)",
                "first(v, true)",
                "last(v, true)",
                "any_value(k)",
                "max_by(s, id)",
                "min_by(id, v)",
                "bool_or(v > 50)",
                "bit_xor(id)",
                "count_if(v > 50)",
                "round(stddev(d), 6)",
                "round(skewness(d), 6)",
                "round(corr(d, v), 6)",
                "round(regr_slope(d, v), 6)",
                "array_size(collect_list(v))",
                "collect_list(s)",
                "sort_array(collect_set(s))",
                "listagg(s, ',') WITHIN GROUP (ORDER BY s)",
                "mode(v, true)",
                "percentile(d, 0.3)",
                "median(v)",
                "percentile_cont(0.25) WITHIN GROUP (ORDER BY d)",
                "percentile_disc(0.25) WITHIN GROUP (ORDER BY d DESC)",
                "percentile_approx(v, 0.5)",
                "approx_count_distinct(s)",
                "hll_sketch_estimate(hll_sketch_agg(s))",
                "count(DISTINCT s)",
                "count(DISTINCT s, v)",
                "sum(DISTINCT v)",
                "count(DISTINCT v) FILTER (WHERE id > 50000)",
                "sum(v) FILTER (WHERE id > 50000)",
                "sort_array(collect_list(DISTINCT s))",
                "schema_of_variant_agg(to_variant_object(named_struct('a', v)))"
            })
    void aggregates(String call) throws IOException {
        assertSpills(
                "1536k",
                ROWS + "SELECT count(*), sum(CAST(xxhash64(t, to_json(named_struct('a', a))) AS DECIMAL(38, 0)))"
                        + " FROM (SELECT t, " + call + " AS a FROM input GROUP BY t)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k",
                "k, v",
                "t, s",
                "CAST(k AS DOUBLE)",
                "wide, k",
                "struct(k, s)",
                "array(t)",
                "nullif(k, 8), d"
            })
    void keys(String keys) throws IOException {
        assertSpills(
                "1m",
                ROWS + "SELECT count(*), sum(n), sum(n * v), sum(CAST(h AS DECIMAL(38, 0))) FROM (SELECT xxhash64("
                        + keys + ") AS h, count(*) AS n, sum(id) AS v FROM input GROUP BY " + keys + ")");
    }

    @Test
    void groupingSets() throws IOException {
        assertSpills(
                "1536k",
                ROWS + "SELECT g, count(*), sum(n), sum(v), max(t), max(s) FROM (SELECT t, s, grouping_id(t, s) AS g,"
                        + " count(*) AS n, sum(id) AS v FROM input GROUP BY CUBE (t, s)) GROUP BY g");
    }

    @Test
    void severalDistinctAggregatesAtOnce() throws IOException {
        assertSpills(
                "2m",
                ROWS + "SELECT count(*), sum(a), sum(b), sum(c), sum(e), sum(f) FROM (SELECT k, count(DISTINCT v) AS a,"
                        + " count(DISTINCT s, d) AS b, sum(DISTINCT id) AS c, count(*) AS e, sum(v) AS f"
                        + " FROM input GROUP BY k)");
    }

    @Test
    void distinctValuesOfOneGroup() throws IOException {
        assertSpills(
                "4m", ROWS + "SELECT count(DISTINCT id), sum(DISTINCT k), count(DISTINCT t, v), count(*) FROM input");
    }

    /** Each of the first parts is larger than the memory. */
    @Test
    void distinctValuesOfOneGroupWhosePartsDoNotFit() throws IOException {
        assertSpills("1m", "SELECT count(DISTINCT id), sum(DISTINCT id % 300007), count(*) FROM range(600000)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, k, t FROM input",
                "SELECT id, t FROM input LIMIT 60000 OFFSET 20000",
                "SELECT t, id FROM input WHERE v > 50 UNION ALL SELECT s, k FROM input WHERE v < 50",
                "SELECT a.id, b.t FROM (SELECT id, t FROM input LIMIT 90000) a JOIN input b ON a.id = b.id WHERE a.id % 9 = 0"
            })
    void rowsThatAreKept(String query) throws IOException {
        assertSpills("1m", ROWS + query);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cachedRowsThatDoNotFitGoToFilesOrAreComputedEachTime(boolean disk) {
        Settings settings = Settings.of(Map.of(
                SabotSettings.MEMORY_LIMIT.key(),
                "2m",
                SabotSettings.LOCAL_FOLDERS.key(),
                folder.resolve("cache").toString()));
        try (Session session = Session.create(2, settings)) {
            LogicalPlan plan = session.sql(ROWS + "SELECT id, k, t FROM input", Map.of(), List.of());
            session.cache(plan, new StorageLevel(disk, true, false, true, 1));
            for (int i = 0; i < 2; i++) {
                try (QueryResult result = session.execute(session.bind(new Query.Planned(plan)))) {
                    assertThat(result.rows()).hasSize(100000);
                }
            }
            session.clearCache();
            assertThat(session.memoryUsed()).isZero();
        }
    }

    @Test
    void firstRowsThatDoNotFit() throws IOException {
        assertSpills(
                "2m", ROWS + "SELECT * FROM (SELECT id, t, s, wide FROM input ORDER BY t, id LIMIT 100 OFFSET 60000)");
    }

    @ParameterizedTest
    @CsvSource({
        "1m, UNABLE_TO_ACQUIRE_MEMORY, SELECT array_size(collect_list(t)) FROM input",
        "1g, USER_RAISED_EXCEPTION, 'SELECT t, if(id = 99999, raise_error(t), 1) FROM input'",
        "1m, USER_RAISED_EXCEPTION, 'SELECT t, if(id = 99999, raise_error(t), 1) FROM input'"
    })
    void nothingIsLeftInMemoryOfAQueryThatFails(String limit, String condition, String query) {
        Settings settings = Settings.of(
                Map.of(SabotSettings.MEMORY_LIMIT.key(), limit, SabotSettings.LOCAL_FOLDERS.key(), folder.toString()));
        try (Session session = Session.create(2, settings)) {
            LogicalPlan plan = session.sql(ROWS + query, Map.of(), List.of());
            Assertions.assertThatThrownBy(() -> session.execute(plan))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("[" + condition + "]");
            assertThat(session.memoryUsed()).isZero();
        }
    }
}

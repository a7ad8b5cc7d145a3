package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.plan.LogicalPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
    private static final String QUERY =
            "SELECT k % 3 AS k, sum(id) AS s FROM range(100) JOIN (SELECT id AS k FROM range(10)) ON k = id "
                    + "WHERE id > 1 GROUP BY 1 ORDER BY 2";

    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.create(2, Settings.DEFAULTS.with(SabotSettings.WAREHOUSE.key(), folder.toString()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private String explain(String mode) {
        return session.explain(plan(QUERY), mode).replaceAll("#\\d+L?", "");
    }

    private LogicalPlan plan(String sql) {
        return session.sql(sql, Map.of(), List.of());
    }

    private String text(String sql) {
        try (QueryResult result = session.execute(plan(sql))) {
            return String.join(
                    "\n", result.rows().stream().map(row -> row[0].toString()).toList());
        }
    }

    @Test
    void simpleIsTheTreeOfOperators() {
        assertThat(explain("simple")).isEqualTo("""
                == Physical Plan ==
                Sort [s ASC NULLS FIRST]
                +- Project [(k % 3) AS k, sum(id) AS s]
                   +- HashAggregate keys [(k % 3) AS (k % 3)], aggregates [sum(id) AS sum(id)]
                      +- HashJoin INNER [id = k], build right
                         :- Filter (id > 1)
                         :  +- Range [id]
                         +- Project [id AS k]
                            +- Filter (id > 1)
                               +- Range [id]
                """);
    }

    @Test
    void extendedHasEveryStage() {
        assertThat(explain("extended"))
                .startsWith("== Parsed Logical Plan ==\n")
                .contains(
                        "\n\n== Analyzed Logical Plan ==\nk: bigint, s: bigint\nSort ",
                        "\n\n== Optimized Logical Plan ==\nSort ",
                        "\n\n== Physical Plan ==\nSort ");
    }

    @Test
    void costTellsRows() {
        assertThat(explain("cost"))
                .startsWith("== Optimized Logical Plan ==\n")
                .contains("Range [id], Statistics(rowCount=100)", "\n== Physical Plan ==\n");
    }

    @Test
    void formattedNumbersTheOperators() {
        assertThat(explain("formatted"))
                .startsWith("== Physical Plan ==\nSort (9)\n+- Project (8)\n")
                .contains("\n\n(2) Filter\nOutput [1]: [id]\nInput [1]: [id]\nArguments: (id > 1)\n");
    }

    @Test
    void codegenListsTheKernelsThatRan() {
        assertThat(explain("codegen"))
                .startsWith("Found 2 kernels.\n== Kernel 1 / 2: Kernel_Comparisons_greater_long_constant")
                .contains(
                        "Computes: Comparisons.greater(LONG vector, constant) TRUE_POSITIONS, nulls: IGNORE, of all rows",
                        "INVOKESTATIC io/sabot/engine/function/arithmetic/NumberDivision.remainder")
                .containsPattern("Bytes of code: <init> 5, run \\d+\n");
    }

    @Test
    void codegenOfAQueryThatFailsSaysSo() {
        assertThat(session.explain(plan("SELECT 1 / (id - 5) FROM range(10)"), "codegen"))
                .startsWith("The query failed, these kernels were used until then: [DIVIDE_BY_ZERO]");
    }

    @Test
    void everyKernelOfAQueryCanBeDumped() throws Exception {
        Path kernels = folder.resolve("kernels");
        for (int run = 0; run < 2; run++) {
            Path target = kernels.resolve("run" + run);
            session.setSettings(session.settings().with(SabotSettings.CODEGEN_DUMP.key(), target.toString()));
            session.execute(plan(QUERY)).close();
            try (Stream<Path> files = Files.list(target)) {
                assertThat(files).as("run %d", run).hasSize(2);
            }
        }
    }

    @Test
    void explainingACommandDoesNothing() {
        plan("CREATE TABLE t (a INT) USING parquet");
        assertThat(text("EXPLAIN INSERT INTO t VALUES (1)")).startsWith("== Physical Plan ==\nExecute Insert");
        assertThat(text("EXPLAIN DROP TABLE t")).startsWith("== Physical Plan ==\nExecute Drop");
        assertThat(text("SELECT count(*) FROM t")).isEqualTo("0");
    }

    @Test
    void whatIsWrongWithAQueryIsItsExplanation() {
        assertThat(text("EXPLAIN SELECT nope"))
                .startsWith("Error occurred during query planning: \n[UNRESOLVED_COLUMN.WITHOUT_SUGGESTION]");
        assertThat(text("EXPLAIN SELECT 1 / 0")).startsWith("== Physical Plan ==");
    }
}

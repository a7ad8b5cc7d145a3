package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What statements define: tables, views, functions, variables, scripts, recursive tables. Answers are those of Spark 4.2. */
class DefinitionsTest {
    @TempDir
    Path warehouse;

    private Session session;

    @BeforeEach
    void start() {
        session = Session.create(2, Settings.DEFAULTS.with("spark.sql.warehouse.dir", warehouse.toString()));
    }

    @AfterEach
    void stop() {
        session.close();
    }

    @Test
    void recursionEndsWithItsRowsAndItsMemory() {
        assertThat(
                        rows(
                                "WITH RECURSIVE r(n) AS (VALUES 0 UNION ALL SELECT n + 1 FROM r WHERE n < 4) SELECT sum(n) FROM r"))
                .containsExactly("[10]");
        assertFails(
                "WITH RECURSIVE r(n) AS (VALUES 0 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r",
                "RECURSION_LEVEL_LIMIT_EXCEEDED");
        assertThat(rows("WITH RECURSIVE r(n) AS (VALUES 0 UNION ALL SELECT n + 1 FROM r) SELECT * FROM r LIMIT 3"))
                .containsExactly("[0]", "[1]", "[2]");
        assertThat(session.memoryUsed()).isZero();
    }

    @Test
    void viewsAreBoundWhereTheyAreUsed() {
        run("CREATE TABLE t (a INT) USING parquet");
        run("CREATE TEMPORARY VIEW now AS SELECT count(*) AS c FROM t");
        run("CREATE VIEW kept AS SELECT a FROM t");
        run("INSERT INTO t VALUES (1), (2)");
        assertThat(rows("SELECT * FROM now")).containsExactly("[2]");
        assertThat(rows("SELECT sum(a) FROM kept")).containsExactly("[3]");
        assertThat(rows(session.newSession(), "SELECT sum(a) FROM kept")).containsExactly("[3]");
        assertFails("CREATE VIEW bad AS SELECT * FROM now", "INVALID_TEMP_OBJ_REFERENCE");
        assertFails("CREATE OR REPLACE VIEW kept AS SELECT * FROM kept", "RECURSIVE_VIEW");
        run("DROP TABLE t");
        run("CREATE TABLE t (b INT) USING parquet");
        assertFails("SELECT * FROM kept", "UNRESOLVED_COLUMN.WITH_SUGGESTION");
    }

    @Test
    void functionsTakeTheirArgumentsIntoQueries() {
        run("CREATE FUNCTION twice(x INT DEFAULT 4) RETURNS INT RETURN x + x");
        run(
                "CREATE FUNCTION upto(n INT) RETURNS TABLE (i INT) RETURN SELECT CAST(id AS INT) FROM range(10) WHERE id < n");
        assertThat(rows("SELECT twice(a), twice(), twice(x => a + 1) FROM VALUES (1), (2) AS t(a)"))
                .containsExactly("[2, 8, 4]", "[4, 8, 6]");
        assertThat(rows("SELECT a, i FROM VALUES (1), (2) AS t(a), LATERAL upto(a) ORDER BY ALL"))
                .containsExactly("[1, 0]", "[2, 0]", "[2, 1]");
        assertFails("SELECT twice(1, 2)", "WRONG_NUM_ARGS.WITHOUT_SUGGESTION");
        assertFails("SELECT twice(CAST(rand() * 100 AS INT))", "UNSUPPORTED_FEATURE");
        assertFails("CREATE OR REPLACE FUNCTION twice(x INT) RETURNS INT RETURN twice(x)", "CYCLIC_FUNCTION_REFERENCE");
    }

    @Test
    void variablesYieldToColumns() {
        run("DECLARE v INT DEFAULT 5");
        assertThat(rows("SELECT v, session.v FROM VALUES (1) AS t(v)")).containsExactly("[1, 5]");
        run("SET VAR v = v + 1");
        assertThat(rows("EXECUTE IMMEDIATE 'SELECT ? + v' USING 10")).containsExactly("[16]");
        run("SET VAR v = DEFAULT");
        assertThat(rows("SELECT v")).containsExactly("[5]");
        assertFails("SET VAR v = (SELECT * FROM VALUES (1), (2))", "SCALAR_SUBQUERY_TOO_MANY_ROWS");
    }

    @Test
    void scriptsRunUntilAHandlerEndsTheirBlock() {
        String script = """
                BEGIN
                  DECLARE total INT DEFAULT 0;
                  L: FOR row AS SELECT id FROM range(10) DO
                    IF row.id = 4 THEN LEAVE L; END IF;
                    SET total = total + row.id;
                  END FOR;
                  part: BEGIN
                    DECLARE EXIT HANDLER FOR DIVIDE_BY_ZERO SET total = total * 10;
                    SELECT 1 / 0;
                    SET total = -1;
                  END part;
                  SELECT total;
                END""";
        assertThat(rows(script)).containsExactly("[60]");
        assertFails("BEGIN SELECT 1 / 0; END", "DIVIDE_BY_ZERO");
        assertFails("SELECT total", "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION");
    }

    @Test
    void overwritingOnePartitionLeavesTheOthers() {
        run("CREATE TABLE p (a INT DEFAULT 7, c INT) USING parquet PARTITIONED BY (c)");
        run("INSERT INTO p VALUES (DEFAULT, 1), (2, 2)");
        run("INSERT OVERWRITE p PARTITION (c = 1) VALUES (9)");
        assertThat(rows("SELECT a, c FROM p ORDER BY c")).containsExactly("[9, 1]", "[2, 2]");
        run("INSERT INTO p (c) VALUES (3)");
        run("ALTER TABLE p DROP PARTITION (c = 2)");
        assertThat(rows("SELECT a, c FROM p ORDER BY c")).containsExactly("[9, 1]", "[7, 3]");
        run("ALTER TABLE p ADD COLUMN b STRING COMMENT 'new'");
        assertThat(rows("SELECT * FROM p ORDER BY c")).containsExactly("[9, null, 1]", "[7, null, 3]");
    }

    @Test
    void transformReadsWhatTheScriptWrites() {
        assertThat(
                        rows(
                                "SELECT TRANSFORM(a, b) USING 'cat' AS (x INT, y STRING) FROM VALUES (1, 'u'), (2, NULL) AS t(a, b)"))
                .containsExactly("[1, u]", "[2, null]");
        assertFails("SELECT TRANSFORM(1) USING 'exit 3' AS (x)", "_LEGACY_ERROR_TEMP_2264");
    }

    private void run(String sql) {
        rows(sql);
    }

    private List<String> rows(String sql) {
        return rows(session, sql);
    }

    private static List<String> rows(Session session, String sql) {
        List<String> rows = new ArrayList<>();
        try (QueryResult result = session.execute(session.sql(sql, Map.of(), List.of()))) {
            result.rows().forEach(row -> rows.add(Arrays.toString(row)));
        }
        return rows;
    }

    private void assertFails(String sql, String condition) {
        assertThatThrownBy(() -> rows(sql))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        failure -> assertThat(failure.condition()).isEqualTo(condition));
    }
}

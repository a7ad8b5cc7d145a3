package io.sabot.spark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CREATE TEMPORARY FUNCTION … LANGUAGE JAVA AS '…', which Spark does not have. */
class JavaFunctionsTest {
    private static final String MANY = " FROM range(500000)";

    private final SparkSession spark =
            SparkSession.builder().master("local[2]").getOrCreate().newSession();

    @BeforeEach
    void allow() {
        spark.conf().set("sabot.functions.java.enabled", "true");
    }

    @AfterEach
    void stop() {
        spark.stop();
    }

    private void create(String signature, String rest) {
        spark.sql("CREATE OR REPLACE TEMPORARY FUNCTION " + signature + " LANGUAGE JAVA " + rest);
    }

    private Row row(String query) {
        return spark.sql(query).head();
    }

    @Test
    void withoutTheSettingItIsNoSql() {
        spark.conf().unset("sabot.functions.java.enabled");
        assertThatThrownBy(() -> create("f(x BIGINT) RETURNS BIGINT", "AS 'x'"))
                .hasMessageContaining("PARSE_SYNTAX_ERROR");
    }

    @Test
    void anExpressionIsCalledForFewRowsAndForMany() {
        create("f(x BIGINT) RETURNS BIGINT", "AS 'x * 2 + 1'");
        assertThat(spark.sql("SELECT f(id), f(NULL), F(x => 4) FROM range(2)").collectAsList())
                .extracting(Row::mkString)
                .containsExactly("1null9", "3null9");
        assertThat(row("SELECT sum(f(id)), sum(f(3))" + MANY).mkString(" ")).isEqualTo("250000000000 3500000");
        assertThat(row("SELECT sum(f(nullif(id % 5, 0))), count(f(nullif(id % 5, 0)))" + MANY)
                        .mkString(" "))
                .isEqualTo("2400000 400000");
    }

    @Test
    void statementsMayReturnNull() {
        create("root(x DOUBLE) RETURNS DOUBLE", "AS 'if (x < 0) {\n return null;\n}\nreturn Math.sqrt(x);'");
        assertThat(row("SELECT root(9), root(-1), root(NULL)").mkString(" ")).isEqualTo("3.0 null null");
        assertThat(row("SELECT count(root(id - 10)), max(root(id - 99999))" + MANY)
                        .mkString(" "))
                .isEqualTo("499990 632.4555320336759");
    }

    @Test
    void nullsAreGivenToThoseThatTakeThem() {
        create(
                "glue(s STRING, n INT) RETURNS STRING",
                "CALLED ON NULL INPUT COMMENT 'says as ''it'' is' AS 'return (s == null ? \"none\" : s) + n;';");
        assertThat(row("SELECT glue('a', 1), glue(NULL, NULL)").mkString(" ")).isEqualTo("a1 nonenull");
        assertThat(row("SELECT max(glue(if(id % 2 = 0, NULL, string(id % 7)), 5)), min(glue(NULL, int(id)))" + MANY)
                        .mkString(" "))
                .isEqualTo("none5 none0");
    }

    @Test
    void allTypesThatJavaHas() {
        create(
                "mixed(x BINARY, y TINYINT, z SMALLINT, p BOOLEAN, q FLOAT) RETURNS INT",
                "AS 'x.length + y + z + (p ? 1 : 0) + (int) q'");
        String call = "mixed(X'0102', CAST(id % 10 AS TINYINT), 2S, id % 2 = 0, 3.0F)";
        assertThat(row("SELECT sum(" + call + ")" + MANY).mkString()).isEqualTo("6000000");
        assertThatThrownBy(() -> create("d(x DATE) RETURNS INT", "AS '1'")).hasMessageContaining("DATE");
    }

    @Test
    void anErrorOfTheCompilerPointsAtTheLine() {
        assertThatThrownBy(() -> create("bad(x BIGINT) RETURNS BIGINT", "AS 'long y = x;\nreturn y + nix;'"))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("return y + nix;");
        assertThatThrownBy(() -> row("SELECT bad(1)")).hasMessageContaining("UNRESOLVED_ROUTINE");
    }

    @Test
    void aFailureTellsFunctionReasonAndInputs() {
        create("inverse(x BIGINT) RETURNS BIGINT", "AS '10 / (x - 3)'");
        for (String rows : List.of(" FROM range(5)", MANY)) {
            assertThatThrownBy(() -> row("SELECT sum(inverse(id))" + rows))
                    .hasMessageContaining("[FAILED_EXECUTE_UDF]")
                    .hasMessageContaining("`inverse`: (bigint) => bigint")
                    .hasRootCauseInstanceOf(ArithmeticException.class)
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .extracting(Throwable::getMessage)
                            .containsExactly("The call was inverse(3)"));
        }
    }

    @Test
    void theyAreDescribedReplacedAndDropped() {
        create("f(x BIGINT) RETURNS BIGINT", "AS 'x + 1'");
        assertThat(spark.sql("DESCRIBE FUNCTION EXTENDED f").collectAsList().toString())
                .contains("f(x BIGINT) RETURNS BIGINT LANGUAGE JAVA", "x + 1");
        create("f(x BIGINT) RETURNS BIGINT", "AS 'x + 2'");
        assertThat(row("SELECT f(1)").mkString()).isEqualTo("3");
        assertThatThrownBy(() ->
                        spark.sql("CREATE TEMPORARY FUNCTION f(x BIGINT) RETURNS BIGINT LANGUAGE JAVA AS 'x + 3'"))
                .hasMessageContaining("ROUTINE_ALREADY_EXISTS");
        spark.sql("DROP TEMPORARY FUNCTION f");
        assertThatThrownBy(() -> row("SELECT f(1)")).hasMessageContaining("UNRESOLVED_ROUTINE");
    }
}

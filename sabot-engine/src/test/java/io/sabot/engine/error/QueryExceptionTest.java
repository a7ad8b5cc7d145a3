package io.sabot.engine.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** The expected texts were printed by Spark 4.2.0. */
class QueryExceptionTest {
    private static final QueryContext DIVISION = QueryContext.sql("select 1/0", 7, 9, 1, 7);

    @Test
    void runtimeErrorShowsConditionTextStateAndFragment() {
        assertThat(divideByZero().withContext(DIVISION)).hasMessage("""
                        [DIVIDE_BY_ZERO] Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead. \
                        If necessary set "spark.sql.ansi.enabled" to "false" to bypass this error. SQLSTATE: 22012
                        == SQL (line 1, position 8) ==
                        select 1/0
                               ^^^
                        """);
        assertThat(divideByZero().sqlState()).isEqualTo("22012");
    }

    @Test
    void subConditionFollowsTheMainText() {
        assertThat(QueryException.analysis(
                        "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION",
                        "sqlExpr",
                        "\"CAST(a AS BINARY)\"",
                        "srcType",
                        "\"DOUBLE\"",
                        "targetType",
                        "\"BINARY\""))
                .hasMessage(
                        "[DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION] Cannot resolve \"CAST(a AS BINARY)\" due to data type"
                                + " mismatch: cannot cast \"DOUBLE\" to \"BINARY\". SQLSTATE: 42K09");
    }

    @Test
    void analysisErrorEndsWithLineAndPosition() {
        assertThat(QueryException.analysis("TABLE_OR_VIEW_NOT_FOUND", "relationName", "`t`")
                        .withContext(QueryContext.sql("select * from t", 14, 14, 1, 14))
                        .getMessage())
                .endsWith(" SQLSTATE: 42P01; line 1 pos 14");
    }

    @Test
    void syntaxErrorPointsIntoTheStatement() {
        assertThat(QueryException.of(ErrorKind.PARSE, "PARSE_SYNTAX_ERROR", "error", "'selec'", "hint", "")
                        .withContext(QueryContext.position("selec 1\nfrom t", 1, 0)))
                .hasMessage("""

                        [PARSE_SYNTAX_ERROR] Syntax error at or near 'selec'. SQLSTATE: 42601 (line 1, pos 0)

                        == SQL ==
                        selec 1
                        ^^^
                        from t
                        """);
    }

    @Test
    void dataFrameErrorNamesTheCall() {
        assertThat(divideByZero()
                        .withContext(QueryContext.dataFrame("divide", "Job.main(Job.java:7)"))
                        .getMessage())
                .endsWith("\n== DataFrame ==\n\"divide\" was called from\nJob.main(Job.java:7)\n");
    }

    @Test
    void longLinesAreCutAroundTheFragment() {
        String text = "select " + "a + ".repeat(20) + "1/0" + " + b".repeat(20);
        int start = text.indexOf("1/0");
        assertThat(QueryContext.sql(text, start, start + 2, 1, start).summary())
                .isEqualTo("== SQL (line 1, position 88) ==\n"
                        + "...a + a + a + a + a + a + a + a + 1/0 + b + b + b + b + b + b + b + b...\n"
                        + "                                   ^^^\n");
    }

    @Test
    void everyLineOfTheFragmentIsMarked() {
        assertThat(QueryContext.sql("select\n1 /\n 0 from t", 7, 12, 2, 0).summary())
                .isEqualTo("== SQL (line 2, position 1) ==\n1 /\n^^^\n 0 from t\n^^\n");
    }

    @Test
    void unpublishedConditionHasNeitherBracketsNorState() {
        assertThat(QueryException.analysis("_LEGACY_ERROR_TEMP_1228", "scale", "3", "precision", "2"))
                .hasMessage("Decimal scale (3) cannot be greater than precision (2).");
    }

    @Test
    void aMissingFeatureIsNamed() {
        QueryException error = QueryException.unsupported("the table format `paper`");
        assertThat(error)
                .hasMessage(
                        "[UNSUPPORTED_FEATURE] The feature is not supported: the table format `paper`. SQLSTATE: 0A000");
        assertThat(error.kind()).isEqualTo(ErrorKind.UNSUPPORTED);
    }

    @Test
    void theFirstContextStays() {
        QueryException error = divideByZero().withContext(DIVISION);
        assertThat(error.withContext(QueryContext.sql("x", 0, 0, 1, 0))).isSameAs(error);
    }

    @Test
    void travelsAsBytes() throws IOException, ClassNotFoundException {
        QueryException error = divideByZero().withContext(DIVISION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(error);
        }
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat((QueryException) stream.readObject()).hasMessage(error.getMessage());
        }
    }

    private static QueryException divideByZero() {
        return QueryException.of(
                ErrorKind.ARITHMETIC, "DIVIDE_BY_ZERO", "config", Quoting.quoted("spark.sql.ansi.enabled"));
    }
}

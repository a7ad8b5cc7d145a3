package io.sabot.compat.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InputFileTest {

    private static List<String> queries(String text) {
        return InputFile.parse(text).queries(name -> "SELECT '" + name + "';");
    }

    @Test
    void statementsEndAtSemicolons() {
        assertThat(queries("-- comment\nSELECT 1;\nSELECT\n  2;\n")).containsExactly("SELECT 1", "SELECT\n  2");
    }

    @Test
    void anEscapedSemicolonDoesNotEndAStatement() {
        assertThat(queries("SELECT 'a\\;b';")).containsExactly("SELECT 'a\\;b'");
    }

    @Test
    void delimitedStatementsKeepTheirSemicolonsAndComments() {
        String text = "SELECT 1;\n--QUERY-DELIMITER-START\nBEGIN\n SELECT 2;\nEND;\n--QUERY-DELIMITER-END\nSELECT 3;";
        assertThat(queries(text)).containsExactly("SELECT 1", "BEGIN\n SELECT 2;\nEND", "SELECT 3");
    }

    @Test
    void importedStatementsComeFirst() {
        assertThat(queries("--IMPORT date.sql\nSELECT 1;")).containsExactly("SELECT 'date.sql'", "SELECT 1");
    }

    @Test
    void settingsAreReadFromComments() {
        InputFile file = InputFile.parse("--SET spark.sql.ansi.enabled = false, a.b=c\nSELECT 1;");
        assertThat(file.settings()).isEqualTo(Map.of("spark.sql.ansi.enabled", "false", "a.b", "c"));
    }

    @Test
    void dimensionsMultiplyButStrategiesAreOne() {
        InputFile file = InputFile.parse("--CONFIG_DIM1 spark.sql.codegen.wholeStage=true\n"
                + "--CONFIG_DIM1 spark.sql.codegen.wholeStage=false\n"
                + "--CONFIG_DIM2 spark.sql.timestampType=TIMESTAMP_NTZ\n"
                + "--CONFIG_DIM2 spark.sql.timestampType=TIMESTAMP_LTZ\nSELECT 1;");
        assertThat(file.variants())
                .containsExactly(
                        Map.of("spark.sql.timestampType", "TIMESTAMP_NTZ"),
                        Map.of("spark.sql.timestampType", "TIMESTAMP_LTZ"));
    }
}

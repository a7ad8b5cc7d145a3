package io.sabot.spark.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {
    @Test
    void semicolonsCutStatementsAndBlankOnesVanish() {
        assertThat(SqlScript.parse("select 1; ;\n select 2 ;;"))
                .isEqualTo(new SqlScript(List.of("select 1", "select 2"), true));
    }

    @Test
    void theLastStatementNeedsNoSemicolonButIsIncomplete() {
        assertThat(SqlScript.parse("select 1; select 2"))
                .isEqualTo(new SqlScript(List.of("select 1", "select 2"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ';'",
                "select \"a;b\"",
                "select `a;b` from t",
                "select 'it\\'s; here'",
                "select 1 -- one; two\n",
                "select /* one; /* two; */ three; */ 1",
                "select r'\\', 1 as `a;`"
            })
    void quotedAndCommentedSemicolonsDoNotCut(String statement) {
        assertThat(SqlScript.parse(statement + ";")).isEqualTo(new SqlScript(List.of(statement.strip()), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'a;", "select 1 /* ;", "select `x;"})
    void whatIsNotClosedWaits(String text) {
        assertThat(SqlScript.parse(text).complete()).isFalse();
    }

    @Test
    void commentsAloneAreNoStatement() {
        assertThat(SqlScript.parse("-- nothing\n/* at all */ ;").statements()).isEmpty();
    }
}

package io.sabot.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameParserTest {
    private static final SqlParser PARSER = new SqlParser(Settings.DEFAULTS);

    @Test
    void dividesColumnNamesAtDotsOutsideOfBackquotes() {
        assertThat(SqlParser.parseColumnName("a.`b.``c`.d e-f")).containsExactly("a", "b.`c", "d e-f");
        assertThat(SqlParser.parseColumnName("")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", ".a", "a.", "`a", "a`b`", "`a`b"})
    void refusesNamesThatAreNone(String name) {
        assertThat(Errors.of(() -> SqlParser.parseColumnName(name)).condition())
                .isEqualTo("INVALID_ATTRIBUTE_NAME_SYNTAX");
    }

    @Test
    void readsIdentifiersAsTheGrammarDoes() {
        assertThat(NameParser.plainParts("a.`b c`.select")).containsExactly("a", "b c", "select");
        assertThat(NameParser.plainParts("1a.b")).isNull();
        assertThat(PARSER.parseIdentifier("1a.b")).containsExactly("1a", "b");
        assertThat(Errors.of(() -> PARSER.parseIdentifier("a b")).condition()).isEqualTo("PARSE_SYNTAX_ERROR");
        assertThat(Errors.of(() -> PARSER.parseIdentifier("a-b")).condition()).isEqualTo("INVALID_IDENTIFIER");
    }
}

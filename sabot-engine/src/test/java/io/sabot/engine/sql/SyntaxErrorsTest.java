package io.sabot.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, parameters and texts as Spark 4.2 gives them. */
class SyntaxErrorsTest {
    private static final SqlParser PARSER = new SqlParser(Settings.DEFAULTS);

    @Test
    void pointsAtTheTokenThatDoesNotFit() {
        QueryException error =
                Errors.of(() -> PARSER.parseStatement("select a\n  , b\nfrom t\nwhere a = = 1\n  and b"));
        assertThat(error.kind()).isEqualTo(ErrorKind.PARSE);
        assertThat(error)
                .hasMessage("\n[PARSE_SYNTAX_ERROR] Syntax error at or near '='. SQLSTATE: 42601 (line 4, pos 10)\n"
                        + "\n== SQL ==\nselect a\n  , b\nfrom t\nwhere a = = 1\n----------^^^\n  and b\n");
    }

    @Test
    void showsThePieceOfTextThatIsWrong() {
        QueryException error = Errors.of(() -> PARSER.parseStatement("select 1,\n  300Y, 2"));
        assertThat(error)
                .hasMessage("\n[INVALID_NUMERIC_LITERAL_RANGE] Numeric literal 300 is outside the valid range for "
                        + "tinyint with minimum value of -128 and maximum value of 127. Please adjust the value accordingly. "
                        + "SQLSTATE: 22003\n== SQL (line 2, position 3) ==\n  300Y, 2\n  ^^^^\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '¬', textBlock = """
                    selec 1 → PARSE_SYNTAX_ERROR {error='selec', hint=}
                    select 1 from t where a = → PARSE_SYNTAX_ERROR {error=end of input, hint=}
                    select ( 1 → PARSE_SYNTAX_ERROR {error=end of input, hint=}
                    select 1; select 2 → PARSE_SYNTAX_ERROR {error='select', hint=: extra input 'select'}
                    -- nothing → PARSE_SYNTAX_ERROR {error=end of input, hint=}
                    select 1 /* open → UNCLOSED_BRACKETED_COMMENT {}
                    select * from my-table → INVALID_IDENTIFIER {ident=my-table}
                    select date 'x' → INVALID_TYPED_LITERAL {valueType="DATE", value='x'}
                    select foo 'x' → UNSUPPORTED_TYPED_LITERAL {unsupportedType="FOO", supportedTypes="DATE", "TIMESTAMP_NTZ", "TIMESTAMP_LTZ", "TIMESTAMP", "INTERVAL", "X", "TIME"}
                    select cast(a as foo) → UNSUPPORTED_DATATYPE {typeName="FOO"}
                    select cast(a as char) → DATATYPE_MISSING_SIZE {type="CHAR"}
                    select interval '1' day to year → INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION {input=1, from=day, to=year}
                    select a ! in (1) → SYNTAX_DISCONTINUED.BANG_EQUALS_NOT {clause=!}
                    select a in () → INVALID_SQL_SYNTAX.EMPTY_IN_PREDICATE {}
                    select a like 'x' escape 'ab' → INVALID_ESC {invalidEscape='ab'}
                    select 1 window w as (order by a), w as x → INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION {windowName=`w`}
                    with a as (select 1), A as (select 2) select 1 → DUPLICATED_CTE_NAMES {duplicateNames=`a`}
                    select identifier('a.b.c') as identifier('x.y') → IDENTIFIER_TOO_MANY_NAME_PARTS {identifier=`x`.`y`, limit=1}
                    set a b = c → INVALID_SET_SYNTAX {}
                    create view v as select :x → UNSUPPORTED_FEATURE.PARAMETER_MARKER_IN_UNEXPECTED_STATEMENT {statement=the query of CREATE VIEW}
                    show foo functions → INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE {scope=`foo`}
                    """)
    void saysWhatIsWrong(String sql, String error) {
        QueryException e = Errors.of(() -> PARSER.parseStatement(sql));
        assertThat(e.kind()).isEqualTo(ErrorKind.PARSE);
        assertThat(e.condition() + " " + e.parameters()).isEqualTo(error);
        assertThat(e.contexts()).hasSize(1);
    }

    @Test
    void knowsAnEmptyText() {
        assertThat(Errors.of(() -> PARSER.parseStatement(" \n ")).condition()).isEqualTo("PARSE_EMPTY_STATEMENT");
    }

    @Test
    void givesUpOnATextThatNestsTooDeep() {
        String deep = "a[0]" + " | 1".repeat(30_000);
        assertThat(Errors.of(() -> PARSER.parseExpression(deep)).condition()).isEqualTo("FAILED_TO_PARSE_TOO_COMPLEX");
    }

    @Test
    void saysOfATypeOnlyWhereItIsWrong() {
        QueryException error = Errors.of(() -> PARSER.parseDataType("array<foo>"));
        assertThat(error)
                .hasMessage("\n[UNSUPPORTED_DATATYPE] Unsupported data type \"FOO\". SQLSTATE: 0A000 "
                        + "(line 1, pos 6)\n\n== SQL ==\narray<foo>\n------^^^\n");
    }
}

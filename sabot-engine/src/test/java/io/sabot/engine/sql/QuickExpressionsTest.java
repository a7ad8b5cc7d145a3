package io.sabot.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Expr;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar is the judge: what is read by hand must be the very same tree, places included. */
class QuickExpressionsTest {
    private static final ParserOptions OPTIONS = ParserOptions.of(Settings.DEFAULTS);
    private static final SqlParser PARSER = new SqlParser(Settings.DEFAULTS);

    private static final List<String> ATOMS = List.of(
            "a",
            "b",
            "t.c",
            "`x y`",
            "a.`b.c`.d",
            "1",
            "42",
            "1.5",
            "-1",
            "- 1",
            "-a",
            "'s'",
            "\"q\"",
            "'it''s'",
            "'a\\n'",
            "null",
            "TRUE",
            "*",
            "t.*",
            "sum(x)",
            "count(*)",
            "count(distinct a)",
            "f()",
            "db.f(a, 2)",
            "year(d)",
            "first(a)",
            "left(a, 1)",
            "(a)",
            "((a + b))",
            "not a",
            "interval",
            "date '2020-01-01'",
            "cast(a as int)",
            "cast(a as array<decimal(10,2)>)",
            "a[0]",
            "a:b",
            "1L",
            "1e3",
            ".5",
            "x'1F'",
            "case when a then b end",
            "current_date",
            "12345678901234567890",
            "'a' 'b'",
            "a b",
            "--1",
            "struct(a)",
            "f(x -> x)",
            "a..b",
            "",
            "(a, b)",
            ":p",
            "?",
            "€");

    private static final List<String> OPERATORS = List.of(
            "+",
            "-",
            "*",
            "/",
            "%",
            "||",
            " div ",
            "=",
            "==",
            "<>",
            "!=",
            "<",
            "<=",
            ">=",
            "<=>",
            "&",
            "|",
            " and ",
            " or ",
            " AND ",
            " like ",
            " in ",
            "!>",
            " is ",
            " between 1 and ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "t.`x y`.z",
                "*",
                "t.*",
                "sum(x) as total",
                "sum(x) total",
                "count(*)",
                "count(distinct a, b)",
                "a + b * 2 - -3 > 4.50 and not c is null or d like 'x%'",
                "a between 1 and 2 and b not in ('x', 'y') and c is not true",
                "case when a = 1 then 'one' when a = 2 then 'two' else concat(a, '!') end as name",
                "case a when 1 then 2 end",
                "cast(id as string) as key",
                "try_cast(x as decimal(10, 2))",
                "substring(a, 1, 2)",
                "date_add(d, 1)",
                "a\n  +\n\tb",
                "(a or b) and (c or d) and e and f"
            })
    void readsWhatProgramsPass(String text) {
        Expr quick = QuickExpressions.read(text, OPTIONS);
        assertThat(quick).isNotNull().isEqualTo(PARSER.parseByGrammar(text));
    }

    @Test
    void agreesWithTheGrammarOnWhateverItReads() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 1_000; i++) {
            read += agrees(expression(random, 3)) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(200);
    }

    @Test
    void takesNoKeywordForANameThatTheGrammarTakesForMore() {
        for (int token = 1; token <= SqlBaseParser.VOCABULARY.getMaxTokenType(); token++) {
            String keyword = SqlBaseParser.VOCABULARY.getSymbolicName(token);
            agrees("%s(%s.a) %s".replace("%s", keyword));
        }
    }

    /** @return whether the text was read by hand, after having compared the trees */
    private static boolean agrees(String text) {
        Expr quick = QuickExpressions.read(text, OPTIONS);
        if (quick == null) {
            return false;
        }
        assertThat(quick).as(text).isEqualTo(PARSER.parseByGrammar(text));
        return true;
    }

    private static String expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return ATOMS.get(random.nextInt(ATOMS.size()));
        }
        String left = expression(random, depth - 1);
        return switch (random.nextInt(8)) {
            case 0 -> "(" + left + ")";
            case 1 -> "not " + left;
            case 2 -> left + " is not null";
            case 3 -> left + " not in (1, " + expression(random, depth - 1) + ")";
            case 4 -> "f(" + left + ", " + expression(random, depth - 1) + ")";
            default -> left + OPERATORS.get(random.nextInt(OPERATORS.size())) + expression(random, depth - 1);
        };
    }
}

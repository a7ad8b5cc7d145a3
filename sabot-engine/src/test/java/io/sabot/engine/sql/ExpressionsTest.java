package io.sabot.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.Slice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {
    private static final SqlParser PARSER = new SqlParser(Settings.of(Map.of("spark.sql.session.timeZone", "UTC")));

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '¬', textBlock = """
                    a + b * c - -d → (- (+ a (* b c)) (negative d))
                    a | b ^ c & d << 1 → (| a (^ b (& c (<< d 1))))
                    not a and b or c → (or (and (not a) b) c)
                    a and b and c and d → (and (and a b) (and c d))
                    a != b → (not (= a b))
                    a <=> b == c → (= (<=> a b) c)
                    a !> b → (<= a b)
                    a div b || c → (|| (div a b) c)
                    ~a % +b → (% (~ a) (positive b))
                    a between 1 and 2 and b → (and (between a 1 2) b)
                    a not in (1, 2) → (not In(value=a, list=[1, 2]))
                    a is not distinct from b → (<=> a b)
                    a is distinct from b → (not (<=> a b))
                    a is unknown → (isnull a)
                    a is not false → (not (<=> a false))
                    a not like 'x!%' escape '!' → (not (like a 'x!%' '!'))
                    a ilike any ('x', 'y') → (or (ilike a 'x') (ilike a 'y'))
                    a not like all ('x', 'y') → (like quantified (and (not (like a 'x')) (not (like a 'y'))) 'notlikeall' a)
                    a regexp 'x' → (rlike a 'x')
                    a[1].b.c → FieldAccess(input=FieldAccess(input=Subscript(input=a, index=1), name=b), name=c)
                    a:b.c[0]['d e'] → Alias(input=VariantPath(input=a, path=$.b.c[0]['d e']), names=[d e])
                    a::int → Cast(input=a, type=int)
                    try_cast(a as array<decimal(10, 2)>) → Cast(input=a, type=array<decimal(10,2)>, mode=TRY)
                    cast(a as varchar(3)) → Cast(input=a, type=string)
                    a collate unicode_ci → Collate(input=a, collation=unicode_ci)
                    extract(year from a) → (extract 'year' a)
                    trim(leading 'x' from a) → (ltrim 'x' a)
                    trim(both from a) → (trim a)
                    substring(a from 2 for 3) → (substring a 2 3)
                    position('x' in a) → (locate 'x' a)
                    overlay(a placing 'x' from 1) → (overlay a 'x' 1)
                    timestampadd(month, 1, a) → (timestampadd 'month' 1 a)
                    struct(a as x, b) → (struct Alias(input=a, names=[x]) b)
                    (a, b) → (named_struct 'a' a 'b' b)
                    (a, b) in (select 1, 2) → InSubquery(values=[a, b], query=Select(input=OneRow(), items=[1, 2]))
                    exists(select 1) → Exists(query=Select(input=OneRow(), items=[1]))
                    (select 1) → ScalarSubquery(query=Select(input=OneRow(), items=[1]))
                    case a when 1 then 2 else 3 end → Case(operand=a, branches=[When(condition=1, value=2)], otherwise=3)
                    (x, y) -> x + y → Lambda(parameters=[x, y], body=(+ x y))
                    count(*) → (count 1)
                    count(distinct a) filter (where b) → Call(name=[count], arguments=[a], distinct, filter=b)
                    first(a ignore nulls) → Call(name=[first], arguments=[a], ignoreNulls)
                    percentile_cont(0.5) within group (order by a desc) → Call(name=[percentile_cont], arguments=[5:decimal(1,1)], orderBy=[SortOrder(input=a)])
                    f(a, n => 2) → (f a NamedArgument(name=n, value=2))
                    sum(a) over w → Window(function=(sum a), spec=WindowSpec(reference=w))
                    sum(a) over (partition by b rows between 1 preceding and current row) → Window(function=(sum a), spec=WindowSpec(partitionBy=[b], frame=Frame(rows, lower=Bound(kind=PRECEDING, amount=1), upper=Bound(kind=CURRENT_ROW))))
                    t.* except (a, b.c) → Star(qualifier=[t], except=[[a], [b, c]])
                    explode(m) as (k, v) → Alias(input=(explode m), names=[k, v])
                    current_date → current_date
                    identifier('a.b') → a.b
                    identifier('f')(1) → (f 1)
                    :x + ? → (+ Parameter(name=x, position=-1) Parameter(position=0))
                    """)
    void buildsTheTreeOf(String sql, String tree) {
        assertThat(Tree.of(PARSER.parseByGrammar(sql))).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '¬', textBlock = """
                    1 → 1
                    2147483648 → 2147483648:bigint
                    9223372036854775808 → 9223372036854775808:decimal(19,0)
                    1.50 → 150:decimal(3,2)
                    .05 → 5:decimal(2,2)
                    1e3 → 1000.0:double
                    1.5D → 1.5:double
                    2.5F → 2.5:float
                    7L → 7:bigint
                    7S → 7:smallint
                    -7Y → -7:tinyint
                    1E3BD → 1000:decimal(4,0)
                    date '2020-02-29' → 18321:date
                    timestamp '1970-01-01 00:00:01' → 1000000:timestamp
                    timestamp_ntz '1970-01-01 00:00:01' → 1000000:timestamp_ntz
                    time '00:00:01' → 1000000000:time(6)
                    date 'epoch' → 0:date
                    interval '1-2' year to month → 14:interval year to month
                    interval -'1 2' day to hour → -93600000000:interval day to hour
                    interval 1 day 2.5 seconds → 86402500000:interval day to second
                    interval '2 weeks' → 1209600000000:interval day
                    null → null
                    TRUE → true
                    """)
    void knowsLiterals(String sql, String tree) {
        assertThat(Tree.of(PARSER.parseByGrammar(sql))).isEqualTo(tree);
    }

    @Test
    void undoesEscapesInStrings() {
        assertThat(string("'it''s' \"a\\tb\"")).isEqualTo("it'sa\tb");
        assertThat(string("'\\u0041\\U0001F600\\101\\0'")).isEqualTo("A\uD83D\uDE00A\0");
        assertThat(string("'a\\%\\_\\q\\''")).isEqualTo("a\\%\\_q'");
        assertThat(string("r'a\\n'")).isEqualTo("a\\n");
    }

    private static String string(String sql) {
        return ((Expr.Literal) PARSER.parseExpression(sql)).value().toString();
    }

    @Test
    void readsBytes() {
        Expr.Literal literal = (Expr.Literal) PARSER.parseExpression("x'1fF'");
        assertThat(((Slice) literal.value()).toBytes()).containsExactly(0x01, 0xFF);
    }

    @Test
    void knowsWhatSettingsChange() {
        assertThat(under("spark.sql.legacy.interval.enabled", "interval 1 month 1 day"))
                .isEqualTo("CalendarInterval[months=1, days=1, micros=0]:interval");
        assertThat(under("spark.sql.parser.escapedStringLiterals", "'a\\n'")).isEqualTo("'a\\n'");
        assertThat(under("spark.sql.ansi.doubleQuotedIdentifiers", "\"a\"")).isEqualTo("a");
        assertThat(under("spark.sql.legacy.exponentLiteralAsDecimal.enabled", "1e3"))
                .isEqualTo("1000:decimal(4,0)");
        assertThat(under("spark.sql.parser.quotedRegexColumnNames", "t.`a.*`"))
                .isEqualTo("NamePattern(qualifier=[t], regex=a.*)");
        assertThat(under("spark.sql.ansi.enforceReservedKeywords", "current_date"))
                .isEqualTo("(current_date)");
    }

    private static String under(String setting, String sql) {
        Expr expression = new SqlParser(Settings.DEFAULTS.with(setting, "true")).parseExpression(sql);
        return Tree.of(expression);
    }
}

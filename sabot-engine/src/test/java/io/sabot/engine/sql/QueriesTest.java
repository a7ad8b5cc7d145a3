package io.sabot.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {
    private static final SqlParser PARSER = new SqlParser(Settings.DEFAULTS);

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '¬', textBlock = """
                    table a union table b intersect table c → UNION(a, INTERSECT(b, c))
                    table a except all table b minus table c → EXCEPT(EXCEPT all(a, b), c)
                    (table a union all table b) limit 3 offset 1 → Limit(Offset(UNION all(a, b), 1), 3)
                    table a order by x desc nulls first, y → Sort(a, x desc nulls first, y asc nulls first)
                    table a distribute by x sort by y → Local(Distribute(a, x), y asc nulls first)
                    table a cluster by x → Local(Distribute(a, x), x asc nulls first)
                    table a limit all → Limit(a, all)
                    from a select x where y → Select(a, [x], where y)
                    from a select x select y → UNION all(Select(a, [x]), Select(a, [y]))
                    with a as (select 1), b(x) as (table a) table b → With(a: Select(One, [1]), b[x]: a, b)
                    with recursive a max recursion level 9 as (table b) table a → With recursive(a max 9: b, a)
                    select /*+ broadcast(t), merge */ distinct x from t → Select(t, [x], distinct, hints [broadcast(t), merge])
                    select 1 from a, b join c using (k) → Select(INNER using [k](INNER(a, b), c), [1])
                    select 1 from a natural full outer join b → Select(FULL natural(a, b), [1])
                    select 1 from a left anti join b on x → Select(LEFT_ANTI on x(a, b), [1])
                    select 1 from a, lateral (select 2) t → Select(INNER lateral(a, As(Select(One, [2]), t)), [1])
                    select 1 from a t(x, y) → Select(As(a, t[x, y]), [1])
                    select 1 from (table a) → Select(Sub(a), [1])
                    select 1 from range(3) r(i) → Select(As(range(3), r[i]), [1])
                    select 1 from f(table(b) partition by x order by y, n => 2) → Select(f((table b by x order y asc nulls first), n => 2), [1])
                    select 1 from values (1, 'a'), (2, 'b') as v(n, s) → Select(As(Values[[1, 'a'], [2, 'b']][n, s], v), [1])
                    values 1, 2 → Values[[1], [2]]
                    select 1 from a lateral view outer explode(x) T as y → Select(Lateral outer(a, (explode x), t[y]), [1])
                    select 1 from a tablesample (10 percent) repeatable (7) → Select(Sample(a, 0.1, 7), [1])
                    select 1 from a tablesample (5 rows) → Select(Limit(a, 5), [1])
                    select 1 from a version as of 3 → Select(Travel(a, 3), [1])
                    select 1 from a timestamp as of '2020' → Select(Travel(a, '2020'), [1])
                    select x from a group by x, rollup(y, z), grouping sets ((x), cube(u, v)) → Select(a, [x], group [x, ROLLUP[[y], [z]], SETS[[x], [u, v], [u], [v], []]])
                    select x from a group by x, y with cube → Select(a, [x], group [CUBE[[x], [y]]])
                    select x from a group by x, y grouping sets ((x), ()) → Select(a, [x], group [SETS[[x], []] of [x, y]])
                    select x from a group by all having y qualify z → Select(a, [x], group all [all], having y, qualify z)
                    select 1 from a pivot (sum(x) as s for y in (1 as one, 2)) → Select(Pivot(a, [(sum x) as s], [y], [1 as one, 2]), [1])
                    select 1 from a unpivot include nulls (v for n in (x as xx, y)) → Select(Unpivot(a, [v], n, [[x], [y]], [xx, null], nulls), [1])
                    select 1 from a join b approx nearest 2 by distance d → Select(Nearest INNER approx 2 distance(a, b, d), [1])
                    """)
    void buildsTheTreeOf(String sql, String tree) {
        assertThat(QueryText.of(PARSER.parseQuery(sql))).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    |> select x, sum(y) → Pipe(Select(a, [x, (sum y)]))
                    |> extend x + 1 as y → Extend(a, [(+ x 1) as y])
                    |> set x = 1, y = x → Set(a, [x, y], [1, x])
                    |> drop x, t.y → Drop(a, [[x], [t, y]])
                    |> as t → As(a, t)
                    |> where x → Filter(In(a), x)
                    |> order by x limit 3 → fails
                    |> limit 3 → Limit(In(a), 3)
                    |> aggregate sum(x) as s group by y as k → Aggregate(a, [(sum x) as s], [y as k])
                    |> union all table b → UNION all(a, b)
                    |> left join b on x → LEFT on x(a, b)
                    |> tablesample (1 percent) → Sample(a, 0.01, null)
                    """)
    void pipes(String pipe, String tree) {
        String sql = "table a " + pipe;
        if (tree.equals("fails")) {
            assertThat(Errors.of(() -> PARSER.parseQuery(sql)).condition())
                    .isEqualTo("MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS");
        } else {
            assertThat(QueryText.of(PARSER.parseQuery(sql))).isEqualTo(tree);
        }
    }
}

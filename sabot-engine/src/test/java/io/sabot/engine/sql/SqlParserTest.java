package io.sabot.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Expr;
import org.junit.jupiter.api.Test;

class SqlParserTest {
    private static final SqlParser PARSER = new SqlParser(Settings.DEFAULTS);

    @Test
    void readsAGroupedAndOrderedQuery() {
        Query query = PARSER.parseQuery("""
                select l_returnflag, sum(l_quantity * (1 - l_discount)) as total, count(*) n
                from lineitem where l_shipdate <= date '1998-12-01' - interval '90' day
                group by l_returnflag having count(*) > 1 order by total desc, n limit 10""");
        assertThat(Tree.of(query))
                .isEqualTo("Limit(input=Sort(input=Select(input=Table(name=[lineitem]), "
                        + "items=[l_returnflag, "
                        + "Alias(input=(sum (* l_quantity (- 1 l_discount))), names=[total]), "
                        + "Alias(input=(count 1), names=[n])], "
                        + "where=(<= l_shipdate (- 10561:date 7776000000000:interval day)), "
                        + "groupBy=GroupBy(elements=[GroupingKey(expression=l_returnflag)]), "
                        + "having=(> (count 1) 1)), "
                        + "orders=[SortOrder(input=total), SortOrder(input=n, ascending, nullsFirst)], global), "
                        + "limit=10)");
    }

    @Test
    void readsSubqueriesAndJoins() {
        Query query = PARSER.parseQuery("""
                select * from a left join b on a.id = b.id, c
                where exists (select 1 from d where d.x = a.x) and a.y in (select y from e) and z not in (1, 2)""");
        assertThat(Tree.of(query))
                .isEqualTo("Select(input=Join(left=Join(left=Table(name=[a]), right=Table(name=[b]), kind=LEFT, "
                        + "condition=(= a.id b.id)), right=Table(name=[c]), kind=INNER), "
                        + "items=[Star()], where=(and (and "
                        + "Exists(query=Select(input=Table(name=[d]), items=[1], where=(= d.x a.x))) "
                        + "InSubquery(values=[a.y], query=Select(input=Table(name=[e]), items=[y]))) "
                        + "(not In(value=z, list=[1, 2]))))");
    }

    @Test
    void knowsWhereAnExpressionWasWritten() {
        Expr.Alias alias = (Expr.Alias) PARSER.parseExpression("1 +\n  a / b as c");
        Expr.Call sum = (Expr.Call) alias.input();
        assertThat(fragment(sum)).isEqualTo("1 +\n  a / b");
        assertThat(fragment(sum.arguments().get(1))).isEqualTo("a / b");
        assertThat(sum.arguments().get(1).context().line()).isEqualTo(2);
        assertThat(sum.arguments().get(1).context().startPosition()).isEqualTo(2);
    }

    private static String fragment(Expr expression) {
        return expression
                .context()
                .sqlText()
                .substring(expression.context().start(), expression.context().stop() + 1);
    }
}

package io.sabot.compat.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.compat.golden.Engine.Answer;
import io.sabot.compat.golden.GoldenCase.GoldenQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JudgeTest {

    private static boolean passes(String sql, String recorded, String... rows) {
        return Judge.passes(
                new GoldenQuery(sql, "struct<a:int>", recorded), new Answer("struct<a:int>", List.of(rows)));
    }

    @Test
    void rowsWithoutOrderAreComparedAsBag() {
        assertThat(passes("SELECT a FROM t", "1\n2", "2", "1")).isTrue();
        assertThat(passes("SELECT a FROM t", "1\n2\n2", "2", "1")).isFalse();
        assertThat(passes("SELECT a FROM t", "1\n2", "2", "1", "1")).isFalse();
    }

    @Test
    void orderedRowsAreComparedInOrder() {
        assertThat(passes("SELECT a FROM t ORDER BY a DESC", "2\n1", "2", "1")).isTrue();
        assertThat(passes("SELECT a FROM t ORDER BY a DESC", "2\n1", "1", "2")).isFalse();
    }

    @Test
    void schemaAlwaysCounts() {
        GoldenQuery query = new GoldenQuery("SELECT 1", "struct<a:int>", "1");
        assertThat(Judge.passes(query, new Answer("struct<a:bigint>", List.of("1"))))
                .isFalse();
    }

    @Test
    void orderInsideParenthesesOrTextDoesNotOrderTheResult() {
        assertThat(Judge.ordersItsResult("SELECT * FROM (SELECT a FROM t ORDER BY a)"))
                .isFalse();
        assertThat(Judge.ordersItsResult("SELECT rank() OVER (ORDER BY a) FROM t"))
                .isFalse();
        assertThat(Judge.ordersItsResult("SELECT 'order by a' FROM t -- ORDER BY a"))
                .isFalse();
        assertThat(Judge.ordersItsResult("SELECT a FROM t\nORDER\n  BY a LIMIT 2"))
                .isTrue();
    }

    @Test
    void pipesBehindAnOrderMayLoseIt() {
        assertThat(Judge.ordersItsResult("FROM t |> ORDER BY a |> AGGREGATE sum(a) GROUP BY b"))
                .isFalse();
        assertThat(Judge.ordersItsResult("FROM t |> SELECT a |> ORDER BY a")).isTrue();
    }

    @Test
    void aFailureIsNotAnEmptyResult() {
        GoldenQuery query = new GoldenQuery("SELECT 1/0", Answer.EMPTY_SCHEMA, "");
        assertThat(Judge.passes(query, Answer.failure("X", "y"))).isFalse();
    }
}

package io.sabot.engine.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.QueryResult;
import io.sabot.engine.session.Session;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where rows lie after a repartition; what is expected is what Spark 4.2 answered with two threads. */
class PartitionTest {
    private Session session;

    @BeforeEach
    void open() {
        session = Session.create(2, Settings.DEFAULTS);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<List<Long>> partitions(int count, boolean shuffle, boolean byRange, Expr... keys) {
        LogicalPlan numbers = session.sql("SELECT id FROM range(0, 20, 1, 4)", Map.of(), List.of());
        LogicalPlan spread =
                session.bind(new Query.Repartition(new Query.Planned(numbers), count, List.of(keys), byRange, shuffle));
        List<Expr> items = List.of(Expr.call("spark_partition_id"), Expr.name("id"));
        LogicalPlan plan = session.bind(new Query.Select(
                new Query.Planned(spread), false, items, null, null, null, null, Map.of(), List.of(), null));
        List<List<Long>> partitions = new ArrayList<>();
        try (QueryResult result = session.execute(plan)) {
            for (Object[] row : result.rows()) {
                int partition = (Integer) row[0];
                while (partitions.size() <= partition) {
                    partitions.add(new ArrayList<>());
                }
                partitions.get(partition).add((Long) row[1]);
            }
        }
        return partitions;
    }

    @Test
    void hashOfKeys() {
        assertThat(partitions(3, true, false, Expr.name("id")))
                .containsExactly(
                        List.of(3L, 6L, 7L, 11L, 16L),
                        List.of(0L, 12L, 13L, 14L, 18L, 19L),
                        List.of(1L, 2L, 4L, 5L, 8L, 9L, 10L, 15L, 17L));
    }

    @Test
    void orderOfKeys() {
        assertThat(partitions(3, true, true, new Expr.SortOrder(Expr.name("id"), false, false)))
                .containsExactly(
                        List.of(13L, 14L, 15L, 16L, 17L, 18L, 19L),
                        List.of(6L, 7L, 8L, 9L, 10L, 11L, 12L),
                        List.of(0L, 1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void inTurn() {
        assertThat(partitions(3, true, false).stream().map(List::size)).containsExactly(7, 7, 6);
    }

    @Test
    void neighboursTogether() {
        assertThat(partitions(3, false, false))
                .containsExactly(
                        List.of(0L, 1L, 2L, 3L, 4L),
                        List.of(5L, 6L, 7L, 8L, 9L),
                        List.of(10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L));
        assertThat(partitions(50, false, false)).hasSize(4);
    }
}

package io.sabot.spark.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Stands in for the comparison of Spark's suites: as bags of rows. */
public final class QueryTest$ {
    public static final QueryTest$ MODULE$ = new QueryTest$();

    private QueryTest$() {}

    public void checkAnswer(Dataset<Row> dataset, List<Row> expected) {
        assertEquals(lines(expected), lines(dataset.collectAsList()));
    }

    private static List<String> lines(List<Row> rows) {
        return rows.stream().map(Row::toString).sorted().toList();
    }
}

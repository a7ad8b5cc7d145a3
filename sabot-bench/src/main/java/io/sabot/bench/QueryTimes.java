package io.sabot.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was measured.
 *
 * @param queries names of the queries
 * @param contenders who took part, the one the others are compared with first
 * @param milliseconds of each contender, by position of the query and by round; NaN where it did not answer
 */
record QueryTimes(List<String> queries, List<Contender> contenders, Map<Contender, double[][]> milliseconds) {
    Contender first() {
        return contenders.get(0);
    }

    /** The median of a query's rounds. */
    double median(Contender contender, int query) {
        return Median.of(milliseconds.get(contender)[query]);
    }

    /** The sum of the medians of the queries that a contender answers. */
    double total(Contender contender) {
        return sum(contender, contender);
    }

    /** How many times as long as the first a contender takes for all queries that it answers. */
    double ratio(Contender contender) {
        return sum(contender, contender) / sum(first(), contender);
    }

    private double sum(Contender contender, Contender answering) {
        return IntStream.range(0, queries.size())
                .filter(query -> !Double.isNaN(median(answering, query)))
                .mapToDouble(query -> median(contender, query))
                .sum();
    }
}

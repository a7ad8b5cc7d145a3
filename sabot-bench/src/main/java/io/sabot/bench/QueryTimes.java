package io.sabot.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was measured.
 *
 * @param queries names of the queries
 * @param contenders who took part, the one the others are compared with first
 * @param milliseconds of each contender, by position of the query and by round; NaN where it did not answer
 * @param peakBytes of each contender's process while it answered a query, by position of the query; 0 where the system does not tell
 */
record QueryTimes(
        List<String> queries,
        List<Contender> contenders,
        Map<Contender, double[][]> milliseconds,
        Map<Contender, long[]> peakBytes) {
    private static final double MEBIBYTE = 1 << 20;

    Contender first() {
        return contenders.get(0);
    }

    /** The median of a query's rounds. */
    double median(Contender contender, int query) {
        return Median.of(milliseconds.get(contender)[query]);
    }

    /** The most memory that a process had resident during a query, in mebibytes. */
    double peak(Contender contender, int query) {
        return peakBytes.get(contender)[query] / MEBIBYTE;
    }

    /** The largest {@link #peak}. */
    double peak(Contender contender) {
        return Arrays.stream(peakBytes.get(contender)).max().orElse(0) / MEBIBYTE;
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

package io.sabot.bench;

import java.util.List;
import java.util.Map;

/**
 * What was measured.
 *
 * @param queries numbers of the queries
 * @param contenders who took part, the one the others are compared with first
 * @param milliseconds of each contender, by position of the query and by round
 */
record TpchTimes(List<Integer> queries, List<Contender> contenders, Map<Contender, double[][]> milliseconds) {
    /** The median of a query's rounds. */
    double median(Contender contender, int query) {
        return Median.of(milliseconds.get(contender)[query]);
    }

    /** The sum of the medians of all queries. */
    double total(Contender contender) {
        double total = 0;
        for (int query = 0; query < queries.size(); query++) {
            total += median(contender, query);
        }
        return total;
    }
}

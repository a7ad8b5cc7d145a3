package io.sabot.engine.operator.scan;

import io.sabot.engine.connector.RowsSummary;

/** Decides from what is known of a split or a block whether it can hold any row of interest. Thread-safe. */
@FunctionalInterface
public interface SplitFilter {
    /** @return false only if no row can match */
    boolean mayMatch(RowsSummary rows);
}

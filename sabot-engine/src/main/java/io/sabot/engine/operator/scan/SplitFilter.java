package io.sabot.engine.operator.scan;

import io.sabot.engine.connector.Split;

/** Decides from statistics whether a split can hold any row of interest. Thread-safe. */
@FunctionalInterface
public interface SplitFilter {
    /** @return false only if no row of the split can match */
    boolean mayMatch(Split split);
}

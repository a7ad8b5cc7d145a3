package io.sabot.engine.operator.scan;

import io.sabot.engine.connector.Split;
import java.util.List;

/**
 * A filter that is known only while the query runs: the keys of a join's build side, where the scan must depend on the pipeline
 * of the build, or the rows that an order with a limit has room for. What it says of rows that cannot match stays true.
 */
public interface RuntimeFilter extends SplitFilter {
    /** Told all that there is to scan, before anything else is asked. */
    default void learn(List<Split> splits) {}

    /** @return the condition, or null when it would not be worth its cost; asked for once, before the first split */
    ScanFilter filter();
}

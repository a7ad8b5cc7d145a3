package io.sabot.engine.connector;

/**
 * What is known of the values of a column in some rows, all of it true but perhaps not tight.
 *
 * @param min boxed lower bound, null when unknown
 * @param max boxed upper bound, null when unknown
 * @param nullCount -1 when unknown
 * @param distinctCount estimate, -1 when unknown
 */
public record ColumnStatistics(Object min, Object max, long nullCount, long distinctCount) {
    public static final ColumnStatistics UNKNOWN = new ColumnStatistics(null, null, -1, -1);
}

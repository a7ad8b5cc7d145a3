package io.sabot.engine.connector.parquet;

import io.sabot.engine.connector.ColumnStatistics;

/** Statistics of several sets of rows into one of all. What one set does not know, all do not. */
public final class StatisticsUnion {
    private Object min;
    private Object max;
    private long nulls;
    private long distinct;
    private boolean minKnown = true;
    private boolean maxKnown = true;

    /** @param rows of the set; a set whose rows are all NULL has no bounds and needs none */
    public void add(ColumnStatistics part, long rows) {
        nulls = nulls < 0 || part.nullCount() < 0 ? -1 : nulls + part.nullCount();
        distinct = distinct < 0 || part.distinctCount() < 0 ? -1 : Math.max(distinct, part.distinctCount());
        if (rows == part.nullCount()) {
            return;
        }
        minKnown &= part.min() != null;
        maxKnown &= part.max() != null;
        if (minKnown && (min == null || compare(part.min(), min) < 0)) {
            min = part.min();
        }
        if (maxKnown && (max == null || compare(part.max(), max) > 0)) {
            max = part.max();
        }
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    /** The number of distinct values is that of the set that has most: a lower bound. */
    public ColumnStatistics result() {
        return new ColumnStatistics(minKnown ? min : null, maxKnown ? max : null, nulls, distinct);
    }
}

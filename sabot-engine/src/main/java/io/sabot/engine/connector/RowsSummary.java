package io.sabot.engine.connector;

/** What is known of some rows without reading them: of a split, or of a block of one. */
public interface RowsSummary {
    /** Number of rows, -1 when unknown. */
    long rowCount();

    /** Statistics of the n-th column asked for, within these rows. */
    default ColumnStatistics statistics(int column) {
        return ColumnStatistics.UNKNOWN;
    }

    /**
     * Whether some row may hold a value.
     *
     * @param value boxed in the column's storage, not null
     * @return false only when it is known that none does
     */
    default boolean mayHold(int column, Object value) {
        return true;
    }
}

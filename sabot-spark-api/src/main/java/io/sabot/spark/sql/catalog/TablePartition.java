package io.sabot.spark.sql.catalog;

/** A partition of a table. */
public class TablePartition {
    private final String partition;

    public TablePartition(String partition) {
        this.partition = partition;
    }

    /** Its columns and their values: {@code p=1/q=x}. */
    public String partition() {
        return partition;
    }

    @Override
    public String toString() {
        return "TablePartition[partition='" + partition + "']";
    }
}

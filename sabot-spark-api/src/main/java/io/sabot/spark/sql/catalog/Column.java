package io.sabot.spark.sql.catalog;

/** A column of a table. */
public class Column {
    private final String name;
    private final String description;
    private final String dataType;
    private final boolean nullable;
    private final boolean isPartition;
    private final boolean isBucket;
    private final boolean isCluster;

    public Column(
            String name,
            String description,
            String dataType,
            boolean nullable,
            boolean isPartition,
            boolean isBucket,
            boolean isCluster) {
        this.name = name;
        this.description = description;
        this.dataType = dataType;
        this.nullable = nullable;
        this.isPartition = isPartition;
        this.isBucket = isBucket;
        this.isCluster = isCluster;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String dataType() {
        return dataType;
    }

    public boolean nullable() {
        return nullable;
    }

    public boolean isPartition() {
        return isPartition;
    }

    public boolean isBucket() {
        return isBucket;
    }

    public boolean isCluster() {
        return isCluster;
    }

    @Override
    public String toString() {
        return "Column["
                + "name='" + name + "'"
                + (description == null ? "" : ", description='" + description + "'")
                + ", dataType='" + dataType + "'"
                + ", nullable='" + nullable + "'"
                + ", isPartition='" + isPartition + "'"
                + ", isBucket='" + isBucket + "'"
                + ", isCluster='" + isCluster + "'"
                + "]";
    }
}

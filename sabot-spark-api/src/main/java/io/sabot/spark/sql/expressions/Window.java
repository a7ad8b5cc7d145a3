package io.sabot.spark.sql.expressions;

import io.sabot.spark.internal.WindowTree;
import io.sabot.spark.sql.Column;
import scala.collection.immutable.Seq;

/** Where window specifications begin. */
public class Window {
    private Window() {}

    /** All rows. */
    public static WindowSpec spec() {
        return new WindowSpec(WindowTree.EMPTY);
    }

    public static long unboundedPreceding() {
        return Long.MIN_VALUE;
    }

    public static long unboundedFollowing() {
        return Long.MAX_VALUE;
    }

    public static long currentRow() {
        return 0L;
    }

    public static WindowSpec partitionBy(Column... columns) {
        return spec().partitionBy(columns);
    }

    public static WindowSpec partitionBy(String columnName, String... columnNames) {
        return spec().partitionBy(columnName, columnNames);
    }

    public static WindowSpec partitionBy(Seq<Column> columns) {
        return spec().partitionBy(columns);
    }

    public static WindowSpec partitionBy(String columnName, Seq<String> columnNames) {
        return spec().partitionBy(columnName, columnNames);
    }

    public static WindowSpec orderBy(Column... columns) {
        return spec().orderBy(columns);
    }

    public static WindowSpec orderBy(String columnName, String... columnNames) {
        return spec().orderBy(columnName, columnNames);
    }

    public static WindowSpec orderBy(Seq<Column> columns) {
        return spec().orderBy(columns);
    }

    public static WindowSpec orderBy(String columnName, Seq<String> columnNames) {
        return spec().orderBy(columnName, columnNames);
    }

    public static WindowSpec rowsBetween(long start, long end) {
        return spec().rowsBetween(start, end);
    }

    public static WindowSpec rangeBetween(long start, long end) {
        return spec().rangeBetween(start, end);
    }
}

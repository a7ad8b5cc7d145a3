package io.sabot.spark.sql.expressions;

import io.sabot.spark.internal.Columns;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.WindowTree;
import io.sabot.spark.sql.Column;
import scala.collection.immutable.Seq;

/** Which rows a window function sees for each row: those of its partition, in an order, within a frame. */
public class WindowSpec {
    private final WindowTree tree;

    WindowSpec(WindowTree tree) {
        this.tree = tree;
    }

    /** For Sabot's own use. */
    public WindowTree tree() {
        return tree;
    }

    public WindowSpec partitionBy(Column... columns) {
        return new WindowSpec(tree.partitionedBy(columns));
    }

    public WindowSpec partitionBy(String columnName, String... columnNames) {
        return partitionBy(Columns.named(columnName, columnNames));
    }

    public WindowSpec partitionBy(Seq<Column> columns) {
        return partitionBy(ScalaCollections.columns(columns));
    }

    public WindowSpec partitionBy(String columnName, Seq<String> columnNames) {
        return partitionBy(columnName, ScalaCollections.strings(columnNames));
    }

    public WindowSpec orderBy(Column... columns) {
        return new WindowSpec(tree.orderedBy(columns));
    }

    public WindowSpec orderBy(String columnName, String... columnNames) {
        return orderBy(Columns.named(columnName, columnNames));
    }

    public WindowSpec orderBy(Seq<Column> columns) {
        return orderBy(ScalaCollections.columns(columns));
    }

    public WindowSpec orderBy(String columnName, Seq<String> columnNames) {
        return orderBy(columnName, ScalaCollections.strings(columnNames));
    }

    /** Bounds as numbers of rows off the current one, both included; the extreme longs mean unbounded. */
    public WindowSpec rowsBetween(long start, long end) {
        return new WindowSpec(tree.rowsBetween(start, end));
    }

    /** Bounds as differences to the ordering value of the current row, both included. */
    public WindowSpec rangeBetween(long start, long end) {
        return new WindowSpec(tree.rangeBetween(start, end));
    }
}

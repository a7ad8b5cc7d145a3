package io.sabot.spark.sql;

import io.sabot.spark.internal.NullHandling;
import io.sabot.spark.internal.ScalaCollections;
import java.util.Map;
import scala.Option;
import scala.collection.immutable.Seq;

/** What to do with rows in which something is missing: NULL, or NaN in a floating point column. */
public class DataFrameNaFunctions {
    private final Dataset<Row> dataset;

    DataFrameNaFunctions(Dataset<Row> dataset) {
        this.dataset = dataset;
    }

    /** Without the rows in which anything is missing. */
    public Dataset<Row> drop() {
        return drop("any");
    }

    /** @param how {@code any} or {@code all}: how much must be missing for a row to go */
    public Dataset<Row> drop(String how) {
        return drop(how, dataset.columns());
    }

    public Dataset<Row> drop(String[] columns) {
        return drop("any", columns);
    }

    public Dataset<Row> drop(Seq<String> columns) {
        return drop(ScalaCollections.strings(columns));
    }

    public Dataset<Row> drop(String how, String[] columns) {
        int least = NullHandling.least(how, columns.length);
        return drop(least, columns);
    }

    public Dataset<Row> drop(String how, Seq<String> columns) {
        return drop(how, ScalaCollections.strings(columns));
    }

    /** @param minNonNulls with fewer values than this a row goes */
    public Dataset<Row> drop(int minNonNulls) {
        return drop(minNonNulls, dataset.columns());
    }

    public Dataset<Row> drop(int minNonNulls, String[] columns) {
        return dataset.as(NullHandling.drop(dataset.frame(), minNonNulls, columns));
    }

    public Dataset<Row> drop(int minNonNulls, Seq<String> columns) {
        return drop(minNonNulls, ScalaCollections.strings(columns));
    }

    public Dataset<Row> drop(Option<Object> minNonNulls) {
        return minNonNulls.isDefined() ? drop((Integer) minNonNulls.get()) : drop();
    }

    public Dataset<Row> drop(Option<Object> minNonNulls, Seq<String> columns) {
        return minNonNulls.isDefined() ? drop((Integer) minNonNulls.get(), columns) : drop(columns);
    }

    /** The value in numeric columns. */
    public Dataset<Row> fill(long value) {
        return fill(value, dataset.columns());
    }

    public Dataset<Row> fill(double value) {
        return fill(value, dataset.columns());
    }

    /** The value in string columns. */
    public Dataset<Row> fill(String value) {
        return fill(value, dataset.columns());
    }

    /** The value in boolean columns. */
    public Dataset<Row> fill(boolean value) {
        return fill(value, dataset.columns());
    }

    public Dataset<Row> fill(long value, String[] columns) {
        return dataset.as(NullHandling.fill(dataset.frame(), value, columns));
    }

    public Dataset<Row> fill(double value, String[] columns) {
        return dataset.as(NullHandling.fill(dataset.frame(), value, columns));
    }

    public Dataset<Row> fill(String value, String[] columns) {
        return dataset.as(NullHandling.fill(dataset.frame(), value, columns));
    }

    public Dataset<Row> fill(boolean value, String[] columns) {
        return dataset.as(NullHandling.fill(dataset.frame(), value, columns));
    }

    public Dataset<Row> fill(long value, Seq<String> columns) {
        return fill(value, ScalaCollections.strings(columns));
    }

    public Dataset<Row> fill(double value, Seq<String> columns) {
        return fill(value, ScalaCollections.strings(columns));
    }

    public Dataset<Row> fill(String value, Seq<String> columns) {
        return fill(value, ScalaCollections.strings(columns));
    }

    public Dataset<Row> fill(boolean value, Seq<String> columns) {
        return fill(value, ScalaCollections.strings(columns));
    }

    /** @param values what to fill in, by name of the column */
    public Dataset<Row> fill(Map<String, Object> values) {
        return dataset.as(NullHandling.fill(dataset.frame(), values));
    }

    public Dataset<Row> fill(scala.collection.immutable.Map<String, Object> values) {
        return fill(ScalaCollections.javaMap(values));
    }

    /** @param column name of a column, {@code *} for all of the values' type */
    public <T> Dataset<Row> replace(String column, Map<T, T> replacement) {
        String[] columns = column.equals("*") ? dataset.columns() : new String[] {column};
        return replace(columns, replacement);
    }

    public <T> Dataset<Row> replace(String[] columns, Map<T, T> replacement) {
        return dataset.as(NullHandling.replace(dataset.frame(), columns, replacement));
    }

    public <T> Dataset<Row> replace(String column, scala.collection.immutable.Map<T, T> replacement) {
        return replace(column, ScalaCollections.javaMap(replacement));
    }

    public <T> Dataset<Row> replace(Seq<String> columns, scala.collection.immutable.Map<T, T> replacement) {
        return replace(ScalaCollections.strings(columns), ScalaCollections.javaMap(replacement));
    }
}

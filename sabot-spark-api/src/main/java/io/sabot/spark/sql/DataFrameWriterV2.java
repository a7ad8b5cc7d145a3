package io.sabot.spark.sql;

import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.TableWriter;
import io.sabot.spark.sql.catalyst.analysis.NoSuchTableException;
import io.sabot.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import java.util.Map;
import scala.collection.immutable.Seq;

/**
 * Writes the rows of a Dataset to a table of a catalog. As in Spark, the session catalog's tables of files can be made by it
 * and neither replaced nor changed.
 *
 * @param <T> the class of the rows
 */
public class DataFrameWriterV2<T> implements CreateTableWriter<T> {
    private final TableWriter writer;

    DataFrameWriterV2(Frame frame, String table) {
        this.writer = new TableWriter(frame, table);
    }

    @Override
    public DataFrameWriterV2<T> using(String provider) {
        writer.provider(provider);
        return this;
    }

    @Override
    public DataFrameWriterV2<T> option(String key, String value) {
        writer.option(key, value);
        return this;
    }

    @Override
    public DataFrameWriterV2<T> option(String key, boolean value) {
        return option(key, Boolean.toString(value));
    }

    @Override
    public DataFrameWriterV2<T> option(String key, long value) {
        return option(key, Long.toString(value));
    }

    @Override
    public DataFrameWriterV2<T> option(String key, double value) {
        return option(key, Double.toString(value));
    }

    @Override
    public DataFrameWriterV2<T> options(Map<String, String> options) {
        options.forEach(writer::option);
        return this;
    }

    @Override
    public DataFrameWriterV2<T> tableProperty(String property, String value) {
        writer.property(property, value);
        return this;
    }

    @Override
    public DataFrameWriterV2<T> partitionedBy(Column column, Column... columns) {
        writer.partitionBy(column);
        for (Column other : columns) {
            writer.partitionBy(other);
        }
        return this;
    }

    @Override
    public DataFrameWriterV2<T> clusterBy(String columnName, String... columnNames) {
        throw SparkErrors.notYet("clustered tables");
    }

    @Override
    public DataFrameWriterV2<T> clusterBy(String columnName, Seq<String> columnNames) {
        return clusterBy(columnName, ScalaCollections.strings(columnNames));
    }

    @Override
    public DataFrameWriterV2<T> options(scala.collection.Map<String, String> options) {
        return options(ScalaCollections.javaMap(options));
    }

    @Override
    public DataFrameWriterV2<T> partitionedBy(Column column, Seq<Column> columns) {
        return partitionedBy(column, ScalaCollections.columns(columns));
    }

    /** Without effect: rows of tables of the session catalog are not changed by this writer. */
    public DataFrameWriterV2<T> withSchemaEvolution() {
        return this;
    }

    @Override
    public void create() throws TableAlreadyExistsException {
        writer.create();
    }

    @Override
    public void replace() {
        writer.replace(false);
    }

    @Override
    public void createOrReplace() {
        writer.replace(true);
    }

    public void append() throws NoSuchTableException {
        throw writer.unchangeable();
    }

    public void overwrite(Column condition) throws NoSuchTableException {
        throw writer.unchangeable();
    }

    public void overwritePartitions() throws NoSuchTableException {
        throw writer.unchangeable();
    }
}

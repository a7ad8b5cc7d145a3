package io.sabot.spark.sql;

import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.sql.catalyst.analysis.NoSuchTableException;
import io.sabot.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import java.util.Map;

/**
 * Writes the rows of a Dataset to a table of a catalog; refused for now, when the writing would begin.
 *
 * @param <T> the class of the rows
 */
public class DataFrameWriterV2<T> {
    DataFrameWriterV2() {}

    private static RuntimeException refused() {
        return SparkErrors.notYet("tables of catalogs written by a Dataset");
    }

    public DataFrameWriterV2<T> using(String provider) {
        return this;
    }

    public DataFrameWriterV2<T> option(String key, String value) {
        return this;
    }

    public DataFrameWriterV2<T> option(String key, boolean value) {
        return this;
    }

    public DataFrameWriterV2<T> option(String key, long value) {
        return this;
    }

    public DataFrameWriterV2<T> option(String key, double value) {
        return this;
    }

    public DataFrameWriterV2<T> options(Map<String, String> options) {
        return this;
    }

    public DataFrameWriterV2<T> tableProperty(String property, String value) {
        return this;
    }

    public DataFrameWriterV2<T> partitionedBy(Column column, Column... columns) {
        return this;
    }

    public DataFrameWriterV2<T> clusterBy(String columnName, String... columnNames) {
        return this;
    }

    public void create() throws TableAlreadyExistsException {
        throw refused();
    }

    public void replace() {
        throw refused();
    }

    public void createOrReplace() {
        throw refused();
    }

    public void append() throws NoSuchTableException {
        throw refused();
    }

    public void overwrite(Column condition) throws NoSuchTableException {
        throw refused();
    }

    public void overwritePartitions() throws NoSuchTableException {
        throw refused();
    }
}

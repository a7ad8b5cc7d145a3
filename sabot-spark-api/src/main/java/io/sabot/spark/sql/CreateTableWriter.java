package io.sabot.spark.sql;

import io.sabot.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import scala.collection.immutable.Seq;

/**
 * A table to be made of the rows of a Dataset.
 *
 * @param <T> the class of the rows
 */
public interface CreateTableWriter<T> extends WriteConfigMethods<CreateTableWriter<T>> {
    void create() throws TableAlreadyExistsException;

    void replace();

    void createOrReplace();

    CreateTableWriter<T> partitionedBy(Column column, Seq<Column> columns);

    CreateTableWriter<T> partitionedBy(Column column, Column... columns);

    CreateTableWriter<T> clusterBy(String columnName, Seq<String> columnNames);

    CreateTableWriter<T> clusterBy(String columnName, String... columnNames);

    CreateTableWriter<T> using(String provider);

    CreateTableWriter<T> tableProperty(String property, String value);
}

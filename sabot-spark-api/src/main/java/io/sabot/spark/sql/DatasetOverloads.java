package io.sabot.spark.sql;

import io.sabot.spark.internal.Columns;
import io.sabot.spark.internal.Frames;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.sql.types.Metadata;
import io.sabot.spark.storage.StorageLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scala.Symbol;
import scala.Tuple2;
import scala.collection.immutable.Seq;

/**
 * The part of a {@link Dataset} that says the same in other words: with Scala's collections, with names in place of columns,
 * or by another name.
 *
 * @param <T> the class of the rows
 */
abstract class DatasetOverloads<T> extends TypedOperations<T> {
    private static final long serialVersionUID = 1L;

    private static Column[] columns(Seq<Column> columns) {
        return ScalaCollections.columns(columns);
    }

    private static String[] strings(Seq<String> strings) {
        return ScalaCollections.strings(strings);
    }

    public Dataset<Row> toDF(Seq<String> names) {
        return self().toDF(strings(names));
    }

    public Dataset<Row> select(String column, String... columns) {
        return self().select(Columns.named(column, columns));
    }

    public Dataset<Row> select(Seq<Column> columns) {
        return self().select(columns(columns));
    }

    public Dataset<Row> select(String column, Seq<String> columns) {
        return select(column, strings(columns));
    }

    public Dataset<Row> selectExpr(Seq<String> expressions) {
        return self().selectExpr(strings(expressions));
    }

    public Dataset<T> where(Column condition) {
        return self().filter(condition);
    }

    public Dataset<T> where(String condition) {
        return self().filter(condition);
    }

    public Dataset<T> alias(String alias) {
        return self().as(alias);
    }

    public Dataset<T> alias(Symbol alias) {
        return self().as(alias.name());
    }

    public Dataset<T> as(Symbol alias) {
        return self().as(alias.name());
    }

    public Dataset<T> hint(String name, Seq<Object> parameters) {
        return self().hint(name, ScalaCollections.list(parameters).toArray());
    }

    public Column apply(String columnName) {
        return self().col(columnName);
    }

    public Dataset<T> sort(String column, String... columns) {
        return self().sort(Columns.named(column, columns));
    }

    public Dataset<T> sort(Seq<Column> columns) {
        return self().sort(columns(columns));
    }

    public Dataset<T> sort(String column, Seq<String> columns) {
        return sort(column, strings(columns));
    }

    public Dataset<T> orderBy(Column... columns) {
        return self().sort(columns);
    }

    public Dataset<T> orderBy(String column, String... columns) {
        return sort(column, columns);
    }

    public Dataset<T> orderBy(Seq<Column> columns) {
        return sort(columns);
    }

    public Dataset<T> orderBy(String column, Seq<String> columns) {
        return sort(column, columns);
    }

    public Dataset<T> sortWithinPartitions(String column, String... columns) {
        return self().sortWithinPartitions(Columns.named(column, columns));
    }

    public Dataset<T> sortWithinPartitions(Seq<Column> columns) {
        return self().sortWithinPartitions(columns(columns));
    }

    public Dataset<T> sortWithinPartitions(String column, Seq<String> columns) {
        return sortWithinPartitions(column, strings(columns));
    }

    /** Names of the columns of this Dataset, which must be there. */
    private Column[] resolved(String first, String... others) {
        Column[] columns = new Column[others.length + 1];
        columns[0] = self().col(first);
        for (int i = 0; i < others.length; i++) {
            columns[i + 1] = self().col(others[i]);
        }
        return columns;
    }

    public RelationalGroupedDataset groupBy(String column, String... columns) {
        return self().groupBy(resolved(column, columns));
    }

    public RelationalGroupedDataset groupBy(Seq<Column> columns) {
        return self().groupBy(columns(columns));
    }

    public RelationalGroupedDataset groupBy(String column, Seq<String> columns) {
        return groupBy(column, strings(columns));
    }

    public RelationalGroupedDataset rollup(String column, String... columns) {
        return self().rollup(resolved(column, columns));
    }

    public RelationalGroupedDataset rollup(Seq<Column> columns) {
        return self().rollup(columns(columns));
    }

    public RelationalGroupedDataset rollup(String column, Seq<String> columns) {
        return rollup(column, strings(columns));
    }

    public RelationalGroupedDataset cube(String column, String... columns) {
        return self().cube(resolved(column, columns));
    }

    public RelationalGroupedDataset cube(Seq<Column> columns) {
        return self().cube(columns(columns));
    }

    public RelationalGroupedDataset cube(String column, Seq<String> columns) {
        return cube(column, strings(columns));
    }

    public RelationalGroupedDataset groupingSets(Seq<Seq<Column>> groupingSets, Seq<Column> columns) {
        return self().groupingSets(groupingSets, columns(columns));
    }

    public Dataset<Row> agg(Column aggregate, Column... aggregates) {
        return self().groupBy(new Column[0]).agg(aggregate, aggregates);
    }

    public Dataset<Row> agg(Column aggregate, Seq<Column> aggregates) {
        return agg(aggregate, columns(aggregates));
    }

    /** @param functions names of aggregate functions by names of columns */
    public Dataset<Row> agg(Map<String, String> functions) {
        return self().groupBy(new Column[0]).agg(functions);
    }

    public Dataset<Row> agg(scala.collection.immutable.Map<String, String> functions) {
        return agg(ScalaCollections.javaMap(functions));
    }

    public Dataset<Row> agg(Tuple2<String, String> function, Seq<Tuple2<String, String>> functions) {
        return self().groupBy(new Column[0]).agg(function, functions);
    }

    public Dataset<T> observe(String name, Column metric, Seq<Column> metrics) {
        return self().observe(name, metric, columns(metrics));
    }

    public Dataset<T> observe(Observation observation, Column metric, Seq<Column> metrics) {
        return self().observe(observation, metric, columns(metrics));
    }

    public Dataset<Row> join(Dataset<?> right, String usingColumn) {
        return join(right, new String[] {usingColumn});
    }

    public Dataset<Row> join(Dataset<?> right, String[] usingColumns) {
        return self().join(right, usingColumns, "inner");
    }

    public Dataset<Row> join(Dataset<?> right, Seq<String> usingColumns) {
        return join(right, strings(usingColumns));
    }

    public Dataset<Row> join(Dataset<?> right, String usingColumn, String joinType) {
        return self().join(right, new String[] {usingColumn}, joinType);
    }

    public Dataset<Row> join(Dataset<?> right, Seq<String> usingColumns, String joinType) {
        return self().join(right, strings(usingColumns), joinType);
    }

    public Dataset<Row> join(Dataset<?> right, Column condition) {
        return self().join(right, condition, "inner");
    }

    public Dataset<T> unionAll(Dataset<T> other) {
        return self().union(other);
    }

    public Dataset<T> unionByName(Dataset<T> other) {
        return self().unionByName(other, false);
    }

    public Dataset<Row> melt(Column[] ids, Column[] values, String variableColumnName, String valueColumnName) {
        return self().unpivot(ids, values, variableColumnName, valueColumnName);
    }

    public Dataset<Row> melt(Column[] ids, String variableColumnName, String valueColumnName) {
        return self().unpivot(ids, variableColumnName, valueColumnName);
    }

    public Dataset<Row> withColumn(String name, Column value) {
        return self().withColumns(Map.of(name, value));
    }

    public Dataset<Row> withColumns(scala.collection.immutable.Map<String, Column> values) {
        return self().withColumns(ScalaCollections.javaMap(values));
    }

    public Dataset<Row> withColumn(String name, Column value, Metadata metadata) {
        return withColumn(name, value.as(name, metadata));
    }

    public Dataset<Row> withColumnRenamed(String existingName, String newName) {
        return self().withColumnsRenamed(Map.of(existingName, newName));
    }

    public Dataset<Row> withColumnsRenamed(scala.collection.immutable.Map<String, String> names) {
        return self().withColumnsRenamed(ScalaCollections.javaMap(names));
    }

    public Dataset<Row> drop(String name) {
        return self().drop(new String[] {name});
    }

    public Dataset<Row> drop(Seq<String> names) {
        return self().drop(strings(names));
    }

    public Dataset<Row> drop(Column column) {
        return self().drop(column, new Column[0]);
    }

    public Dataset<Row> drop(Column column, Seq<Column> columns) {
        return self().drop(column, columns(columns));
    }

    public Dataset<T> dropDuplicates(String column, String... columns) {
        List<String> names = new ArrayList<>(List.of(column));
        names.addAll(List.of(columns));
        return self().dropDuplicates(names.toArray(new String[0]));
    }

    public Dataset<T> dropDuplicates(Seq<String> columns) {
        return self().dropDuplicates(strings(columns));
    }

    public Dataset<T> dropDuplicates(String column, Seq<String> columns) {
        return dropDuplicates(column, strings(columns));
    }

    public Dataset<Row> describe(Seq<String> columns) {
        return self().describe(strings(columns));
    }

    public Dataset<Row> summary(Seq<String> statistics) {
        return self().summary(strings(statistics));
    }

    public Dataset<T> repartition(int partitions, Seq<Column> columns) {
        return self().repartition(partitions, columns(columns));
    }

    public Dataset<T> repartition(Seq<Column> columns) {
        return self().repartition(columns(columns));
    }

    public Dataset<T> repartitionByRange(int partitions, Seq<Column> columns) {
        return self().repartitionByRange(partitions, columns(columns));
    }

    public Dataset<T> repartitionByRange(Seq<Column> columns) {
        return self().repartitionByRange(columns(columns));
    }

    public void explain() {
        self().explain("simple");
    }

    public void explain(boolean extended) {
        self().explain(extended ? "extended" : "simple");
    }

    public void show() {
        self().show(20, 20, false);
    }

    public void show(int rows) {
        self().show(rows, 20, false);
    }

    public void show(boolean truncate) {
        self().show(20, truncate ? 20 : 0, false);
    }

    public void show(int rows, boolean truncate) {
        self().show(rows, truncate ? 20 : 0, false);
    }

    public void show(int rows, int truncate) {
        self().show(rows, truncate, false);
    }

    public T first() {
        return self().head();
    }

    public Object take(int rows) {
        return self().head(rows);
    }

    public Dataset<T> sample(double fraction) {
        return self().sample(false, fraction);
    }

    public Dataset<T> sample(double fraction, long seed) {
        return self().sample(false, fraction, seed);
    }

    public Dataset<T> persist() {
        return self().cache();
    }

    public Dataset<T> unpersist() {
        return self().unpersist(false);
    }

    public void registerTempTable(String tableName) {
        self().createOrReplaceTempView(tableName);
    }

    /** Rows are kept in memory whatever the level. */
    public Dataset<T> localCheckpoint(boolean eager, StorageLevel storageLevel) {
        return self().localCheckpoint(eager);
    }

    public Dataset<Row> zipWithIndex() {
        return zipWithIndex("index");
    }

    /** The rows with their number, from 0, as the last column. */
    public Dataset<Row> zipWithIndex(String indexColName) {
        return self().as(Frames.numbered(self().frame(), indexColName));
    }

    /** @param condition which rows of the table match which of this Dataset */
    public MergeIntoWriter<T> mergeInto(String table, Column condition) {
        return new TableMerge<>(self().frame(), table);
    }

    /** As {@link #nearestByJoin(Dataset, Column, int, String, String, String)}, without rows that meet none. */
    public Dataset<Row> nearestByJoin(
            Dataset<?> right, Column rankingExpression, int numResults, String mode, String direction) {
        return nearestByJoin(right, rankingExpression, numResults, mode, direction, "inner");
    }

    /** Each row beside the {@code numResults} rows of {@code right} whose ranking is least (or greatest: similarity). */
    public Dataset<Row> nearestByJoin(
            Dataset<?> right,
            Column rankingExpression,
            int numResults,
            String mode,
            String direction,
            String joinType) {
        return self().as(self().frame()
                .joinedNearest(right.frame(), rankingExpression, numResults, mode, direction, joinType));
    }

    /** The expression, an INT, tells each row's partition, modulo their number; NULL means the first. */
    public Dataset<T> repartitionById(int numPartitions, Column partitionIdExpr) {
        Frames.requirePositive(numPartitions);
        return self().same(self().frame().repartitionedById(numPartitions, partitionIdExpr));
    }
}

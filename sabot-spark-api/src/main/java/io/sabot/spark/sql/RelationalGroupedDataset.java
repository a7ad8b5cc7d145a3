package io.sabot.spark.sql;

import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.GroupedColumns;
import io.sabot.spark.internal.KeyedFrame;
import io.sabot.spark.internal.SabotEncoder;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.TypedAggregates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import scala.Tuple2;
import scala.collection.immutable.Seq;

/** A Dataset with keys to group by, ready to be aggregated. */
public class RelationalGroupedDataset {
    private enum Kind {
        GROUP_BY("GroupBy"),
        ROLLUP("Rollup"),
        CUBE("Cube"),
        GROUPING_SETS("GroupingSets"),
        PIVOT("Pivot");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }
    }

    private final Dataset<Row> dataset;
    private final Kind kind;
    private final List<Column> keys;
    private final List<List<Column>> sets;
    private final Column pivot;
    private final List<Column> pivotValues;

    private RelationalGroupedDataset(
            Dataset<Row> dataset,
            Kind kind,
            List<Column> keys,
            List<List<Column>> sets,
            Column pivot,
            List<Column> pivotValues) {
        this.dataset = dataset;
        this.kind = kind;
        this.keys = keys;
        this.sets = sets;
        this.pivot = pivot;
        this.pivotValues = pivotValues;
    }

    private static RelationalGroupedDataset of(Dataset<Row> dataset, Kind kind, Column[] keys) {
        return new RelationalGroupedDataset(dataset, kind, Arrays.asList(keys), List.of(), null, List.of());
    }

    static RelationalGroupedDataset groupBy(Dataset<Row> dataset, Column[] keys) {
        return of(dataset, Kind.GROUP_BY, keys);
    }

    static RelationalGroupedDataset rollup(Dataset<Row> dataset, Column[] keys) {
        return of(dataset, Kind.ROLLUP, keys);
    }

    static RelationalGroupedDataset cube(Dataset<Row> dataset, Column[] keys) {
        return of(dataset, Kind.CUBE, keys);
    }

    static RelationalGroupedDataset groupingSets(Dataset<Row> dataset, List<List<Column>> sets, Column[] keys) {
        return new RelationalGroupedDataset(dataset, Kind.GROUPING_SETS, Arrays.asList(keys), sets, null, List.of());
    }

    private Dataset<Row> aggregated(List<Column> untyped) {
        Frame frame = dataset.frame();
        List<Column> aggregates = TypedAggregates.over(untyped, SabotEncoder.of(dataset.encoder()), frame);
        Frame result = switch (kind) {
            case GROUP_BY -> frame.aggregated(keys, aggregates);
            case ROLLUP -> frame.rolledUp(keys, aggregates);
            case CUBE -> frame.cubed(keys, aggregates);
            case GROUPING_SETS -> frame.groupedBySets(sets, keys, aggregates);
            case PIVOT -> frame.pivoted(keys, pivot, pivotValues, aggregates);
        };
        return dataset.as(result);
    }

    /** The groups as objects: the keys as those of {@code keys}, the rows as those of {@code values}. */
    public <K, T> KeyValueGroupedDataset<K, T> as(Encoder<K> keys, Encoder<T> values) {
        KeyedFrame<K, T> keyed =
                KeyedFrame.byColumns(dataset.frame(), this.keys, SabotEncoder.of(keys), SabotEncoder.of(values));
        return new KeyValueGroupedDataset<>(dataset.sparkSession(), keyed);
    }

    public Dataset<Row> agg(Column aggregate, Column... aggregates) {
        List<Column> all = new ArrayList<>();
        all.add(aggregate);
        all.addAll(Arrays.asList(aggregates));
        return aggregated(all);
    }

    public Dataset<Row> agg(Column aggregate, Seq<Column> aggregates) {
        return agg(aggregate, ScalaCollections.columns(aggregates));
    }

    /** @param functions names of aggregate functions by names of columns */
    public Dataset<Row> agg(Map<String, String> functions) {
        List<Column> aggregates = new ArrayList<>();
        for (Map.Entry<String, String> function : functions.entrySet()) {
            aggregates.add(GroupedColumns.aggregate(dataset.frame(), function.getKey(), function.getValue()));
        }
        return aggregated(aggregates);
    }

    public Dataset<Row> agg(scala.collection.immutable.Map<String, String> functions) {
        return agg(ScalaCollections.javaMap(functions));
    }

    public Dataset<Row> agg(Tuple2<String, String> function, Seq<Tuple2<String, String>> functions) {
        List<Tuple2<String, String>> all = new ArrayList<>();
        all.add(function);
        all.addAll(ScalaCollections.list(functions));
        List<Column> aggregates = new ArrayList<>();
        for (Tuple2<String, String> one : all) {
            aggregates.add(GroupedColumns.aggregate(dataset.frame(), one._1(), one._2()));
        }
        return aggregated(aggregates);
    }

    /** Rows of each group, as a column named {@code count}. */
    public Dataset<Row> count() {
        return agg(functions.count(functions.lit(1)).as("count"));
    }

    public Dataset<Row> mean(String... columnNames) {
        return numeric("avg", columnNames);
    }

    public Dataset<Row> avg(String... columnNames) {
        return numeric("avg", columnNames);
    }

    public Dataset<Row> max(String... columnNames) {
        return numeric("max", columnNames);
    }

    public Dataset<Row> min(String... columnNames) {
        return numeric("min", columnNames);
    }

    public Dataset<Row> sum(String... columnNames) {
        return numeric("sum", columnNames);
    }

    public Dataset<Row> mean(Seq<String> columnNames) {
        return mean(ScalaCollections.strings(columnNames));
    }

    public Dataset<Row> avg(Seq<String> columnNames) {
        return avg(ScalaCollections.strings(columnNames));
    }

    public Dataset<Row> max(Seq<String> columnNames) {
        return max(ScalaCollections.strings(columnNames));
    }

    public Dataset<Row> min(Seq<String> columnNames) {
        return min(ScalaCollections.strings(columnNames));
    }

    public Dataset<Row> sum(Seq<String> columnNames) {
        return sum(ScalaCollections.strings(columnNames));
    }

    /** The function of these columns, or of all numeric ones when none is named. */
    private Dataset<Row> numeric(String function, String... columnNames) {
        List<Column> aggregates = new ArrayList<>();
        for (Column column : GroupedColumns.numeric(dataset.frame(), columnNames)) {
            aggregates.add(functions.call_function(function, column));
        }
        return aggregated(aggregates);
    }

    public RelationalGroupedDataset pivot(String pivotColumn) {
        return pivot(new Column(pivotColumn));
    }

    public RelationalGroupedDataset pivot(Column pivotColumn) {
        return pivot(pivotColumn, List.of());
    }

    public RelationalGroupedDataset pivot(String pivotColumn, List<Object> values) {
        return pivot(new Column(pivotColumn), values);
    }

    public RelationalGroupedDataset pivot(String pivotColumn, Seq<Object> values) {
        return pivot(pivotColumn, ScalaCollections.list(values));
    }

    public RelationalGroupedDataset pivot(Column pivotColumn, Seq<Object> values) {
        return pivot(pivotColumn, ScalaCollections.list(values));
    }

    /** A column for each of {@code values} of {@code pivotColumn}. */
    public RelationalGroupedDataset pivot(Column pivotColumn, List<Object> values) {
        if (kind == Kind.PIVOT) {
            throw SparkErrors.unsupportedOperation("REPEATED_CLAUSE", "clause", "PIVOT", "operation", "SUBQUERY");
        }
        if (kind != Kind.GROUP_BY) {
            throw SparkErrors.unsupportedOperation("UNSUPPORTED_FEATURE.PIVOT_AFTER_GROUP_BY");
        }
        List<Column> columns = new ArrayList<>();
        for (Object value : values) {
            columns.add(functions.lit(value));
        }
        return new RelationalGroupedDataset(dataset, Kind.PIVOT, keys, sets, pivotColumn, columns);
    }

    @Override
    public String toString() {
        return "RelationalGroupedDataset: [grouping expressions: ["
                + GroupedColumns.describe(dataset.frame(), keys)
                + "], value: " + dataset + ", type: " + kind.shown + "]";
    }
}

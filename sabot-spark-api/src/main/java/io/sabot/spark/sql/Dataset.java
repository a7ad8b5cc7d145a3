package io.sabot.spark.sql;

import io.sabot.spark.internal.ColumnTree;
import io.sabot.spark.internal.Columns;
import io.sabot.spark.internal.Explanation;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.Frames;
import io.sabot.spark.internal.RowPull;
import io.sabot.spark.internal.SabotEncoder;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.ShowFormatter;
import io.sabot.spark.internal.Statistics;
import io.sabot.spark.internal.TypedFrames;
import io.sabot.spark.sql.execution.QueryExecution;
import io.sabot.spark.sql.types.Metadata;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.sql.types.StructType;
import io.sabot.spark.storage.StorageLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Supplier;
import scala.Tuple2;
import scala.collection.immutable.Seq;

/**
 * A query, bound and not run. Transformations give other Datasets and fail at once when they mean nothing; actions run the
 * query.
 *
 * @param <T> the class of the rows, {@link Row} for a data frame
 */
public class Dataset<T> extends DatasetOverloads<T> {
    private static final long serialVersionUID = 1L;

    private final transient SparkSession session;
    private final transient Frame frame;
    private final SabotEncoder<T> encoder;

    /** For Sabot's own use. */
    public Dataset(SparkSession session, Frame frame, SabotEncoder<T> encoder) {
        this.session = session;
        this.frame = frame;
        this.encoder = encoder;
    }

    /** For Sabot's own use. */
    public Frame frame() {
        return frame;
    }

    @Override
    Dataset<T> self() {
        return this;
    }

    Dataset<T> same(Frame result) {
        return new Dataset<>(session, result, encoder);
    }

    private Dataset<Row> rows(Frame result) {
        return new Dataset<>(session, result, SabotEncoder.rows(null));
    }

    public SparkSession sparkSession() {
        return session;
    }

    public Encoder<T> encoder() {
        return encoder;
    }

    public StructType schema() {
        return frame.schema();
    }

    public String[] columns() {
        return frame.names();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Tuple2<String, String>[] dtypes() {
        StructField[] fields = schema().fields();
        Tuple2[] types = new Tuple2[fields.length];
        for (int i = 0; i < fields.length; i++) {
            types[i] = new Tuple2<>(fields[i].name(), fields[i].dataType().toString());
        }
        return types;
    }

    public void printSchema() {
        printSchema(Integer.MAX_VALUE);
    }

    public void printSchema(int level) {
        System.out.println(schema().treeString(level));
    }

    /** @param mode {@code simple}, {@code extended}, {@code codegen}, {@code cost} or {@code formatted} */
    public void explain(String mode) {
        System.out.println(Explanation.of(frame, mode));
    }

    public Dataset<Row> toDF() {
        return rows(frame);
    }

    /** The same columns under other names. */
    public Dataset<Row> toDF(String... names) {
        return rows(Frames.renamed(frame, names));
    }

    public <U> Dataset<U> as(Encoder<U> encoder) {
        SabotEncoder<U> target = SabotEncoder.of(encoder);
        return new Dataset<>(session, TypedFrames.checked(frame, target), target);
    }

    /** Another query of the same session. */
    Dataset<Row> as(Frame result) {
        return rows(result);
    }

    public Dataset<T> as(String alias) {
        return same(frame.aliased(alias));
    }

    public Column col(String name) {
        return frame.column(name);
    }

    /** All columns whose name matches the regular expression in back quotes. */
    public Column colRegex(String name) {
        return frame.columnPattern(name);
    }

    public Dataset<Row> select(Column... columns) {
        return rows(frame.select(TypedSelection.untyped(columns)));
    }

    public Dataset<Row> selectExpr(String... expressions) {
        Column[] columns = new Column[expressions.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column(parsed(expressions[i]).tree().named());
        }
        return select(columns);
    }

    public Dataset<T> filter(Column condition) {
        return same(frame.filter(condition));
    }

    public Dataset<T> filter(String condition) {
        return filter(parsed(condition));
    }

    private Column parsed(String expression) {
        return new Column(ColumnTree.parsed(expression, frame.session().settings()));
    }

    public Dataset<T> hint(String name, Object... parameters) {
        Column[] columns = new Column[parameters.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = parameters[i] instanceof String text ? new Column(text) : functions.lit(parameters[i]);
        }
        return same(frame.hinted(name, columns));
    }

    public Dataset<T> sort(Column... columns) {
        return same(frame.sorted(true, columns));
    }

    public Dataset<T> sortWithinPartitions(Column... columns) {
        return same(frame.sorted(false, columns));
    }

    public RelationalGroupedDataset groupBy(Column... columns) {
        return RelationalGroupedDataset.groupBy(toDF(), columns);
    }

    public RelationalGroupedDataset rollup(Column... columns) {
        return RelationalGroupedDataset.rollup(toDF(), columns);
    }

    public RelationalGroupedDataset cube(Column... columns) {
        return RelationalGroupedDataset.cube(toDF(), columns);
    }

    public RelationalGroupedDataset groupingSets(Seq<Seq<Column>> groupingSets, Column... columns) {
        List<List<Column>> sets = new ArrayList<>();
        for (Seq<Column> set : ScalaCollections.list(groupingSets)) {
            sets.add(ScalaCollections.list(set));
        }
        return RelationalGroupedDataset.groupingSets(toDF(), sets, columns);
    }

    /** The columns that the schema names, in its order and types; nullable ones that are not there are null. */
    public Dataset<Row> to(StructType schema) {
        return rows(frame.matching(schema));
    }

    /** The rows as columns, named by the values of the first column. */
    public Dataset<Row> transpose() {
        return rows(frame.transposed(null));
    }

    /** As {@link #transpose()}, named by the values of another column. */
    public Dataset<Row> transpose(Column indexColumn) {
        return rows(frame.transposed(indexColumn));
    }

    /** Metrics of the rows that pass, told to listeners under a name. */
    public Dataset<T> observe(String name, Column metric, Column... metrics) {
        Column[] all = new Column[metrics.length + 1];
        all[0] = metric;
        System.arraycopy(metrics, 0, all, 1, metrics.length);
        return same(frame.observed(name, all));
    }

    /** As {@link #observe(String, Column, Column...)}, told to an observation. */
    public Dataset<T> observe(Observation observation, Column metric, Column... metrics) {
        observation.markRegistered();
        Dataset<T> observed = observe(observation.name(), metric, metrics);
        observed.frame.onObserved(observation::complete);
        return observed;
    }

    public Dataset<Row> join(Dataset<?> right) {
        return rows(frame.joined(right.frame, null, "inner", false));
    }

    public Dataset<Row> join(Dataset<?> right, String[] usingColumns, String joinType) {
        return rows(frame.joinedUsing(right.frame, Arrays.asList(usingColumns), joinType));
    }

    public Dataset<Row> join(Dataset<?> right, Column condition, String joinType) {
        return rows(frame.joined(right.frame, condition, joinType, false));
    }

    public Dataset<Row> crossJoin(Dataset<?> right) {
        return rows(frame.joined(right.frame, null, "cross", false));
    }

    public Dataset<Row> lateralJoin(Dataset<?> right) {
        return rows(frame.joined(right.frame, null, "inner", true));
    }

    public Dataset<Row> lateralJoin(Dataset<?> right, Column condition) {
        return lateralJoin(right, condition, "inner");
    }

    public Dataset<Row> lateralJoin(Dataset<?> right, String joinType) {
        return lateralJoin(right, null, joinType);
    }

    public Dataset<Row> lateralJoin(Dataset<?> right, Column condition, String joinType) {
        return rows(frame.joined(right.frame, condition, joinType, true));
    }

    public Dataset<T> limit(int rows) {
        return same(frame.limited(rows));
    }

    public Dataset<T> offset(int rows) {
        return same(frame.offset(rows));
    }

    public Dataset<T> union(Dataset<T> other) {
        return same(frame.united(other.frame));
    }

    public Dataset<T> unionByName(Dataset<T> other, boolean allowMissingColumns) {
        return same(frame.unitedByName(other.frame, allowMissingColumns));
    }

    public Dataset<T> intersect(Dataset<T> other) {
        return same(frame.intersected(other.frame, false));
    }

    public Dataset<T> intersectAll(Dataset<T> other) {
        return same(frame.intersected(other.frame, true));
    }

    public Dataset<T> except(Dataset<T> other) {
        return same(frame.without(other.frame, false));
    }

    public Dataset<T> exceptAll(Dataset<T> other) {
        return same(frame.without(other.frame, true));
    }

    public Dataset<T> distinct() {
        return same(frame.distinct());
    }

    public Dataset<T> dropDuplicates() {
        return distinct();
    }

    public Dataset<T> dropDuplicates(String[] columns) {
        return same(frame.deduplicated(Frames.columnsNamed(frame, columns)));
    }

    public Dataset<Row> unpivot(Column[] ids, Column[] values, String variableColumnName, String valueColumnName) {
        return rows(frame.unpivoted(ids, values, variableColumnName, valueColumnName));
    }

    /** All columns but {@code ids} become rows. */
    public Dataset<Row> unpivot(Column[] ids, String variableColumnName, String valueColumnName) {
        return unpivot(ids, Frames.others(frame, ids), variableColumnName, valueColumnName);
    }

    /** The value of the only row and column, for use in another query. */
    public Column scalar() {
        return new Column(frame.scalar());
    }

    public Column exists() {
        return new Column(frame.exists());
    }

    public Dataset<Row> withColumns(Map<String, Column> values) {
        return rows(frame.withColumns(
                new ArrayList<>(values.keySet()), values.values().toArray(new Column[0])));
    }

    public Dataset<Row> withColumnsRenamed(Map<String, String> names) {
        return rows(frame.renamed(names));
    }

    public Dataset<Row> withMetadata(String columnName, Metadata metadata) {
        return withColumn(columnName, col(columnName), metadata);
    }

    public Dataset<Row> drop(String... names) {
        return rows(frame.dropped(Columns.named(names)));
    }

    public Dataset<Row> drop(Column column, Column... columns) {
        Column[] all = new Column[columns.length + 1];
        all[0] = column;
        System.arraycopy(columns, 0, all, 1, columns.length);
        return rows(frame.dropped(all));
    }

    public Dataset<T> repartition(int partitions) {
        return repartition(partitions, new Column[0]);
    }

    public Dataset<T> repartition(int partitions, Column... columns) {
        Frames.requirePositive(partitions);
        return same(frame.repartitioned(partitions, false, true, columns));
    }

    public Dataset<T> repartition(Column... columns) {
        return same(frame.repartitioned(0, false, true, columns));
    }

    public Dataset<T> repartitionByRange(int partitions, Column... columns) {
        Frames.requirePositive(partitions);
        return same(frame.repartitioned(partitions, true, true, columns));
    }

    public Dataset<T> repartitionByRange(Column... columns) {
        return same(frame.repartitioned(0, true, true, columns));
    }

    public Dataset<T> coalesce(int partitions) {
        Frames.requirePositive(partitions);
        return same(frame.repartitioned(partitions, false, false, new Column[0]));
    }

    public Dataset<T> sample(boolean withReplacement, double fraction) {
        return sample(withReplacement, fraction, new Random().nextLong());
    }

    public Dataset<T> sample(boolean withReplacement, double fraction, long seed) {
        Frames.requireFraction(fraction, withReplacement);
        return same(frame.sampled(0, fraction, withReplacement, seed));
    }

    public Dataset<T>[] randomSplit(double[] weights) {
        return randomSplit(weights, new Random().nextLong());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Dataset<T>[] randomSplit(double[] weights, long seed) {
        return randomSplitAsList(weights, seed).toArray(new Dataset[0]);
    }

    public List<Dataset<T>> randomSplitAsList(double[] weights, long seed) {
        List<Dataset<T>> parts = new ArrayList<>();
        for (Frame part : Frames.randomSplit(frame, weights, seed)) {
            parts.add(same(part));
        }
        return parts;
    }

    public Dataset<Row> describe(String... columns) {
        return rows(Statistics.describe(frame, columns));
    }

    public Dataset<Row> summary(String... statistics) {
        return rows(Statistics.summary(frame, statistics));
    }

    public DataFrameNaFunctions na() {
        return new DataFrameNaFunctions(toDF());
    }

    public DataFrameStatFunctions stat() {
        return new DataFrameStatFunctions(toDF());
    }

    public QueryExecution queryExecution() {
        return new QueryExecution(session, frame);
    }

    /** Does what the session's listeners hear of. */
    private <R> R action(String name, Supplier<R> body) {
        return frame.session().actions().run(name, frame.plan(), body);
    }

    public void show(int rows, int truncate, boolean vertical) {
        System.out.println(action("head", () -> ShowFormatter.show(frame, rows, truncate, vertical)));
    }

    private RowPull<T> pull() {
        Frame read = TypedFrames.decodable(frame, encoder);
        return RowPull.of(read, read.schema(), encoder);
    }

    private List<T> objects() {
        List<T> objects = new ArrayList<>();
        pull().forEachRemaining(objects::add);
        return objects;
    }

    private T[] array(List<T> objects) {
        return objects.toArray(encoder.newArray(objects.size()));
    }

    public List<T> collectAsList() {
        return action("collectAsList", this::objects);
    }

    /** @return an array of the rows' class */
    public Object collect() {
        return array(action("collect", this::objects));
    }

    public T head() {
        List<T> first = takeAsList(1);
        if (first.isEmpty()) {
            throw new NoSuchElementException("head of empty array");
        }
        return first.get(0);
    }

    /** @return an array of the rows' class */
    public Object head(int rows) {
        return array(takeAsList(rows));
    }

    public List<T> takeAsList(int rows) {
        Dataset<T> first = limit(rows);
        return first.action("head", first::objects);
    }

    /** @return an array of the rows' class */
    public Object tail(int rows) {
        List<T> all = action("tail", this::objects);
        return array(all.subList(Math.max(0, all.size() - Math.max(0, rows)), all.size()));
    }

    public Iterator<T> toLocalIterator() {
        RowPull<T> rows = action("toLocalIterator", this::pull);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                return rows.next();
            }
        };
    }

    public long count() {
        return action("count", () -> Frames.count(frame));
    }

    public boolean isEmpty() {
        return action("isEmpty", () -> Frames.count(frame.select().limited(1)) == 0);
    }

    public boolean isLocal() {
        return Frames.isLocal(frame);
    }

    public boolean isStreaming() {
        return false;
    }

    public Dataset<String> toJSON() {
        Column json = functions.to_json(functions.struct(frame.columns())).as("value");
        return select(json).as(Encoders.STRING());
    }

    /** The files that the query reads. */
    public String[] inputFiles() {
        return Frames.inputFiles(frame.plan());
    }

    public boolean sameSemantics(Dataset<T> other) {
        return frame.plan().equals(other.frame.plan());
    }

    public int semanticHash() {
        return frame.plan().hashCode();
    }

    public Dataset<T> cache() {
        frame.session().cache(frame.plan());
        return this;
    }

    public Dataset<T> persist(StorageLevel level) {
        Frames.persist(frame, level);
        return this;
    }

    public Dataset<T> unpersist(boolean blocking) {
        frame.session().uncache(frame.plan());
        return this;
    }

    public StorageLevel storageLevel() {
        return Frames.storageLevel(frame);
    }

    public Dataset<T> checkpoint() {
        return checkpoint(true);
    }

    /** As {@link #localCheckpoint}, for an application that has said where checkpoints go. */
    public Dataset<T> checkpoint(boolean eager) {
        session.sparkContext().requireCheckpointDir();
        return checkpointed("checkpoint");
    }

    public Dataset<T> localCheckpoint() {
        return localCheckpoint(true);
    }

    /** The rows as they are now; what they come from is forgotten. */
    public Dataset<T> localCheckpoint(boolean eager) {
        return checkpointed("localCheckpoint");
    }

    private Dataset<T> checkpointed(String action) {
        return same(action(action, () -> Frames.materialised(frame)));
    }

    public void createTempView(String viewName) throws AnalysisException {
        Frames.createView(frame, viewName, false, false);
    }

    public void createOrReplaceTempView(String viewName) {
        Frames.createView(frame, viewName, true, false);
    }

    public void createGlobalTempView(String viewName) throws AnalysisException {
        Frames.createView(frame, viewName, false, true);
    }

    public void createOrReplaceGlobalTempView(String viewName) {
        Frames.createView(frame, viewName, true, true);
    }

    public DataFrameWriterV2<T> writeTo(String table) {
        return new DataFrameWriterV2<>(frame, table);
    }

    public DataFrameWriter<T> write() {
        return new DataFrameWriter<>(this);
    }

    @Override
    public String toString() {
        return Frames.describe(frame);
    }
}

package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkRuntimeException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.TypedColumn;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;
import scala.Tuple3;

/** Datasets of objects by partitions and groups, and as RDDs. */
final class Typed {
    private static final Encoder<Tuple2<String, Integer>> PAIRS = Encoders.tuple(Encoders.STRING(), Encoders.INT());

    private Typed() {}

    /** Each partition as a text of its objects. */
    private static <T> List<String> parts(Dataset<T> dataset) {
        return dataset.mapPartitions(
                        (MapPartitionsFunction<T, String>)
                                objects -> Collections.singleton(text(objects)).iterator(),
                        Encoders.STRING())
                .collectAsList();
    }

    @SuppressWarnings("unchecked")
    private static <T, U> TypedColumn<T, U> typed(TypedColumn<?, U> column) {
        return (TypedColumn<T, U>) column;
    }

    private static <T> String text(Iterator<T> objects) {
        List<T> all = new ArrayList<>();
        objects.forEachRemaining(all::add);
        return all.toString();
    }

    private static List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add("t" + i * 7 % 5 + "-" + i);
        }
        return texts;
    }

    static void partitions(Run run) throws Exception {
        SparkSession spark = run.spark();
        run.say(parts(spark.range(0, 10, 1, 3)));
        run.say(parts(spark.range(5)));
        run.say(parts(spark.createDataset(texts(7), Encoders.STRING())));
        run.say(parts(spark.createDataset(texts(1), Encoders.STRING())));
        run.say(parts(spark.range(0, 10, 1, 4).filter("id % 2 = 1").coalesce(2)));
        run.say(parts(spark.range(0, 12, 1, 2).repartition(3, col("id"))));
        run.say(parts(spark.range(0, 12, 1, 2)
                .repartition(3, col("id"))
                .sortWithinPartitions(col("id").desc())));
        run.say(parts(spark.range(0, 12, 1, 2).repartitionByRange(3, col("id"))));
        run.say(parts(spark.range(0, 3, 1, 2).union(spark.range(10, 13, 1, 2))));
        run.say(parts(spark.range(0, 20, 1, 4).orderBy(col("id").desc()).limit(3)));
        run.say(parts(spark.range(0, 20, 1, 4)
                .groupBy(col("id").mod(3).as("k"))
                .count()
                .orderBy("k")));
        run.say(parts(spark.emptyDataset(Encoders.LONG())));
        Dataset<String> twice = spark.range(0, 10, 1, 3)
                .mapPartitions(
                        (MapPartitionsFunction<Long, String>)
                                objects -> Collections.singleton(text(objects)).iterator(),
                        Encoders.STRING());
        run.say(parts(twice));
        run.rows("twice", twice);
        run.say(spark.range(0, 10, 1, 3).reduce((ReduceFunction<Long>) (a, b) -> Math.max(a, b) + Math.min(a, b)));
        spark.range(0, 10, 1, 3)
                .foreachPartition((ForeachPartitionFunction<Long>) objects -> objects.forEachRemaining(n -> {}));
        Iterator<Long> local = spark.range(0, 5, 1, 3).toLocalIterator();
        run.say(text(local));
    }

    static void rdds(Run run) throws Exception {
        SparkSession spark = run.spark();
        Dataset<Row> rows = spark.range(0, 10, 1, 3).selectExpr("id", "'x' || id AS text", "id / 4 AS ratio");
        JavaRDD<Row> rdd = rows.javaRDD();
        run.say(rdd.getNumPartitions(), rdd.collect());
        run.say(rdd.map(row -> row.getLong(0)).collect());
        run.say(rows.rdd().getNumPartitions());
        run.say(spark.createDataset(texts(5), Encoders.STRING()).toJavaRDD().getNumPartitions());
        run.say(spark.range(0, 10, 1, 3)
                .groupBy(col("id").mod(5))
                .count()
                .toJavaRDD()
                .getNumPartitions());
        run.say(spark.range(0, 10, 1, 3).orderBy(col("id").mod(5)).toJavaRDD().getNumPartitions());
        run.say(spark.emptyDataFrame().javaRDD().getNumPartitions());
        StructType schema = new StructType().add("a", DataTypes.IntegerType).add("b", DataTypes.StringType);
        Dataset<Row> again =
                spark.createDataFrame(rdd.map(row -> RowFactory.create((int) row.getLong(0), row.get(1))), schema);
        run.rows("again", again);
        run.say(again.javaRDD().getNumPartitions(), parts(again));
        run.rows("sum", again.agg(functions.sum("a"), functions.max("b")));
        Dataset<String> strings =
                spark.createDataset(rdd.map(row -> row.getString(1)).rdd(), Encoders.STRING());
        run.rows("strings", strings.filter("value > 'x5'"));
        run.rows("some", again.limit(2));
    }

    static void groups(Run run) throws Exception {
        SparkSession spark = run.spark();
        Dataset<String> texts = spark.createDataset(texts(12), Encoders.STRING());
        KeyValueGroupedDataset<String, String> byStart =
                texts.groupByKey((MapFunction<String, String>) text -> text.substring(0, 2), Encoders.STRING());
        run.rows("keys", byStart.keys().orderBy("value"));
        run.rows(
                "mapped",
                byStart.mapGroups(
                        (MapGroupsFunction<String, String, String>) (key, values) -> key + text(values),
                        Encoders.STRING()));
        run.rows(
                "flat",
                byStart.flatMapGroups(
                        (FlatMapGroupsFunction<String, String, Tuple2<String, Integer>>)
                                (key, values) -> Arrays.asList(new Tuple2<>(key, 1), new Tuple2<>(values.next(), 2))
                                        .iterator(),
                        PAIRS));
        run.rows(
                "sorted groups",
                byStart.flatMapSortedGroups(
                        new Column[] {col("value").desc()},
                        (FlatMapGroupsFunction<String, String, String>) (key, values) ->
                                Collections.singleton(key + text(values)).iterator(),
                        Encoders.STRING()));
        run.rows(
                "reduced",
                byStart.reduceGroups((ReduceFunction<String>) (a, b) -> a.compareTo(b) > 0 ? a : b)
                        .orderBy("key"));
        run.rows("count", byStart.count().orderBy("key"));
        run.rows(
                "values",
                byStart.mapValues((MapFunction<String, Integer>) String::length, Encoders.INT())
                        .mapGroups(
                                (MapGroupsFunction<String, Integer, String>) (key, values) -> key + text(values),
                                Encoders.STRING()));
        KeyValueGroupedDataset<Tuple2<String, Integer>, String> byPair = texts.groupByKey(
                (MapFunction<String, Tuple2<String, Integer>>)
                        text -> new Tuple2<>(text.substring(1, 2), text.length()),
                PAIRS);
        run.rows("pair keys", byPair.keys().orderBy("_1", "_2"));
        run.rows("pair count", byPair.count().orderBy("key"));
        run.rows(
                "by pair",
                byPair.mapGroups(
                        (MapGroupsFunction<Tuple2<String, Integer>, String, String>)
                                (key, values) -> key + text(values),
                        Encoders.STRING()));
        run.rows(
                "rows",
                spark.range(0, 20, 1, 3)
                        .selectExpr("id", "id % 3 AS k")
                        .groupByKey((MapFunction<Row, Long>) row -> row.getLong(1), Encoders.LONG())
                        .mapGroups(
                                (MapGroupsFunction<Long, Row, String>) (key, values) -> key + text(values),
                                Encoders.STRING()));
        run.rows(
                "as",
                spark.range(0, 20, 1, 3)
                        .selectExpr("id", "id % 3 AS k")
                        .groupBy("k")
                        .as(Encoders.LONG(), Encoders.tuple(Encoders.LONG(), Encoders.LONG()))
                        .mapGroups(
                                (MapGroupsFunction<Long, Tuple2<Long, Long>, String>)
                                        (key, values) -> key + text(values),
                                Encoders.STRING()));
        run.rows(
                "null key",
                texts.groupByKey(
                                (MapFunction<String, Integer>) text -> text.length() > 4 ? null : text.length(),
                                Encoders.INT())
                        .mapGroups(
                                (MapGroupsFunction<Integer, String, String>) (key, values) ->
                                        key + " " + text(values).length(),
                                Encoders.STRING()));
        run.say(byStart.mapGroups((MapGroupsFunction<String, String, String>) (key, values) -> key, Encoders.STRING())
                .rdd()
                .getNumPartitions());
        run.rows(
                "agg",
                byStart.agg(typed(functions.count("*").as(Encoders.LONG()))).orderBy("key"));
        run.rows(
                "agg pair",
                byPair.agg(
                                typed(functions.max("value").as(Encoders.STRING())),
                                typed(functions.count("*").as(Encoders.LONG())))
                        .orderBy("key"));
    }

    static void coGroups(Run run) throws Exception {
        SparkSession spark = run.spark();
        KeyValueGroupedDataset<Integer, String> left = spark.createDataset(texts(9), Encoders.STRING())
                .groupByKey((MapFunction<String, Integer>) text -> text.charAt(1) - '0', Encoders.INT());
        KeyValueGroupedDataset<Integer, Long> right = spark.range(0, 12, 1, 3)
                .groupByKey((MapFunction<Long, Integer>) n -> (int) (n % 4) + 2, Encoders.INT());
        run.rows(
                "cogroup",
                left.cogroup(
                        right,
                        (CoGroupFunction<Integer, String, Long, Tuple3<Integer, String, String>>)
                                (key, strings, longs) -> {
                                    String second = text(longs);
                                    return Collections.singleton(new Tuple3<>(key, text(strings), second))
                                            .iterator();
                                },
                        Encoders.tuple(Encoders.INT(), Encoders.STRING(), Encoders.STRING())));
        run.rows(
                "sorted",
                left.cogroupSorted(
                        right,
                        new Column[] {col("value").desc()},
                        new Column[] {col("id").desc()},
                        (CoGroupFunction<Integer, String, Long, String>)
                                (key, strings, longs) -> Collections.singleton(key + text(strings) + text(longs))
                                        .iterator(),
                        Encoders.STRING()));
    }

    static void joins(Run run) throws Exception {
        SparkSession spark = run.spark();
        Dataset<Tuple2<String, Integer>> left =
                spark.createDataset(List.of(new Tuple2<>("a", 1), new Tuple2<>("b", 2), new Tuple2<>("c", 3)), PAIRS);
        Dataset<Integer> right = spark.createDataset(List.of(2, 3, 4), Encoders.INT());
        for (String type : List.of("inner", "left", "right", "full")) {
            Dataset<Tuple2<Tuple2<String, Integer>, Integer>> joined =
                    left.joinWith(right, left.col("_2").equalTo(right.col("value")), type);
            run.rows(type, joined.orderBy("_1", "_2"));
        }
        Dataset<Row> rows = spark.range(2, 5).selectExpr("id", "'r' || id AS text");
        run.rows(
                "rows",
                left.joinWith(rows, left.col("_2").equalTo(rows.col("id")), "left_outer")
                        .orderBy("_1"));
        run.rows(
                "mapped",
                left.joinWith(rows, left.col("_2").equalTo(rows.col("id")))
                        .map(
                                (MapFunction<Tuple2<Tuple2<String, Integer>, Row>, String>)
                                        pair -> pair._1()._1() + pair._2().getString(1),
                                Encoders.STRING())
                        .orderBy("value"));
        run.rows(
                "cross",
                right.joinWith(right.as("other"), functions.lit(true), "cross").orderBy("_1", "_2"));
        run.rows(
                "self",
                right.as("l")
                        .joinWith(right.as("r"), col("l.value").lt(col("r.value")))
                        .orderBy("_1", "_2"));
        Objects.fails(run, "semi", () -> left.joinWith(right, functions.lit(true), "left_semi"));
        Objects.fails(run, "anti", () -> left.joinWith(right, functions.lit(true), "left_anti"));
        Objects.fails(run, "unknown", () -> left.joinWith(right, functions.lit(true), "sideways"));
        run.rows(
                "typed select",
                left.select(
                        typed(col("_1").as(Encoders.STRING())),
                        typed(col("_2").plus(1).as(Encoders.INT()))));
        run.rows(
                "one",
                left.select(
                        Typed.<Tuple2<String, Integer>, Integer>typed(col("_2").as(Encoders.INT()))));
    }

    static void failures(Run run) throws Exception {
        SparkSession spark = run.spark();
        Dataset<Long> numbers = spark.range(0, 5, 1, 2);
        Object notSerializable = new Object();
        Objects.fails(
                run,
                "partition",
                () -> numbers.mapPartitions(
                                (MapPartitionsFunction<Long, Long>) objects -> {
                                    throw new java.io.IOException("not this");
                                },
                                Encoders.LONG())
                        .collectAsList());
        closure(
                run,
                () -> numbers.mapPartitions(
                                (MapPartitionsFunction<Long, Integer>)
                                        objects -> Collections.singleton(notSerializable.hashCode())
                                                .iterator(),
                                Encoders.INT())
                        .collectAsList());
        closure(
                run,
                () -> numbers.groupByKey((MapFunction<Long, Long>) n -> n % 2, Encoders.LONG())
                        .mapGroups(
                                (MapGroupsFunction<Long, Long, Integer>) (key, values) -> notSerializable.hashCode(),
                                Encoders.INT())
                        .collectAsList());
        Objects.fails(run, "foreach", () -> {
            numbers.foreach((org.apache.spark.api.java.function.ForeachFunction<Long>) n -> {
                throw new IllegalStateException("no " + n.getClass().getSimpleName());
            });
            return null;
        });
        Objects.fails(
                run,
                "group",
                () -> numbers.groupByKey((MapFunction<Long, Long>) n -> n % 2, Encoders.LONG())
                        .mapGroups(
                                (MapGroupsFunction<Long, Long, Long>) (key, values) -> values.next() / (key - 1),
                                Encoders.LONG())
                        .collectAsList());
        Objects.fails(
                run,
                "key",
                () -> numbers.groupByKey(
                                (MapFunction<Long, Long>) n -> {
                                    throw new IllegalStateException("no key");
                                },
                                Encoders.LONG())
                        .count()
                        .collectAsList());
        StructType schema = new StructType().add("a", DataTypes.IntegerType, false);
        condition(
                run,
                "null",
                () -> spark.createDataFrame(numbers.javaRDD().map(n -> RowFactory.create((Object) null)), schema)
                        .collectAsList());
        condition(
                run,
                "type",
                () -> spark.createDataFrame(numbers.javaRDD().map(n -> RowFactory.create("text")), schema)
                        .collectAsList());
        condition(
                run,
                "width",
                () -> spark.createDataFrame(numbers.javaRDD().map(n -> RowFactory.create()), schema)
                        .collectAsList());
        Objects.fails(
                run,
                "null object",
                () -> numbers.mapPartitions(
                                (MapPartitionsFunction<Long, Tuple2<String, Integer>>)
                                        objects -> Collections.<Tuple2<String, Integer>>singleton(null)
                                                .iterator(),
                                PAIRS)
                        .collectAsList());
        Objects.fails(
                run,
                "null value",
                () -> numbers.mapPartitions(
                                (MapPartitionsFunction<Long, Object>) objects ->
                                        Collections.<Object>singleton(null).iterator(),
                                Encoders.scalaInt())
                        .collectAsList());
        Objects.fails(run, "encoder", () -> numbers.toDF().as(Encoders.INT()).rdd());
    }

    /** Spark tells more of what it could not write. */
    private static void closure(Run run, Callable<?> action) throws Exception {
        try {
            run.say("did not fail", action.call());
        } catch (Exception failure) {
            run.say(
                    failure.getClass().getSimpleName(),
                    failure.getMessage().lines().findFirst().get());
            run.say(failure.getCause().getClass());
        }
    }

    /** Spark tells the whole expression. */
    private static void condition(Run run, String title, Callable<?> action) throws Exception {
        try {
            run.say(title, "did not fail", action.call());
        } catch (SparkRuntimeException failure) {
            run.say(title, failure.getCondition(), failure.getCause());
        }
    }
}

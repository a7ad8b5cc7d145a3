package io.sabot.compat.spark.program;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.ForeachFunction;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.AccumulatorV2;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.DoubleAccumulator;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;

/** What tasks share with the program: broadcasts and accumulators. */
final class SharedVariables {
    private SharedVariables() {}

    /** Not to be written. */
    private static final class Unwritable {}

    static JavaSparkContext context(Run run) {
        return new JavaSparkContext(run.spark().sparkContext());
    }

    static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    /** A failure and its causes, without numbers of stages and tasks, names of machines and what follows first lines. */
    static void fails(Run run, String title, Program action) {
        try {
            action.run(run);
            run.say("--", title, "did not fail");
        } catch (Throwable failure) {
            run.say("--", title);
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                String text = String.valueOf(cause.getMessage())
                        .split("\n")[0]
                        .replaceAll("Broadcast\\(\\d+\\)", "Broadcast(n)")
                        .replaceAll("[Tt]ask \\d+(\\.\\d+)?", "task n")
                        .replaceAll("stage \\d+\\.\\d+", "stage n")
                        .replaceAll("\\(TID \\d+\\) \\(\\S+ executor", "(TID n) (host executor")
                        .replaceAll("\\(TID \\d+\\)", "(TID n)")
                        .replaceAll("Job \\d+", "Job n")
                        .replaceAll("\\.java:\\d+", ".java:n");
                run.say(cause.getClass().getName(), text);
            }
        }
    }

    static void broadcasts(Run run) {
        JavaSparkContext context = context(run);
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        Broadcast<List<Integer>> shared = context.broadcast(list);
        run.say("the same", shared.value() == list);
        JavaRDD<Integer> numbers = context.parallelize(numbers(4), 2);
        int identity = System.identityHashCode(list);
        run.say(
                "the same in tasks",
                numbers.map(i -> System.identityHashCode(shared.value()) == identity)
                        .collect());
        int[] copied = {0};
        numbers.foreach(i -> copied[0]++);
        run.say("others are copies", copied[0]);
        run.say(numbers.map(i -> i + shared.value().get(0)).collect());
        shared.unpersist();
        shared.unpersist(true);
        run.say("after unpersist", shared.value());
        Broadcast<Map<Integer, String>> names = context.broadcast(Map.of(1, "one"));
        run.rows(
                "in a function of a query",
                run.spark()
                        .range(3)
                        .select(udf((UDF1<Long, String>) id -> names.value().get(id.intValue()), DataTypes.StringType)
                                .apply(col("id"))
                                .as("name")));
        run.say(run.spark()
                .range(3)
                .map((MapFunction<Long, String>) id -> names.value().get(id.intValue()), Encoders.STRING())
                .collectAsList());
        run.say("null", context.broadcast(null).value());
        shared.destroy();
        fails(run, "value after destroy", r -> shared.value());
        fails(run, "unpersist after destroy", r -> shared.unpersist());
        fails(run, "destroy twice", r -> shared.destroy());
        fails(
                run,
                "task after destroy",
                r -> numbers.map(i -> shared.value().size()).collect());
        fails(run, "not to be written", r -> context.broadcast(new Unwritable()));
    }

    /** The sum of numbers and how many were added. */
    private static class Sum extends AccumulatorV2<Integer, String> {
        private int sum;
        private int count;

        @Override
        public boolean isZero() {
            return sum == 0 && count == 0;
        }

        @Override
        public AccumulatorV2<Integer, String> copy() {
            Sum copy = new Sum();
            copy.sum = sum;
            copy.count = count;
            return copy;
        }

        @Override
        public void reset() {
            sum = 0;
            count = 0;
        }

        @Override
        public void add(Integer number) {
            sum += number;
            count++;
        }

        @Override
        public void merge(AccumulatorV2<Integer, String> other) {
            sum += ((Sum) other).sum;
            count += ((Sum) other).count;
        }

        @Override
        public String value() {
            return sum + " of " + count;
        }
    }

    /** Its copies are not zero. */
    private static final class NeverZero extends Sum {
        @Override
        public AccumulatorV2<Integer, String> copy() {
            return new NeverZero();
        }

        @Override
        public boolean isZero() {
            return false;
        }
    }

    static void accumulators(Run run) {
        JavaSparkContext context = context(run);
        JavaRDD<Integer> numbers = context.parallelize(numbers(10), 3);
        LongAccumulator count = context.sc().longAccumulator("count");
        DoubleAccumulator half = context.sc().doubleAccumulator();
        CollectionAccumulator<Integer> all = context.sc().collectionAccumulator("all");
        Sum sum = new Sum();
        run.say(sum, sum.isRegistered());
        context.sc().register(sum, "sum");
        numbers.foreach(i -> {
            count.add(i);
            half.add(i / 2.0);
            all.add(i);
            sum.add(i);
        });
        run.say(count.value(), count.sum(), count.count(), count.avg(), count.name(), count.isZero());
        run.say(half.value(), half.sum(), half.count(), half.avg(), half.name());
        run.say(all.value().stream().sorted().toList(), all.isZero());
        run.say(sum.value(), sum.name(), sum.isRegistered());
        run.say(count.toString().replaceAll("id: \\d+", "id: n"));

        count.reset();
        JavaRDD<Integer> counted = numbers.map(i -> {
            count.add(1);
            return i;
        });
        run.say("before an action", count.value());
        counted.count();
        run.say("after one", count.value());
        counted.collect();
        run.say("after two", count.value());
        run.say(counted.first(), count.value());

        count.reset();
        JavaPairRDD<Integer, Integer> sums =
                counted.mapToPair(i -> new Tuple2<>(i % 3, i)).reduceByKey(Integer::sum);
        sums.count();
        run.say("before a shuffle", count.value());
        sums.collect();
        run.say("the shuffle is there", count.value());

        count.reset();
        count.add(100);
        run.say(
                "tasks begin at zero",
                numbers.map(i -> {
                            count.add(1);
                            return count.value();
                        })
                        .collect(),
                count.value());
        Map<String, LongAccumulator> map = new HashMap<>();
        map.put("count", count);
        numbers.foreach(i -> map.get("count").add(1));
        run.say("within a map", count.value());

        count.reset();
        fails(
                run,
                "failed tasks",
                r -> context.parallelize(numbers(4), 1).foreach(i -> {
                    count.add(1);
                    if (i == 3) {
                        throw new IllegalStateException("three");
                    }
                }));
        run.say("do not count", count.value());

        fails(run, "twice", r -> context.sc().register(sum));
        LongAccumulator unknown = new LongAccumulator();
        run.say(unknown);
        fails(run, "id", r -> unknown.id());
        fails(run, "not registered", r -> numbers.foreach(i -> unknown.add(1)));
        NeverZero bad = new NeverZero();
        context.sc().register(bad);
        fails(run, "never zero", r -> numbers.foreach(i -> bad.add(1)));
        fails(run, "merge", r -> half.merge(castOf(count)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static AccumulatorV2<Double, Double> castOf(LongAccumulator other) {
        return (AccumulatorV2) other;
    }

    static void accumulatorsInQueries(Run run) {
        JavaSparkContext context = context(run);
        LongAccumulator count = context.sc().longAccumulator();
        UDF1<Long, Long> plusOne = id -> {
            count.add(1);
            return id + 1;
        };
        var next = udf(plusOne, DataTypes.LongType);
        Dataset<Row> ids = run.spark().range(1000).toDF("v");
        Dataset<Row> counted = ids.select(col("v"), next.apply(col("v")).as("w"));
        counted(run, "all rows", count, counted);
        counted(run, "twice the same", count, counted.select(col("w"), col("w").as("x")));
        counted(run, "condition above", count, counted.filter("w > 500"));
        counted(run, "both", count, counted.withColumn("x", expr("w + w")).filter("x > 50 and v < 700"));
        counted(run, "not wanted", count, counted.select("v"));
        counted(run, "in a condition", count, ids.filter(next.apply(col("v")).gt(10)));
        counted(run, "in a branch", count, ids.select(when(col("v").lt(100), next.apply(col("v")))));
        counted(run, "grouped", count, counted.groupBy(expr("w % 3")).agg(max("w")));
        counted(run, "constants", count, ids.limit(10).select(next.apply(lit(1L))));
        counted(run, "joined", count, counted.join(ids.toDF("k"), expr("w = k")));
        counted(run, "shuffled", count, ids.repartition(4).select(next.apply(col("v"))));
        String path = run.path("codes");
        ids.selectExpr("concat('s', v % 3) s").coalesce(1).write().parquet(path);
        var longer = udf(
                (UDF1<String, String>) text -> {
                    count.add(1);
                    return text + "x";
                },
                DataTypes.StringType);
        counted(run, "few texts", count, run.spark().read().parquet(path).select(longer.apply(col("s"))));
        counted(
                run,
                "few texts in a condition",
                count,
                run.spark().read().parquet(path).filter(longer.apply(col("s")).equalTo("s1x")));
        counted(
                run,
                "objects",
                count,
                run.spark()
                        .range(1000)
                        .map(
                                (MapFunction<Long, Long>) id -> {
                                    count.add(1);
                                    return id;
                                },
                                Encoders.LONG())
                        .toDF());
        count.reset();
        run.spark().range(1000).foreach((ForeachFunction<Long>) count::add);
        run.say("foreach", count.value());
        count.reset();
        run.spark().range(1000).foreachPartition((ForeachPartitionFunction<Long>)
                all -> all.forEachRemaining(count::add));
        run.say("foreach partition", count.value());
    }

    private static void counted(Run run, String title, LongAccumulator count, Dataset<Row> rows) {
        count.reset();
        int size = rows.collectAsList().size();
        run.say(title, size, "rows", count.value(), "calls");
    }

    static void results(Run run) {
        JavaSparkContext context = context(run);
        JavaRDD<Integer> numbers = context.parallelize(numbers(6), 2);
        List<int[]> arrays = numbers.mapPartitions(objects -> {
                    int[] one = {0};
                    List<int[]> same = new ArrayList<>();
                    objects.forEachRemaining(i -> {
                        one[0] += i;
                        same.add(one);
                    });
                    return same.iterator();
                })
                .collect();
        run.say(arrays.get(0) == arrays.get(1), arrays.get(2) == arrays.get(3));
        run.say(arrays.stream().map(Arrays::toString).toList());
        arrays.get(0)[0] = 100;
        run.say(arrays.stream().map(Arrays::toString).toList());
        List<StringBuilder> kept = new ArrayList<>(List.of(new StringBuilder("a")));
        StringBuilder back = context.parallelize(kept, 1).collect().get(0);
        back.append("b");
        run.say("the program's own", kept.get(0), back);
        fails(run, "not to be written", r -> numbers.map(i -> new Unwritable()).collect());
        fails(run, "not to be sent", r -> {
            Object unwritable = new Unwritable();
            numbers.map(i -> unwritable.hashCode()).count();
        });
        fails(
                run,
                "thrown",
                r -> numbers.map(i -> {
                            if (TaskContext.getPartitionId() == 1) {
                                throw new IOException("no file");
                            }
                            return i;
                        })
                        .collect());
        run.say(numbers.map(i -> new Unwritable()).count());
    }
}

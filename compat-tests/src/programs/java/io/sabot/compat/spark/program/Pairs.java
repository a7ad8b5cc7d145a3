package io.sabot.compat.spark.program;

import static io.sabot.compat.spark.program.RddMaps.context;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.rdd.PairRDDFunctions;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** RDDs of pairs, partition by partition: which pairs are where, in which order. */
final class Pairs {
    private Pairs() {}

    /** Of which every third has the same hash. */
    private static final class Crowded implements Serializable, Comparable<Crowded> {
        private final String name;
        private final int hash;

        Crowded(int number) {
            this.name = "c" + number;
            this.hash = number % 3;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Crowded && ((Crowded) other).name.equals(name);
        }

        @Override
        public int compareTo(Crowded other) {
            return name.compareTo(other.name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static void say(Run run, JavaPairRDD<?, ?> pairs) {
        String partitioner = pairs.partitioner().isPresent()
                ? pairs.partitioner().get().getClass().getSimpleName()
                : "none";
        run.say(pairs.getNumPartitions(), partitioner);
        pairs.glom().collect().forEach(run::say);
    }

    private static JavaPairRDD<String, Integer> words(Run run, int count, int partitions) {
        List<Tuple2<String, Integer>> words = IntStream.range(0, count)
                .mapToObj(n -> new Tuple2<>(n % 17 == 0 ? null : "w" + n * n % 131, n))
                .collect(Collectors.toList());
        return context(run).parallelizePairs(words, partitions);
    }

    private static JavaPairRDD<Integer, Integer> numbers(Run run, int count, int partitions) {
        return words(run, count, partitions).mapToPair(pair -> new Tuple2<>(pair._2 * 7919 % 101, pair._2));
    }

    static void combined(Run run) {
        JavaPairRDD<String, Integer> words = words(run, 400, 5);
        say(run, words.reduceByKey(Integer::sum));
        say(run, words.reduceByKey(Integer::sum, 3));
        say(run, words.reduceByKey(Math::max, 230));
        say(run, words.foldByKey(0, Integer::sum));
        say(run, words.groupByKey(2));
        say(run, words.aggregateByKey(new ArrayList<Integer>(), 3, Pairs::added, Pairs::addedAll));
        say(run, words.combineByKey(n -> "" + n, (text, n) -> text + "," + n, (left, right) -> left + "," + right));
        say(run, words.mapValues(n -> n % 3).distinct(2));
        run.say(new TreeMap<>(words.filter(pair -> pair._1 != null).reduceByKeyLocally(Integer::sum)));
        run.say(
                words.lookup("w4"),
                words.lookup(null),
                words.partitionBy(new HashPartitioner(3)).lookup("w4"));
        run.say(words.mapToPair(pair -> pair).countByKey());
        run.say(words.mapToPair(pair -> pair).collectAsMap());
    }

    private static ArrayList<Integer> added(ArrayList<Integer> list, Integer number) {
        list.add(number);
        return list;
    }

    private static ArrayList<Integer> addedAll(ArrayList<Integer> list, ArrayList<Integer> other) {
        list.addAll(other);
        return list;
    }

    static void joined(Run run) {
        JavaPairRDD<Integer, Integer> left = numbers(run, 150, 4);
        JavaPairRDD<Integer, String> right =
                numbers(run, 90, 3).filter(pair -> pair._1 % 3 != 0).mapValues(n -> "v" + n);
        say(run, left.join(right));
        say(run, left.leftOuterJoin(right, 3));
        say(run, left.rightOuterJoin(right));
        say(run, left.fullOuterJoin(right, new HashPartitioner(2)));
        say(run, left.cogroup(right));
        say(run, left.cogroup(right, left.filter(pair -> pair._2 < 20), 2));
        say(run, left.groupWith(right, right, left));
        say(run, left.subtractByKey(right));
        say(run, left.subtract(left.filter(pair -> pair._2 % 2 == 0)));
        say(run, left.intersection(left.filter(pair -> pair._2 % 5 == 0)));
        JavaPairRDD<Integer, Integer> nulls = left.mapValues(n -> null);
        run.fails(
                "null as an optional",
                () -> ofTask(() -> nulls.rightOuterJoin(right).count()));
    }

    static void sorted(Run run) {
        JavaPairRDD<Integer, Integer> pairs = numbers(run, 160, 4);
        say(run, pairs.sortByKey());
        say(run, pairs.sortByKey(false, 3));
        say(run, pairs.sortByKey(true, 1));
        say(run, words(run, 100, 3).filter(pair -> pair._1 != null).sortByKey());
        say(run, pairs.repartitionAndSortWithinPartitions(new HashPartitioner(3)));
        say(run, pairs.sortByKey().filterByRange(20, 60));
        say(run, pairs.filterByRange(20, 60));
        run.fails(
                "null", () -> ofTask(() -> words(run, 100, 3).sortByKey(true, 1).count()));
    }

    /** Fails as a task does. */
    private static Object ofTask(Callable<?> action) throws Exception {
        try {
            return action.call();
        } catch (SparkException failure) {
            // the text of a null pointer is the JVM's, or a library's
            throw new IllegalStateException(String.valueOf(failure.getCause().getClass()));
        }
    }

    /** Nothing is sent where it is already. */
    static void placed(Run run) {
        JavaPairRDD<Integer, Integer> pairs = numbers(run, 150, 4).partitionBy(new HashPartitioner(6));
        say(run, pairs);
        say(run, pairs.reduceByKey(Integer::sum));
        say(run, pairs.mapValues(n -> n + 1).groupByKey());
        say(run, pairs.join(numbers(run, 40, 2)));
        say(run, pairs.flatMapValues(n -> Arrays.asList(n, -n).iterator()).reduceByKey(Math::max));
        say(run, pairs.mapToPair(pair -> pair).reduceByKey(Integer::sum));
        say(run, pairs.filter(pair -> pair._1 % 2 == 0).foldByKey(1, 6, Integer::sum));
        say(run, pairs.repartitionAndSortWithinPartitions(new HashPartitioner(6)));
        say(run, pairs.subtractByKey(numbers(run, 60, 2)));
    }

    static void crowded(Run run) {
        JavaPairRDD<Crowded, Integer> pairs =
                numbers(run, 200, 4).mapToPair(pair -> new Tuple2<>(new Crowded(pair._1), pair._2));
        say(run, pairs.reduceByKey(Integer::sum));
        say(run, pairs.groupByKey(2));
        // Bounds of ranges hang on a sample seeded by the RDD's number, and so on what ran before.
        say(run, pairs.sortByKey(false, 1));
        say(run, pairs.distinct(3));
        say(run, pairs.join(pairs, 2));
    }

    /** What an action does to objects is not seen by the next. */
    static void mutable(Run run) {
        JavaPairRDD<Integer, int[]> arrays = numbers(run, 100, 3)
                .mapToPair(pair -> new Tuple2<>(pair._1 % 5, new int[] {pair._2}))
                .partitionBy(new HashPartitioner(2));
        JavaPairRDD<Integer, int[]> inPlace = arrays.reduceByKey(Pairs::sum);
        JavaPairRDD<Integer, int[]> sent = arrays.reduceByKey(Pairs::sum, 3);
        for (int i = 0; i < 3; i++) {
            say(run, inPlace.mapValues(array -> array[0]++));
            say(run, sent.mapValues(array -> ++array[0]));
        }
        JavaPairRDD<Integer, StringBuilder> texts = numbers(run, 50, 3)
                .combineByKey(
                        n -> new StringBuilder().append(n),
                        (text, n) -> text.append('+').append(n),
                        (text, other) -> text.append('|').append(other));
        for (int i = 0; i < 2; i++) {
            say(run, texts.mapValues(text -> text.append('!').toString()));
        }
    }

    private static int[] sum(int[] left, int[] right) {
        left[0] += right[0];
        return left;
    }

    static void sampled(Run run) {
        JavaPairRDD<Integer, Integer> pairs =
                numbers(run, 300, 3).mapToPair(pair -> new Tuple2<>(pair._1 % 3, pair._2));
        Map<Integer, Double> shares = Map.of(0, 0.1, 1, 0.5, 2, 1.5);
        say(run, pairs.sampleByKey(false, shares, 7));
        say(run, pairs.sampleByKey(true, shares, 7));
        run.fails("negative", () -> pairs.sampleByKey(false, Map.of(0, -1.0), 7));
    }

    static void arrayKeys(Run run) {
        ClassTag<int[]> ofArrays = ClassTag$.MODULE$.apply(int[].class);
        ClassTag<Integer> ofNumbers = ClassTag$.MODULE$.apply(Integer.class);
        JavaPairRDD<int[], Integer> pairs =
                numbers(run, 10, 2).mapToPair(pair -> new Tuple2<>(new int[] {pair._1}, pair._2));
        PairRDDFunctions<int[], Integer> functions = new PairRDDFunctions<>(pairs.rdd(), ofArrays, ofNumbers, null);
        run.fails("grouped", () -> functions.groupByKey(2));
        run.fails("partitioned", () -> functions.partitionBy(new HashPartitioner(2)));
        run.fails("joined", () -> functions.join(pairs.rdd(), 2));
    }
}

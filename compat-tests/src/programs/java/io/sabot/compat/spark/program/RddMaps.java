package io.sabot.compat.spark.program;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaDoubleRDD;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaRDDLike;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/** RDDs made of others, shown partition by partition. */
final class RddMaps {
    private RddMaps() {}

    static JavaSparkContext context(Run run) {
        return JavaSparkContext.fromSparkContext(run.spark().sparkContext());
    }

    /** 0 to {@code count} less 1. */
    static JavaRDD<Integer> numbers(Run run, int count, int partitions) {
        List<Integer> numbers = IntStream.range(0, count).boxed().collect(Collectors.toList());
        return context(run).parallelize(numbers, partitions);
    }

    static JavaDoubleRDD doubles(Run run, int partitions, Double... numbers) {
        return context(run).parallelize(Arrays.asList(numbers), partitions).mapToDouble(number -> number);
    }

    static void show(Run run, String title, JavaRDDLike<?, ?> rdd) {
        run.say(
                title,
                rdd.getNumPartitions(),
                rdd.partitioner().isPresent(),
                rdd.glom().collect());
    }

    /** A value that programs change. */
    static final class Cell implements Serializable {
        private int value;

        Cell(int value) {
            this.value = value;
        }

        int add(int other) {
            value += other;
            return value;
        }

        @Override
        public String toString() {
            return "Cell " + value;
        }
    }

    static void elements(Run run) {
        for (int partitions : new int[] {1, 3, 7}) {
            JavaRDD<Integer> numbers = numbers(run, 10, partitions);
            show(run, "numbers", numbers);
            show(run, "map", numbers.map(n -> n % 4 == 0 ? null : "n" + n));
            show(run, "filter", numbers.filter(n -> n % 3 == 1));
            show(
                    run,
                    "flatMap",
                    numbers.flatMap(n -> Collections.nCopies(n % 3, n).iterator()));
            show(run, "mapToDouble", numbers.mapToDouble(n -> n / 4.0));
            show(
                    run,
                    "flatMapToDouble",
                    numbers.flatMapToDouble(n -> List.of(n / 2.0, -1.0 * n).iterator()));
            show(run, "mapToPair", numbers.mapToPair(n -> new Tuple2<>(n % 2, n)));
            show(
                    run,
                    "flatMapToPair",
                    numbers.flatMapToPair(n ->
                            List.of(new Tuple2<>(n, "a"), new Tuple2<>(n, "b")).iterator()));
            show(run, "keyBy", numbers.keyBy(n -> n % 3));
            show(run, "mapPartitions", numbers.mapPartitions(RddMaps::sumOf));
            show(run, "mapPartitions", numbers.mapPartitions(RddMaps::sumOf, true));
            show(
                    run,
                    "mapPartitionsToDouble",
                    numbers.mapPartitionsToDouble(
                            each -> List.of((double) sumOf(each).next()).iterator()));
            show(
                    run,
                    "mapPartitionsToPair",
                    numbers.mapPartitionsToPair(each ->
                            List.of(new Tuple2<>("sum", sumOf(each).next())).iterator()));
            show(
                    run,
                    "mapPartitionsWithIndex",
                    numbers.mapPartitionsWithIndex(
                            (index, each) ->
                                    List.of(index + ":" + sumOf(each).next()).iterator(),
                            false));
        }
        show(run, "empty", context(run).parallelize(new ArrayList<Integer>(), 3).map(n -> n + 1));
        show(
                run,
                "nulls",
                context(run)
                        .parallelize(Arrays.asList(null, 1, null, "x", 2.5), 2)
                        .filter(x -> x == null));
    }

    private static Iterator<Integer> sumOf(Iterator<Integer> each) {
        int sum = 0;
        while (each.hasNext()) {
            sum += each.next();
        }
        return List.of(sum).iterator();
    }

    static void copies(Run run) {
        JavaRDD<Cell> cells = context(run).parallelize(List.of(new Cell(1), new Cell(2), new Cell(3)), 2);
        JavaRDD<Integer> changed = cells.map(cell -> cell.add(10));
        run.say(changed.collect(), changed.collect(), cells.collect());
        Cell outside = new Cell(0);
        run.say(numbers(run, 6, 3).map(n -> outside.add(1)).collect(), outside);
        numbers(run, 6, 3).foreach(n -> outside.add(1));
        run.say(outside);
        List<Cell> collected = cells.collect();
        collected.get(0).add(100);
        run.say(collected, cells.collect());
    }

    static void several(Run run) {
        JavaRDD<Integer> numbers = numbers(run, 7, 3);
        JavaRDD<Integer> others = numbers(run, 5, 2);
        JavaRDD<Integer> empty = context(run).parallelize(new ArrayList<>(), 2);
        show(run, "union", numbers.union(others));
        show(run, "union", numbers.union(empty).union(numbers));
        show(run, "cartesian", numbers.cartesian(others));
        show(run, "cartesian", numbers.cartesian(empty));
        show(run, "zip", numbers.zip(numbers.map(n -> "z" + n)));
        show(
                run,
                "zipPartitions",
                numbers.zipPartitions(
                        numbers.filter(n -> n % 2 == 0),
                        (left, right) -> List.of(
                                        sumOf(left).next() + "/" + sumOf(right).next())
                                .iterator()));
        show(run, "zipWithIndex", numbers.filter(n -> n != 1).zipWithIndex());
        show(run, "zipWithUniqueId", numbers.zipWithUniqueId());
        show(run, "zipWithIndex", numbers(run, 4, 1).zipWithIndex());
        show(run, "zipWithIndex", empty.zipWithIndex());
        JavaPairRDD<Integer, Integer> pairs =
                numbers.mapToPair(n -> new Tuple2<>(n, n)).partitionBy(new HashPartitioner(3));
        show(
                run,
                "same partitioner",
                pairs.rdd().union(pairs.filter(pair -> pair._1 > 3).rdd()).toJavaRDD());
        show(
                run,
                "another",
                pairs.rdd().union(pairs.mapToPair(pair -> pair).rdd()).toJavaRDD());
    }

    static void sets(Run run) {
        List<String> words = Arrays.asList("b", "a", null, "c", "a", "delta", "b", null, "e", "zz", "a");
        for (int partitions : new int[] {1, 3, 5}) {
            JavaRDD<String> some = context(run).parallelize(words, partitions);
            JavaRDD<String> others = context(run).parallelize(Arrays.asList("a", "e", "q", null, "a"), 2);
            show(run, "distinct", some.distinct());
            show(run, "distinct", some.distinct(2));
            show(run, "intersection", some.intersection(others));
            show(run, "subtract", some.subtract(others));
            show(run, "subtract", some.subtract(others, 2));
            show(run, "subtract", some.subtract(others, new HashPartitioner(4)));
            show(run, "groupBy", some.groupBy(word -> word == null ? 0 : word.length()));
            show(run, "groupBy", some.groupBy(word -> word == null ? 0 : word.length(), 2));
            run.say(some.countByValue());
        }
        show(
                run,
                "doubles",
                doubles(run, 2, 1.5, 2.5, 1.5, -0.0, Double.NaN, Double.NaN).distinct());
    }

    static void sorted(Run run) {
        JavaRDD<Integer> numbers = numbers(run, 23, 4).map(n -> n * 7 % 23);
        show(run, "sortBy", numbers.sortBy(n -> n, true, 3));
        show(run, "sortBy", numbers.sortBy(n -> n % 5, false, 2));
        show(run, "sortBy", numbers.sortBy(n -> "" + n, true, 1));
        show(run, "sortBy", numbers.sortBy(n -> 1, true, 4));
    }

    static void partitions(Run run) {
        for (int partitions : new int[] {1, 2, 5, 8}) {
            JavaRDD<Integer> numbers = numbers(run, 17, partitions);
            for (int wanted : new int[] {1, 2, 3, 8, 11}) {
                show(run, "coalesce", numbers.coalesce(wanted));
                show(run, "coalesce", numbers.coalesce(wanted, true));
                show(run, "repartition", numbers.filter(n -> n > 4).repartition(wanted));
            }
        }
        show(
                run,
                "repartition",
                context(run).parallelize(new ArrayList<Integer>(), 3).repartition(2));
        JavaDoubleRDD doubles = numbers(run, 9, 4).mapToDouble(n -> n / 2.0);
        show(run, "doubles", doubles.coalesce(3));
        show(run, "doubles", doubles.repartition(3));
        show(run, "doubles", doubles.union(doubles).coalesce(3, true));
    }

    static void samples(Run run) {
        for (int partitions : new int[] {1, 3}) {
            JavaRDD<Integer> numbers = numbers(run, 60, partitions);
            for (double fraction : new double[] {0, 0.05, 0.3, 0.4, 0.41, 0.7, 1}) {
                for (long seed : new long[] {0, 42, -7}) {
                    show(run, "sample " + fraction, numbers.sample(false, fraction, seed));
                    show(run, "again " + fraction, numbers.sample(true, fraction, seed));
                }
            }
            show(run, "again 2.5", numbers.sample(true, 2.5, 3));
            for (JavaRDD<Integer> split : numbers.randomSplit(new double[] {1, 2, 0, 3}, 11)) {
                show(run, "split", split);
            }
            for (int count : new int[] {0, 1, 5, 20, 59, 60, 70}) {
                run.say("take", count, numbers.takeSample(false, count, 5), numbers.takeSample(true, count, 5));
            }
        }
        run.say(context(run).parallelize(new ArrayList<Integer>(), 2).takeSample(true, 4, 1));
    }

    static void piped(Run run) {
        JavaRDD<Integer> numbers = numbers(run, 9, 3);
        show(run, "cat", numbers.pipe("cat"));
        show(
                run,
                "words",
                numbers.pipe(
                        List.of("sh", "-c", "while read n; do echo \"$greeting $n\"; done"),
                        Map.of("greeting", "hello")));
        show(
                run,
                "wc",
                numbers.map(n -> n == 4 ? "é" : "e").pipe(List.of("wc", "-c"), Map.of(), false, 16, "ISO-8859-1"));
        show(run, "directory", numbers.pipe(List.of("sh", "-c", "pwd | grep -c tasks"), Map.of(), true, 100));
        show(run, "head", numbers(run, 100_000, 2).pipe("head -n 2"));
    }
}

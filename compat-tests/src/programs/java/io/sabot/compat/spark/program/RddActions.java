package io.sabot.compat.spark.program;

import static io.sabot.compat.spark.program.RddMaps.context;
import static io.sabot.compat.spark.program.RddMaps.numbers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaDoubleRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** What runs jobs, and how it fails. */
final class RddActions {
    private RddActions() {}

    private static final class Longest implements Comparator<String>, Serializable {
        @Override
        public int compare(String left, String right) {
            return Integer.compare(left.length(), right.length());
        }
    }

    static void reductions(Run run) {
        for (int partitions : new int[] {1, 2, 5, 16, 40}) {
            JavaRDD<Integer> numbers = numbers(run, 13, partitions);
            JavaRDD<String> texts = numbers.map(n -> "x".repeat(n % 4 + 1) + n);
            run.say(numbers.count(), numbers.reduce(Integer::sum), numbers.fold(100, Integer::sum));
            run.say(numbers.aggregate(1L, (sum, n) -> sum + n, (left, right) -> left * right));
            run.say(numbers.map(n -> n + 0L).treeReduce(Long::sum), numbers.treeReduce(Math::max, 4));
            run.say(numbers.treeAggregate(0L, (sum, n) -> sum + n, Long::sum, 3));
            run.say(numbers.treeAggregate(0L, (sum, n) -> sum + n, Long::sum, 2, true));
            run.say(numbers.aggregate(new ArrayList<Integer>(), RddActions::added, RddActions::addedAll)
                    .size());
            run.say(numbers.first(), numbers.isEmpty(), numbers.take(0), numbers.take(4), numbers.take(100));
            run.say(numbers.top(3), numbers.takeOrdered(4), numbers.top(0), numbers.takeOrdered(50));
            run.say(texts.max(Comparator.naturalOrder()), texts.min(Comparator.reverseOrder()));
            List<Integer> seen = new ArrayList<>();
            Iterator<Integer> local = numbers.toLocalIterator();
            local.forEachRemaining(seen::add);
            run.say(seen, Arrays.toString(numbers.collectPartitions(new int[] {0, partitions - 1})));
        }
        // Which of several of a length come first is known only within one partition.
        JavaRDD<String> texts = numbers(run, 13, 1).map(n -> "x".repeat(n % 4 + 1) + n);
        for (int count : new int[] {1, 2, 5, 9, 13, 20}) {
            run.say(texts.top(count, new Longest()), texts.takeOrdered(count, new Longest()));
        }
        run.say(texts.max(new Longest()), texts.min(new Longest()));
        JavaRDD<Integer> few = context(run).parallelize(List.of(1, 2, 3), 9);
        run.say(
                few.first(),
                few.take(2),
                few.filter(n -> n == 3).take(1),
                few.filter(n -> n > 3).isEmpty());
    }

    private static ArrayList<Integer> added(ArrayList<Integer> list, Integer number) {
        list.add(number);
        return list;
    }

    private static ArrayList<Integer> addedAll(ArrayList<Integer> list, ArrayList<Integer> others) {
        list.addAll(others);
        return list;
    }

    static void doubles(Run run) {
        JavaDoubleRDD numbers = RddMaps.doubles(run, 1, 1.0, 2.5, -3.0, 8.25, 0.5, 2.5);
        run.say(numbers.sum(), numbers.mean(), numbers.min(), numbers.max(), numbers.stats());
        run.say(numbers.variance(), numbers.stdev(), numbers.sampleVariance(), numbers.sampleStdev());
        run.say(
                numbers.popVariance(),
                numbers.popStdev(),
                numbers.first(),
                numbers.distinct().count());
        Tuple2<double[], long[]> even = numbers.histogram(4);
        run.say(Arrays.toString(even._1), Arrays.toString(even._2));
        run.say(Arrays.toString(numbers.histogram(new double[] {-3, 0, 1, 2.5, 8})));
        run.say(Arrays.toString(numbers.histogram(new Double[] {-4.0, 0.0, 4.0, 8.0}, true)));
        JavaDoubleRDD several = RddMaps.doubles(run, 5, 4.0, 4.0, 4.0);
        run.say(several.sum(), several.stats().count(), several.max(), Arrays.toString(several.histogram(3)._2));
        JavaDoubleRDD none = RddMaps.doubles(run, 2);
        run.say(none.sum(), none.stats(), none.mean(), none.variance());
        fails(run, "histogram of nothing", () -> none.histogram(2));
        fails(run, "histogram without buckets", () -> numbers.histogram(new double[] {1}));
        fails(run, "max of nothing", none::max);
        run.say(
                numbers.stats().merge(numbers.stats()).merge(7.0),
                numbers.stats().copy().sum());
    }

    static void failures(Run run) {
        JavaRDD<Integer> none = context(run).parallelize(new ArrayList<>(), 3);
        JavaRDD<Integer> numbers = numbers(run, 5, 2);
        fails(run, "first", none::first);
        fails(run, "reduce", () -> none.reduce(Integer::sum));
        fails(run, "treeReduce", () -> none.treeReduce(Integer::sum));
        fails(run, "max", () -> none.max(Comparator.naturalOrder()));
        fails(run, "fold", () -> none.fold(3, Integer::sum));
        fails(run, "top", () -> none.top(2));
        fails(run, "depth", () -> numbers.treeReduce(Integer::sum, 0));
        fails(run, "coalesce", () -> numbers.coalesce(0));
        fails(run, "repartition", () -> numbers.repartition(-1));
        fails(run, "sample", () -> numbers.sample(true, -0.5));
        fails(run, "sample of more", () -> numbers.sample(false, 1.5));
        fails(run, "takeSample", () -> numbers.takeSample(true, -1));
        fails(run, "split", () -> numbers.randomSplit(new double[] {1, -1}));
        fails(run, "split of nothing", () -> numbers.randomSplit(new double[] {0, 0}));
        fails(run, "take", () -> numbers.take(-1));
        fails(run, "zip", () -> numbers.zip(numbers(run, 5, 3)).count());
        fails(run, "zip", () -> numbers.zip(numbers(run, 4, 2)).count());
        fails(
                run,
                "incomparable",
                () -> context(run)
                        .parallelize(List.of(new Object[] {1}, new Object[] {2}), 1)
                        .top(1));
        Object unwritable = new Object();
        fails(run, "unwritable", () -> numbers.map(n -> unwritable.hashCode()));
        fails(run, "unwritable in an action", () -> {
            numbers.foreach(n -> Objects.requireNonNull(unwritable));
            return null;
        });
        fails(
                run,
                "unwritable result",
                () -> numbers(run, 5, 1).map(n -> new Object()).collect());
        fails(run, "unwritable comparator", () -> numbers.max((left, right) -> left - right));
        fails(run, "thrown", () -> numbers.map(n -> 10 / (n - 3)).collect());
        fails(
                run,
                "checked",
                () -> numbers(run, 5, 1).mapPartitions(RddActions::broken).collect());
        fails(run, "nested", () -> numbers.map(n -> numbers.count()).collect());
        fails(
                run,
                "nested transformation",
                () -> numbers.map(n -> numbers.map(m -> m + 1).toString()).collect());
        fails(
                run,
                "piped",
                () -> numbers(run, 5, 1)
                        .pipe(List.of("sh", "-c", "cat > /dev/null; exit 3"))
                        .collect());
        fails(
                run,
                "no such command",
                () -> numbers(run, 5, 1).pipe("no-such-command-anywhere").collect());
        fails(
                run,
                "null as text",
                () -> context(run)
                        .parallelize(Arrays.asList(1, null), 1)
                        .map(Object::toString)
                        .collect());
    }

    private static Iterator<Integer> broken(Iterator<Integer> each) throws Exception {
        throw new java.io.IOException("broken " + each.hasNext());
    }

    static void described(Run run) {
        JavaRDD<Integer> numbers = numbers(run, 10, 4).setName("numbers");
        run.say(
                numbers.name(),
                numbers.getNumPartitions(),
                numbers.partitions().size(),
                numbers.partitions().get(2).index());
        run.say(numbers.map(n -> n).name(), numbers.id() < numbers.map(n -> n).id());
        describe(run, numbers);
        describe(run, numbers.map(n -> n + 1).filter(n -> n > 2));
        describe(run, numbers.union(numbers.map(n -> n)));
        describe(run, numbers.repartition(3));
        describe(run, numbers.coalesce(2).zip(numbers.coalesce(2)));
        describe(run, numbers.cartesian(numbers));
        describe(run, numbers.sample(false, 0.5, 1).zipWithIndex());
        describe(run, numbers.pipe("cat"));
        describe(
                run,
                numbers.mapToPair(n -> new Tuple2<>(n, n))
                        .reduceByKey(Integer::sum)
                        .mapValues(n -> n));
        describe(run, numbers.distinct());
        describe(run, numbers.sortBy(n -> -n, true, 2));
    }

    /** Without numbers of RDDs and lines of this file. */
    private static void describe(Run run, org.apache.spark.api.java.JavaRDDLike<?, ?> rdd) {
        run.say(Arrays.stream(rdd.toDebugString().split("\n"))
                .map(line -> line.replaceAll("\\[\\d+\\]", "[id]").replaceAll(":\\d+", ":line"))
                .collect(Collectors.joining("\n")));
    }

    /** Both the failure and what caused it. */
    private static void fails(Run run, String title, Callable<?> action) {
        try {
            run.say(title, "did not fail", action.call());
        } catch (Throwable failure) {
            run.say(title, failure.getClass().getSimpleName(), first(failure));
            if (failure.getCause() != null) {
                run.say(" by", failure.getCause().getClass().getSimpleName(), first(failure.getCause()));
            }
        }
    }

    private static String first(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).split("\n")[0];
        return message.replaceAll("TID \\d+", "TID")
                .replaceAll("stage \\d+\\.0", "stage")
                .replaceAll("\\([^()]* executor driver\\)", "")
                .replaceAll("@[0-9a-f]+", "@")
                .replaceAll("[a-zA-Z.]*RddActions[$]+Lambda[$/0-9a-fx]+", "Lambda");
    }
}

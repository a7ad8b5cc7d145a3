package io.sabot.compat.spark.program;

import static io.sabot.compat.spark.program.RddMaps.context;
import static io.sabot.compat.spark.program.RddMaps.numbers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.Dependency;
import org.apache.spark.HashPartitioner;
import org.apache.spark.NarrowDependency;
import org.apache.spark.Partition;
import org.apache.spark.Partitioner;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaDoubleRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.partial.BoundedDouble;
import org.apache.spark.partial.PartialResult;
import org.apache.spark.rdd.PartitionCoalescer;
import org.apache.spark.rdd.PartitionGroup;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.rdd.RDD;
import scala.Function1;
import scala.Function2;
import scala.Option;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.math.Ordering;
import scala.math.Ordering$;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction1;

/** RDDs that programs write themselves, and Scala's face of RDDs as Java sees it. */
final class RddWritten {
    private RddWritten() {}

    private static <T> ClassTag<T> tag(Class<T> type) {
        return ClassTag$.MODULE$.apply(type);
    }

    private static <T> Seq<T> seq(List<T> values) {
        return CollectionConverters.asScala(values).toSeq();
    }

    /** A range of numbers. */
    record Slice(int index, int start, int end) implements Partition {}

    /** A partition of a parent. */
    record Other(int index, Partition other) implements Partition {}

    /** Numbers without a parent. */
    static final class Numbers extends RDD<Integer> {
        private final int count;
        private final int slices;

        Numbers(SparkContext context, int count, int slices) {
            super(context, seq(new ArrayList<Dependency<?>>()), tag(Integer.class));
            this.count = count;
            this.slices = slices;
        }

        @Override
        public Partition[] getPartitions() {
            Partition[] partitions = new Partition[slices];
            for (int i = 0; i < slices; i++) {
                partitions[i] = new Slice(i, i * count / slices, (i + 1) * count / slices);
            }
            return partitions;
        }

        @Override
        public Iterator<Integer> compute(Partition split, TaskContext context) {
            Slice slice = (Slice) split;
            List<Integer> numbers = new ArrayList<>();
            for (int i = slice.start(); i < slice.end(); i++) {
                numbers.add(i * 10 + context.partitionId());
            }
            return CollectionConverters.asScala(numbers.iterator());
        }

        @Override
        public Seq<String> getPreferredLocations(Partition split) {
            return seq(split.index() % 3 == 2 ? List.of() : List.of("host" + split.index() % 2));
        }
    }

    /** Each number with the one before, of a parent. */
    static final class Steps extends RDD<String> {
        Steps(RDD<Integer> parent) {
            super(parent, tag(String.class));
        }

        @Override
        public Partition[] getPartitions() {
            return firstParent(tag(Integer.class)).partitions();
        }

        @Override
        public Iterator<String> compute(Partition split, TaskContext context) {
            Iterator<Integer> numbers = firstParent(tag(Integer.class)).iterator(split, context);
            List<String> steps = new ArrayList<>();
            Integer before = null;
            while (numbers.hasNext()) {
                Integer number = numbers.next();
                steps.add(before + ">" + number);
                before = number;
            }
            return CollectionConverters.asScala(steps.iterator());
        }
    }

    /** The partitions of a parent from the last to the first. */
    static final class Backwards<T> extends RDD<T> {
        private final RDD<T> parent;

        Backwards(RDD<T> parent, ClassTag<T> tag) {
            super(parent.context(), seq(List.<Dependency<?>>of(new Mirror<>(parent))), tag);
            this.parent = parent;
        }

        @Override
        public Partition[] getPartitions() {
            Partition[] theirs = parent.partitions();
            Partition[] partitions = new Partition[theirs.length];
            for (int i = 0; i < theirs.length; i++) {
                partitions[i] = new Other(i, theirs[theirs.length - 1 - i]);
            }
            return partitions;
        }

        @Override
        public Iterator<T> compute(Partition split, TaskContext context) {
            return firstParent(elementClassTag()).iterator(((Other) split).other(), context);
        }

        @Override
        public Option<Partitioner> partitioner() {
            return Option.apply(new HashPartitioner(getNumPartitions()));
        }
    }

    /** From the last to the first. */
    static final class Mirror<T> extends NarrowDependency<T> {
        Mirror(RDD<T> rdd) {
            super(rdd);
        }

        @Override
        public Seq<Object> getParents(int partitionId) {
            return seq(List.<Object>of(rdd().getNumPartitions() - 1 - partitionId));
        }
    }

    static void own(Run run) {
        SparkContext context = run.spark().sparkContext();
        Numbers numbers = new Numbers(context, 10, 4);
        show(run, "own", numbers.toJavaRDD());
        run.say(numbers.toJavaRDD().map(n -> n + 1).filter(n -> n % 2 == 1).collect());
        run.say(numbers.toJavaRDD().count(), numbers.first(), numbers.getPreferredLocations(numbers.partitions()[1]));
        show(run, "steps", new Steps(numbers).toJavaRDD());
        show(run, "steps of a map", new Steps(numbers(run, 9, 2).map(n -> n * n).rdd()).toJavaRDD());
        show(
                run,
                "steps of a shuffle",
                new Steps(numbers(run, 9, 2).repartition(3).rdd()).toJavaRDD());
        RDD<Integer> kept = numbers(run, 9, 3).rdd().cache();
        show(run, "steps of what is kept", new Steps(kept).toJavaRDD());
        show(run, "backwards", new Backwards<>(numbers, tag(Integer.class)).toJavaRDD());
        run.say(new Backwards<>(numbers, tag(Integer.class))
                .toJavaRDD()
                .map(n -> -n)
                .collect());
        show(run, "shuffled", new Steps(numbers).toJavaRDD().repartition(2));
        run.say(new Steps(numbers)
                .toJavaRDD()
                .mapToPair(s -> new Tuple2<>(s.length(), 1))
                .reduceByKey(Integer::sum)
                .collect());
        for (int wanted : new int[] {1, 2, 3, 5, 12}) {
            show(run, "by location", new Numbers(context, 24, 12).toJavaRDD().coalesce(wanted));
        }
        show(run, "pruned", PartitionPruningRDD.create(numbers, new Even()).toJavaRDD());
        show(run, "pruned", new Steps(PartitionPruningRDD.create(numbers, new Even())).toJavaRDD());
    }

    /** Of partitions. */
    static final class Even extends AbstractFunction1<Object, Object> implements Serializable {
        @Override
        public Object apply(Object partition) {
            return (Integer) partition % 2 == 0;
        }
    }

    private static void show(Run run, String title, JavaRDD<?> rdd) {
        RddMaps.show(run, title, rdd);
    }

    /** The first with the last. */
    static final class Folded implements PartitionCoalescer, Serializable {
        @Override
        public PartitionGroup[] coalesce(int maxPartitions, RDD<?> parent) {
            PartitionGroup[] groups = new PartitionGroup[maxPartitions];
            for (int i = 0; i < maxPartitions; i++) {
                groups[i] = new PartitionGroup(Option.empty());
            }
            for (Partition partition : parent.partitions()) {
                int mirrored = Math.min(partition.index(), parent.getNumPartitions() - 1 - partition.index());
                groups[mirrored % maxPartitions].partitions().addOne(partition);
            }
            return groups;
        }
    }

    static void scala(Run run) {
        RDD<Integer> numbers = numbers(run, 12, 4).rdd();
        ClassTag<Integer> ints = tag(Integer.class);
        ClassTag<String> strings = tag(String.class);
        Ordering<Integer> order = Ordering$.MODULE$.comparatorToOrdering(java.util.Comparator.<Integer>naturalOrder());
        Function1<Integer, String> text = (Function1<Integer, String> & Serializable) n -> "t" + n;
        Function1<Integer, Object> odd = (Function1<Integer, Object> & Serializable) n -> n % 2 == 1;
        Function2<Integer, Integer, Integer> sum = (Function2<Integer, Integer, Integer> & Serializable) Integer::sum;
        run.say(Arrays.toString((String[]) numbers.map(text, strings).collect()));
        run.say(numbers.filter(odd).count(), numbers.reduce(sum), numbers.fold(1, sum), numbers.treeReduce(sum, 2));
        run.say(Arrays.toString((Object[]) numbers.take(3)), Arrays.toString((Object[]) numbers.top(2, order)));
        run.say(Arrays.toString((Object[]) numbers.takeOrdered(2, order)), numbers.max(order), numbers.min(order));
        show(
                run,
                "coalesced",
                numbers.coalesce(2, false, Option.apply(new Folded()), null).toJavaRDD());
        show(
                run,
                "coalesced",
                numbers.coalesce(3, true, Option.apply(new Folded()), null).toJavaRDD());
        show(run, "zip", numbers.zip(numbers.map(text, strings), strings).toJavaRDD());
        show(
                run,
                "distinct",
                numbers.map((Function1<Integer, Integer> & Serializable) n -> n % 5, ints)
                        .distinct(3, order)
                        .toJavaRDD());
        show(
                run,
                "sortBy",
                numbers.sortBy(text, false, 2, Ordering.String$.MODULE$, strings)
                        .toJavaRDD());
        show(run, "subtract", numbers.subtract(numbers.filter(odd)).toJavaRDD());
        show(run, "intersection", numbers.intersection(numbers.filter(odd), 2).toJavaRDD());
        show(run, "sample", numbers.sample(false, 0.5, 7).toJavaRDD());
        show(run, "split", numbers.randomSplit(new double[] {1, 1}, 3)[1].toJavaRDD());
        show(run, "keyBy", numbers.keyBy(text).toJavaRDD());
        show(
                run,
                "cartesian",
                numbers.cartesian(numbers.filter(odd), ints).toJavaRDD().coalesce(2));
        show(run, "zipWithIndex", numbers.zipWithIndex().toJavaRDD());
        show(run, "union", numbers.$plus$plus(numbers.filter(odd)).toJavaRDD());
        show(
                run,
                "mapPartitions",
                numbers.mapPartitions(
                                (Function1<Iterator<Integer>, Iterator<Integer>> & Serializable) each -> each.drop(1),
                                true,
                                ints)
                        .toJavaRDD());
        run.say(numbers.countByValue(order).size(), numbers.isEmpty(), numbers.first());
        run.say(Arrays.toString((Object[]) numbers.takeSample(false, 4, 9)));
        run.say(numbers.aggregate(0, sum, sum, ints), numbers.toLocalIterator().size());
    }

    static void approximate(Run run) {
        JavaRDD<Integer> numbers = numbers(run, 1000, 4).map(n -> n % 70);
        PartialResult<BoundedDouble> count = numbers.countApprox(60_000, 0.9);
        run.say(
                count,
                count.isInitialValueFinal(),
                count.getFinalValue(),
                count.initialValue().mean());
        Map<Integer, BoundedDouble> values =
                numbers.filter(n -> n < 3).countByValueApprox(60_000).getFinalValue();
        run.say(new TreeMap<>(values));
        JavaDoubleRDD doubles = numbers.coalesce(1).mapToDouble(n -> n / 2.0);
        run.say(doubles.meanApprox(60_000), doubles.sumApprox(60_000, 0.8));
        PartialResult<BoundedDouble> mapped = count.map((Function1<BoundedDouble, BoundedDouble> & Serializable)
                bound -> new BoundedDouble(-bound.mean(), 1, -bound.high(), -bound.low()));
        run.say(mapped, mapped.getFinalValue(), count.initialValue().equals(count.getFinalValue()));
        for (int different : new int[] {0, 1, 10, 100, 1000, 5000, 50_000}) {
            JavaRDD<Integer> some = numbers(run, different, 3);
            JavaRDD<String> texts = some.map(n -> "some text " + n * 31);
            run.say(
                    different,
                    some.countApproxDistinct(0.05),
                    texts.countApproxDistinct(0.01),
                    texts.countApproxDistinct(0.3));
            run.say(some.rdd().countApproxDistinct(12, 0), texts.rdd().countApproxDistinct(4, 0));
        }
        run.say(context(run).parallelize(Arrays.asList(null, 1, null), 1).countApproxDistinct(0.1));
        for (double wrong : new double[] {0, 0.00001}) {
            try {
                numbers.countApproxDistinct(wrong);
            } catch (IllegalArgumentException failure) {
                run.say(failure.getMessage());
            }
        }
        // Only some are known in time: bounds hang on which, but their order does not.
        JavaRDD<Integer> slow = numbers(run, 8, 8).map(n -> {
            Thread.sleep(n == 7 ? 4000 : 0);
            return n;
        });
        PartialResult<BoundedDouble> early = slow.countApprox(2000);
        run.say(
                early.isInitialValueFinal(),
                early.initialValue().low() <= early.initialValue().mean());
        run.say(early.getFinalValue(), early);
        Set<String> bounds = new TreeSet<>();
        bounds.add(early.initialValue().toString());
        run.say(bounds);
    }
}

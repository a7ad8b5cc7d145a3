package io.sabot.spark.internal;

import io.sabot.engine.object.Combine;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.Least;
import io.sabot.engine.object.ObjectCopy;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.ShuffleSpec;
import io.sabot.engine.object.ShuffledNode;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.rdd.RDD;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import scala.Tuple2;

/** Actions that give one object, or few. Results of partitions are put together in the order of the partitions. */
public final class Reductions {
    private Reductions() {}

    public static <T> List<T> collect(RDD<T> rdd) {
        List<T> all = new ArrayList<>();
        for (List<T> part : Jobs.run(rdd.context(), "collect", rdd.node(), Jobs.<T>collecting())) {
            all.addAll(part);
        }
        return all;
    }

    /** One partition after the other, by a job each, when its objects are asked for. */
    public static <T> Iterator<T> eachPartition(RDD<T> rdd) {
        Iterator<Integer> partitions =
                IntStream.range(0, rdd.getNumPartitions()).iterator();
        return Iterators.flatMap(
                partitions,
                partition -> Jobs.run(
                                rdd.context(),
                                "toLocalIterator",
                                rdd.node(),
                                new int[] {partition},
                                Jobs.<T>collecting())
                        .get(0)
                        .iterator());
    }

    public static long count(RDD<?> rdd) {
        long count = 0;
        for (long part : Jobs.run(rdd.context(), "count", rdd.node(), (objects, task) -> Iterators.count(objects))) {
            count += part;
        }
        return count;
    }

    public static <T> void forEach(RDD<T> rdd, Iterators.Action<? super T> action) {
        Jobs.checked(action);
        Jobs.run(rdd.context(), "foreach", rdd.node(), (objects, task) -> {
            Iterators.forEach(objects, action);
            return null;
        });
    }

    public static <T> void forEachPartition(RDD<T> rdd, Iterators.Action<? super Iterator<T>> action) {
        Jobs.checked(action);
        Jobs.run(rdd.context(), "foreachPartition", rdd.node(), (objects, task) -> {
            action.accept(objects);
            return null;
        });
    }

    /** @throws UnsupportedOperationException when there is no object */
    public static <T> T reduce(RDD<T> rdd, Iterators.Merge<T> merge) {
        Jobs.checked(merge);
        List<List<T>> parts = Jobs.run(rdd.context(), "reduce", rdd.node(), (objects, task) -> reduced(objects, merge));
        List<T> result = List.of();
        try {
            for (List<T> part : parts) {
                if (!part.isEmpty()) {
                    result = result.isEmpty() ? part : one(merge.apply(result.get(0), part.get(0)));
                }
            }
        } catch (Exception failure) {
            throw SparkErrors.sneaky(failure);
        }
        return only(result);
    }

    /** A list of one, which may be null, or none. */
    private static <T> List<T> reduced(Iterator<T> objects, Iterators.Merge<T> merge) throws Exception {
        if (!objects.hasNext()) {
            return List.of();
        }
        T first = objects.next();
        return one(Iterators.fold(first, objects, merge::apply));
    }

    private static <T> List<T> one(T object) {
        List<T> list = new ArrayList<>(1);
        list.add(object);
        return list;
    }

    private static <T> T only(List<T> result) {
        if (result.isEmpty()) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_3014");
        }
        return result.get(0);
    }

    /** @param zero each partition, and the program, begins with a copy of it */
    public static <T, U> U aggregate(RDD<T> rdd, U zero, Iterators.Step<U, T> step, Iterators.Merge<U> merge) {
        Jobs.checked(step);
        U result = copy(zero);
        List<U> parts = Jobs.run(
                rdd.context(), "aggregate", rdd.node(), (objects, task) -> Iterators.fold(zero, objects, step));
        try {
            for (U part : parts) {
                result = merge.apply(result, part);
            }
        } catch (Exception failure) {
            throw SparkErrors.sneaky(failure);
        }
        return result;
    }

    /** By Java's serialisation. */
    @SuppressWarnings("unchecked")
    static <T> T copy(T object) {
        try {
            return (T) ObjectCopy.write(object).read();
        } catch (IOException | ClassNotFoundException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }

    public static <T> T treeReduce(RDD<T> rdd, Iterators.Merge<T> merge, int depth) {
        requireDepth(depth);
        Jobs.checked(merge);
        RDD<List<T>> parts = NodeRdd.mapped(
                rdd, (index, objects, task) -> List.of(reduced(objects, merge)).iterator());
        Iterators.Merge<List<T>> both = (left, right) -> {
            if (left.isEmpty() || right.isEmpty()) {
                return left.isEmpty() ? right : left;
            }
            return one(merge.apply(left.get(0), right.get(0)));
        };
        return only(treeAggregate(parts, new ArrayList<>(), both::apply, both, depth, false));
    }

    private static void requireDepth(int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException(
                    "requirement failed: Depth must be greater than or equal to 1 but got " + depth + ".");
        }
    }

    /**
     * In steps, each of which has fewer partitions.
     *
     * @param lastInTask whether a task, too, puts the last parts together
     */
    public static <T, U> U treeAggregate(
            RDD<T> rdd, U zero, Iterators.Step<U, T> step, Iterators.Merge<U> merge, int depth, boolean lastInTask) {
        requireDepth(depth);
        int partitions = rdd.getNumPartitions();
        if (partitions == 0) {
            return copy(zero);
        }
        Jobs.checked(merge);
        RDD<U> parts = NodeRdd.mapped(
                rdd,
                (index, objects, task) ->
                        one(Iterators.fold(zero, objects, step)).iterator());
        int scale = Math.max((int) Math.ceil(Math.pow(partitions, 1.0 / depth)), 2);
        while (partitions > scale + Math.ceil((double) partitions / scale)) {
            partitions /= scale;
            parts = fewer(parts, partitions, zero, merge);
        }
        if (lastInTask && parts.getNumPartitions() > 1) {
            parts = fewer(parts, 1, zero, merge);
        }
        return aggregate(parts, copy(zero), merge::apply, merge);
    }

    @SuppressWarnings("unchecked")
    private static <U> RDD<U> fewer(RDD<U> parts, int partitions, U zero, Iterators.Merge<U> merge) {
        RDD<Tuple2<Integer, U>> numbered = NodeRdd.mapped(
                parts,
                (index, objects, task) -> Iterators.map(objects, part -> new Tuple2<>(index % partitions, part)));
        ShuffleSpec spec =
                new ShuffleSpec(new HashPartitioner(partitions), new Folded<>(new Zero<>(zero), merge), true, null);
        ObjectNode<?> node = new ShuffledNode("treeAggregate", numbered.node(), spec);
        RDD<Tuple2<Integer, U>> folded =
                new NodeRdd<>(parts.context(), List.of(), (ObjectNode<Tuple2<Integer, U>>) node);
        return NodeRdd.mapped(folded, (index, pairs, task) -> Iterators.map(pairs, pair -> pair._2));
    }

    private record Zero<U>(U value) implements Serializable {}

    /** Each key begins with a copy of the zero. */
    private record Folded<U>(Zero<U> zero, Iterators.Merge<U> merge) implements Combine {
        @Override
        @SuppressWarnings("unchecked")
        public Object create(Object value) throws Exception {
            return merge.apply(copy(zero.value), (U) value);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object add(Object combined, Object value) throws Exception {
            return merge.apply((U) combined, (U) value);
        }

        @Override
        public Object merge(Object combined, Object other) throws Exception {
            return add(combined, other);
        }
    }

    /** The first ones; computes as few partitions as it can guess, more and more of them. */
    public static <T> List<T> take(RDD<T> rdd, int count) {
        int growth = Math.max(Integer.parseInt(setting(rdd, "spark.rdd.limit.scaleUpFactor", "4")), 2);
        int atFirst = Integer.parseInt(setting(rdd, "spark.rdd.limit.initialNumPartitions", "1"));
        List<T> taken = new ArrayList<>();
        int partitions = count == 0 ? 0 : rdd.getNumPartitions();
        int scanned = 0;
        while (taken.size() < count && scanned < partitions) {
            int left = count - taken.size();
            long tried = scanned == 0 ? atFirst : next(scanned, taken.size(), left, growth);
            int end = (int) Math.min(scanned + tried, partitions);
            List<List<T>> parts = Jobs.run(
                    rdd.context(),
                    "take",
                    rdd.node(),
                    IntStream.range(scanned, end).toArray(),
                    (objects, task) -> Iterators.list(Iterators.limit(objects, left)));
            for (List<T> part : parts) {
                taken.addAll(part.subList(0, Math.min(part.size(), count - taken.size())));
            }
            scanned = end;
        }
        return taken;
    }

    private static long next(int scanned, int taken, int left, int growth) {
        long most = (long) scanned * growth;
        return taken == 0 ? most : Math.min((long) Math.ceil(1.5 * left * scanned / taken), most);
    }

    private static String setting(RDD<?> rdd, String name, String otherwise) {
        return rdd.context().getConf().get(name, otherwise);
    }

    /** @throws UnsupportedOperationException when there is no object */
    public static <T> T first(RDD<T> rdd) {
        return only(take(rdd, 1));
    }

    public static boolean isEmpty(RDD<?> rdd) {
        return rdd.getNumPartitions() == 0 || take(rdd, 1).isEmpty();
    }

    /** The least, in order. */
    public static <T> List<T> least(RDD<T> rdd, int count, Comparator<? super T> order) {
        Jobs.checked(order);
        if (count == 0 || rdd.getNumPartitions() == 0) {
            return new ArrayList<>();
        }
        if (count < 0) {
            throw new IllegalArgumentException("k (" + count + ") must be nonnegative");
        }
        Optional<List<T>> least = Jobs.run(
                        rdd.context(), "takeOrdered", rdd.node(), (objects, task) -> Least.of(objects, count, order))
                .stream()
                .reduce((left, right) -> Least.merged(left, right, count, order));
        return least.orElseGet(ArrayList::new);
    }

    /** Fails with a ClassCastException when objects cannot be compared. */
    @SuppressWarnings("unchecked") // as Guava's natural order, which Spark takes for any objects
    public static <T> Comparator<T> natural() {
        return (Comparator<T>) Comparator.naturalOrder();
    }

    /** How often each object is there, in the order in which a shuffle brings them. */
    public static <T> Map<T, Long> countByValue(RDD<T> rdd) {
        RDD<Tuple2<T, Object>> pairs = NodeRdd.mapped(
                rdd, (index, objects, task) -> Iterators.map(objects, object -> new Tuple2<>(object, null)));
        return PairOperations.counted(pairs);
    }

    /** The first of the greatest. */
    public static <T> T max(RDD<T> rdd, Comparator<? super T> order) {
        return reduce(rdd, (left, right) -> order.compare(left, right) >= 0 ? left : right);
    }

    /** The first of the least. */
    public static <T> T min(RDD<T> rdd, Comparator<? super T> order) {
        return reduce(rdd, (left, right) -> order.compare(left, right) <= 0 ? left : right);
    }
}

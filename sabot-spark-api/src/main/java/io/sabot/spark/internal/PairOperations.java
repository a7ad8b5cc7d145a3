package io.sabot.spark.internal;

import io.sabot.engine.object.CoGroupedNode;
import io.sabot.engine.object.Combine;
import io.sabot.engine.object.CombinedNode;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.ObjectSerializer;
import io.sabot.engine.object.SelectedNode;
import io.sabot.engine.object.ShuffleRead;
import io.sabot.engine.object.ShuffleSpec;
import io.sabot.engine.object.ShuffledNode;
import io.sabot.spark.Dependency;
import io.sabot.spark.OneToOneDependency;
import io.sabot.spark.Partitioner;
import io.sabot.spark.RangePartitioner;
import io.sabot.spark.ShuffleDependency;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.serializer.Serializer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import scala.Option;
import scala.Tuple2;
import scala.runtime.BoxesRunTime;

/** What RDDs of pairs can do, for both of Spark's faces: Java's and Scala's. Nothing is sent where it is already. */
public final class PairOperations {
    private PairOperations() {}

    /** The partitioner that Spark takes when the program names none: the largest that a parent has, if that is not too small. */
    public static Partitioner defaultPartitioner(RDD<?> first, RDD<?>... others) {
        return DefaultPartitioner.of(first, List.of(others));
    }

    /**
     * Values of one key become one.
     *
     * @param name of the operation
     * @param combinesFirst whether before they are sent, too
     */
    public static <K, V, C> RDD<Tuple2<K, C>> combined(
            String name, RDD<Tuple2<K, V>> pairs, Combine combine, Partitioner partitioner, boolean combinesFirst) {
        return combined(name, pairs, combine, partitioner, combinesFirst, null);
    }

    /** @param serializer of what is sent; null for the application's */
    public static <K, V, C> RDD<Tuple2<K, C>> combined(
            String name,
            RDD<Tuple2<K, V>> pairs,
            Combine combine,
            Partitioner partitioner,
            boolean combinesFirst,
            Serializer serializer) {
        Jobs.checked(combine);
        if (isPartitionedBy(pairs, partitioner)) {
            return NodeRdd.mappedInPlace(
                    pairs, (index, objects, task) -> cast(ShuffleRead.combined(objects, combine, task)));
        }
        ObjectSerializer sender = serializer == null ? null : serializer.objects();
        return shuffled(name, pairs, new ShuffleSpec(partitioner, combine, combinesFirst, null, sender), partitioner);
    }

    public static <K, V> RDD<Tuple2<K, V>> partitioned(RDD<Tuple2<K, V>> pairs, Partitioner partitioner) {
        return isPartitionedBy(pairs, partitioner)
                ? pairs
                : shuffled("partitionBy", pairs, ShuffleSpec.of(partitioner), partitioner);
    }

    /** Partitions that are sorted by key. */
    public static <K, V> RDD<Tuple2<K, V>> sorted(
            String name, RDD<Tuple2<K, V>> pairs, Partitioner partitioner, Comparator<? super K> order) {
        Comparator<Object> ofKeys = cast(order);
        if (isPartitionedBy(pairs, partitioner)) {
            return NodeRdd.mappedInPlace(
                    pairs, (index, objects, task) -> cast(ShuffleRead.sorted(objects, ofKeys, task)));
        }
        return shuffled(name, pairs, new ShuffleSpec(partitioner, null, false, ofKeys), partitioner);
    }

    /** Sorted by key: partitions are ranges of keys. */
    public static <K, V> RDD<Tuple2<K, V>> sortedByKey(
            RDD<Tuple2<K, V>> pairs, Comparator<K> order, boolean ascending, int partitions) {
        Partitioner ranges = RangePartitioner.of(partitions, pairs, ascending, order);
        Comparator<Object> ofKeys = cast(ascending ? order : order.reversed());
        return shuffled("sortByKey", pairs, new ShuffleSpec(ranges, null, false, ofKeys), ranges);
    }

    /** Pairs whose keys are not outside of two keys; partitions without any are left out if they are known. */
    public static <K, V> RDD<Tuple2<K, V>> inRange(RDD<Tuple2<K, V>> pairs, Comparator<K> order, K lower, K upper) {
        RDD<Tuple2<K, V>> searched = pairs;
        if (pairs.partitioner().isDefined() && pairs.partitioner().get() instanceof RangePartitioner<?, ?> ranges) {
            int one = ranges.getPartition(lower);
            int other = ranges.getPartition(upper);
            SelectedNode.Part[][] parts = IntStream.rangeClosed(Math.min(one, other), Math.max(one, other))
                    .mapToObj(partition -> new SelectedNode.Part[] {new SelectedNode.Part(0, partition)})
                    .toArray(SelectedNode.Part[][]::new);
            searched = new NodeRdd<>(pairs.context(), List.of(), new SelectedNode<>(List.of(pairs.node()), parts));
        }
        return NodeRdd.mappedInPlace(
                searched,
                (index, objects, task) -> Iterators.filter(
                        objects, pair -> order.compare(pair._1, lower) >= 0 && order.compare(pair._1, upper) <= 0));
    }

    /** Of pairs of one key the last one stays. */
    public static <K, V> scala.collection.Map<K, V> collectedAsMap(RDD<Tuple2<K, V>> pairs) {
        scala.collection.mutable.HashMap<K, V> map = new scala.collection.mutable.HashMap<>();
        List<Tuple2<K, V>> all = collected("collectAsMap", pairs);
        // the order of the map hangs on its size
        map.sizeHint(all.size());
        for (Tuple2<K, V> pair : all) {
            map.put(pair._1, pair._2);
        }
        return map;
    }

    private static <K, V, C> RDD<Tuple2<K, C>> shuffled(
            String name, RDD<Tuple2<K, V>> pairs, ShuffleSpec spec, Partitioner partitioner) {
        ObjectNode<Tuple2<K, C>> node = cast(new ShuffledNode(pairs.getCreationSite(), pairs.node(), spec));
        return new NodeRdd<>(
                pairs.context(),
                List.of(new ShuffleDependency<>(pairs, partitioner, Option.empty(), spec.combinesFirst())),
                node,
                Option.apply(partitioner));
    }

    private static Dependency<?> dependency(RDD<?> pairs, Partitioner partitioner) {
        return isPartitionedBy(pairs, partitioner)
                ? new OneToOneDependency<>(pairs)
                : new ShuffleDependency<Object, Object, Object>(cast(pairs), partitioner, Option.empty(), false);
    }

    /** For each key the lists of its values, one list for each of the RDDs. */
    public static <K> RDD<Tuple2<K, List<?>[]>> cogrouped(String name, Partitioner partitioner, RDD<?>... sides) {
        List<ObjectNode<?>> nodes = new ArrayList<>();
        List<Boolean> inPlace = new ArrayList<>();
        List<Dependency<?>> dependencies = new ArrayList<>();
        for (RDD<?> side : sides) {
            dependencies.add(dependency(side, partitioner));
            nodes.add(side.node());
            inPlace.add(isPartitionedBy(side, partitioner));
        }
        ObjectNode<Tuple2<K, List<?>[]>> node = cast(new CoGroupedNode(name, nodes, inPlace, partitioner));
        return new NodeRdd<>(sides[0].context(), dependencies, node, Option.apply(partitioner));
    }

    /** Pairs of keys that the other RDD has not, in the order of a hash map of keys, as Spark's {@code SubtractedRDD} has them. */
    public static <K, V, W> RDD<Tuple2<K, V>> subtracted(
            RDD<Tuple2<K, V>> pairs, RDD<Tuple2<K, W>> other, Partitioner partitioner) {
        List<ObjectNode<?>> sides = List.of(inPartitions(pairs, partitioner), inPartitions(other, partitioner));
        int[][] parts = new int[partitioner.numPartitions()][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new int[] {i, i};
        }
        ObjectNode<Tuple2<K, V>> node = new CombinedNode<>(
                sides,
                parts,
                (partition, sources, task) -> Subtraction.of(
                        cast(sources.get(0).read()), cast(sources.get(1).read())));
        return new NodeRdd<>(
                        pairs.context(),
                        List.of(dependency(pairs, partitioner), dependency(other, partitioner)),
                        node,
                        Option.apply(partitioner))
                .ofKind("SubtractedRDD");
    }

    private static ObjectNode<?> inPartitions(RDD<?> pairs, Partitioner partitioner) {
        return isPartitionedBy(pairs, partitioner)
                ? pairs.node()
                : new ShuffledNode(pairs.getCreationSite(), pairs.node(), ShuffleSpec.of(partitioner));
    }

    /** The values of one key: of its partition if that is known. */
    public static <K, V> List<V> lookup(RDD<Tuple2<K, V>> pairs, K key) {
        int[] partitions = partitionsOf(pairs, key);
        List<V> found = new ArrayList<>();
        Jobs.<Tuple2<K, V>, List<V>>run(pairs.context(), "lookup", pairs.node(), partitions, (objects, task) -> {
                    List<V> values = new ArrayList<>();
                    while (objects.hasNext()) {
                        Tuple2<K, V> pair = objects.next();
                        if (BoxesRunTime.equals(pair._1, key)) {
                            values.add(pair._2);
                        }
                    }
                    return values;
                })
                .forEach(found::addAll);
        return found;
    }

    private static int[] partitionsOf(RDD<?> pairs, Object key) {
        if (pairs.partitioner().isDefined()) {
            return new int[] {pairs.partitioner().get().getPartition(key)};
        }
        skipNumbers(pairs, 2);
        return IntStream.range(0, pairs.getNumPartitions()).toArray();
    }

    /** Of RDDs that Spark has between: what is seeded by an RDD's number later would differ without them. */
    public static void skipNumbers(RDD<?> rdd, int count) {
        for (int i = 0; i < count; i++) {
            rdd.context().newRddId();
        }
    }

    /** All pairs, by partition. */
    public static <T> List<T> collected(String name, RDD<T> rdd) {
        List<T> all = new ArrayList<>();
        Jobs.<T, List<T>>run(rdd.context(), name, rdd.node(), (objects, task) -> {
                    List<T> list = new ArrayList<>();
                    objects.forEachRemaining(list::add);
                    return list;
                })
                .forEach(all::addAll);
        return all;
    }

    /** Values by key, combined within each partition first. */
    public static <K, V> Map<K, V> reducedLocally(RDD<Tuple2<K, V>> pairs, Combine reduction) {
        Jobs.checked(reduction);
        if (pairs.getNumPartitions() == 0) {
            throw new UnsupportedOperationException("empty collection");
        }
        skipNumbers(pairs, 1);
        return LocalReduction.of(pairs, reduction);
    }

    /** How many pairs each key has, in the order of the partitions. */
    public static <K> Map<K, Long> counted(RDD<? extends Tuple2<K, ?>> pairs) {
        RDD<Tuple2<K, Object>> plain = cast(pairs);
        skipNumbers(pairs, 1);
        RDD<Tuple2<K, Long>> counts = combined("countByKey", plain, new Counting(), defaultPartitioner(plain), true);
        Map<K, Long> byKey = new LinkedHashMap<>();
        for (Tuple2<K, Long> count : collected("countByKey", counts)) {
            byKey.put(count._1, count._2);
        }
        return byKey;
    }

    /** Counts whatever values there are. */
    private record Counting() implements Combine {
        @Override
        public Object create(Object value) {
            return 1L;
        }

        @Override
        public Object add(Object combined, Object value) {
            return (Long) combined + 1;
        }

        @Override
        public Object merge(Object combined, Object other) {
            return (Long) combined + (Long) other;
        }
    }

    private static boolean isPartitionedBy(RDD<?> rdd, Partitioner partitioner) {
        return rdd.partitioner().isDefined() && rdd.partitioner().get().equals(partitioner);
    }

    @SuppressWarnings("unchecked") // nodes of pairs do not know the types of keys and values
    private static <T> T cast(Object node) {
        return (T) node;
    }
}

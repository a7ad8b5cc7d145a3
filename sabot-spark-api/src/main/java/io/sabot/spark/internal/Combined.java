package io.sabot.spark.internal;

import io.sabot.engine.object.CombinedNode;
import io.sabot.engine.object.Iterators;
import io.sabot.spark.NarrowDependency;
import io.sabot.spark.OneToOneDependency;
import io.sabot.spark.Partitioner;
import io.sabot.spark.rdd.RDD;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;

/** RDDs of which each partition comes of one partition of each of several others; and numbered objects. */
public final class Combined {
    private Combined() {}

    /** Code over partitions of several RDDs. */
    @FunctionalInterface
    public interface Zip<V> extends Serializable {
        Iterator<V> apply(int partition, List<Iterator<?>> objects) throws Exception;
    }

    /** For what comes from an RDD whose type is known. */
    @SuppressWarnings("unchecked")
    public static <T> Iterator<T> typed(Iterator<?> objects) {
        return (Iterator<T>) objects;
    }

    /** Partitions of the same number together. */
    public static <V> RDD<V> zipped(List<RDD<?>> parents, Zip<V> zip, boolean keepsKeys, ClassTag<V> tag) {
        CombinedNode.Function<V> function = (partition, sources, task) -> {
            List<Iterator<?>> objects = new ArrayList<>();
            sources.forEach(source -> objects.add(source.read()));
            return zip.apply(partition, objects);
        };
        Jobs.checked(function);
        List<OneToOneDependency<?>> dependencies = new ArrayList<>();
        parents.forEach(parent -> dependencies.add(new OneToOneDependency<>(parent)));
        Option<Partitioner> partitioner = keepsKeys ? parents.get(0).partitioner() : Option.empty();
        return new NodeRdd<>(
                parents.get(0).context(),
                dependencies,
                () -> zippedNode(parents, function),
                "ZippedPartitionsRDD" + parents.size(),
                partitioner,
                tag);
    }

    private static <V> CombinedNode<V> zippedNode(List<RDD<?>> parents, CombinedNode.Function<V> function) {
        int partitions = parents.get(0).getNumPartitions();
        if (parents.stream().anyMatch(parent -> parent.getNumPartitions() != partitions)) {
            throw new IllegalArgumentException("Can't zip RDDs with unequal numbers of partitions: "
                    + parents.stream()
                            .map(parent -> Integer.toString(parent.getNumPartitions()))
                            .collect(Collectors.joining(", ", "List(", ")")));
        }
        int[][] parts = new int[partitions][parents.size()];
        for (int i = 0; i < partitions; i++) {
            Arrays.fill(parts[i], i);
        }
        return new CombinedNode<>(parents.stream().map(RDD::node).toList(), parts, function);
    }

    /** First objects together, and so on; fails in a task when there are more of one. */
    public static <T, U> RDD<Tuple2<T, U>> zip(RDD<T> left, RDD<U> right) {
        return zipped(
                List.of(left, right),
                (partition, objects) -> new Pairs<>(typed(objects.get(0)), typed(objects.get(1))),
                false,
                NodeRdd.tag());
    }

    private record Pairs<T, U>(Iterator<T> left, Iterator<U> right) implements Iterator<Tuple2<T, U>> {
        @Override
        public boolean hasNext() {
            boolean has = left.hasNext();
            if (has != right.hasNext()) {
                throw SparkErrors.failure("_LEGACY_ERROR_TEMP_3013");
            }
            return has;
        }

        @Override
        public Tuple2<T, U> next() {
            return new Tuple2<>(left.next(), right.next());
        }
    }

    /** Each with each; the objects of {@code right} are computed again for each of {@code left}. */
    public static <T, U> RDD<Tuple2<T, U>> cartesian(RDD<T> left, RDD<U> right) {
        int inner = right.getNumPartitions();
        return new NodeRdd<>(
                left.context(),
                List.of(
                        new OneParent<>(left, partition -> partition / inner),
                        new OneParent<>(right, partition -> partition % inner)),
                () -> product(left, right),
                "CartesianRDD",
                Option.empty(),
                NodeRdd.tag());
    }

    private static <T, U> CombinedNode<Tuple2<T, U>> product(RDD<T> left, RDD<U> right) {
        int inner = right.getNumPartitions();
        int[][] parts = IntStream.range(0, left.getNumPartitions() * inner)
                .mapToObj(partition -> new int[] {partition / inner, partition % inner})
                .toArray(int[][]::new);
        return new CombinedNode<>(
                List.of(left.node(), right.node()),
                parts,
                (partition, sources, task) -> Iterators.flatMap(
                        Combined.<T>typed(sources.get(0).read()),
                        object -> Iterators.map(
                                Combined.<U>typed(sources.get(1).read()), other -> new Tuple2<>(object, other))));
    }

    /** Each partition is computed from one of the other RDD. */
    private static final class OneParent<T> extends NarrowDependency<T> {
        private static final long serialVersionUID = 1L;

        private final transient IntUnaryOperator parent;

        OneParent(RDD<T> rdd, IntUnaryOperator parent) {
            super(rdd);
            this.parent = parent;
        }

        @Override
        public Seq<Object> getParents(int partitionId) {
            return ScalaCollections.linked(List.of(parent.applyAsInt(partitionId)));
        }
    }

    /** With their places; counts all partitions but the last, by a job, at once. */
    public static <T> RDD<Tuple2<T, Long>> zipWithIndex(RDD<T> rdd) {
        long[] starts = starts(rdd);
        return NodeRdd.<T, Tuple2<T, Long>>mapped(rdd, (index, objects, task) -> numbered(objects, starts[index], 1))
                .ofKind("ZippedWithIndexRDD");
    }

    private static long[] starts(RDD<?> rdd) {
        int partitions = rdd.getNumPartitions();
        long[] starts = new long[partitions];
        if (partitions > 1) {
            RDD<?> counted = NodeRdd.ancestorOfSameSizes(rdd);
            List<Long> counts = Jobs.run(
                    rdd.context(),
                    "zipWithIndex",
                    counted.node(),
                    IntStream.range(0, partitions - 1).toArray(),
                    (objects, task) -> Iterators.count(objects));
            for (int i = 1; i < partitions; i++) {
                starts[i] = starts[i - 1] + counts.get(i - 1);
            }
        }
        return starts;
    }

    /** With numbers that hang on the place within the partition. */
    public static <T> RDD<Tuple2<T, Long>> zipWithUniqueId(RDD<T> rdd) {
        long step = rdd.getNumPartitions();
        return NodeRdd.mapped(rdd, (index, objects, task) -> numbered(objects, index, step));
    }

    private static <T> Iterator<Tuple2<T, Long>> numbered(Iterator<T> objects, long start, long step) {
        return new Iterator<>() {
            private long number = start;

            @Override
            public boolean hasNext() {
                return objects.hasNext();
            }

            @Override
            public Tuple2<T, Long> next() {
                Tuple2<T, Long> pair = new Tuple2<>(objects.next(), number);
                number += step;
                return pair;
            }
        };
    }
}

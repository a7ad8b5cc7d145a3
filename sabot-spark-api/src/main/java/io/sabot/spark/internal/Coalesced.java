package io.sabot.spark.internal;

import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.SelectedNode;
import io.sabot.engine.object.ShuffleSpec;
import io.sabot.engine.object.ShuffledNode;
import io.sabot.engine.type.XorShiftRandom;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.NarrowDependency;
import io.sabot.spark.Partition;
import io.sabot.spark.ShuffleDependency;
import io.sabot.spark.rdd.PartitionCoalescer;
import io.sabot.spark.rdd.PartitionGroup;
import io.sabot.spark.rdd.RDD;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;

/** Fewer or more partitions of the same objects. Source: Spark's {@code CoalescedRDD} and {@code RDD.coalesce}. */
public final class Coalesced {
    private Coalesced() {}

    /**
     * Several partitions become one.
     *
     * @param coalescer null for Spark's own
     */
    public static <T> RDD<T> of(RDD<T> rdd, int partitions, PartitionCoalescer coalescer) {
        requirePositive(partitions);
        if (coalescer != null && !(coalescer instanceof Serializable)) {
            throw new IllegalArgumentException(
                    "requirement failed: The partition coalescer passed in must be serializable.");
        }
        PartitionCoalescer chosen = coalescer == null ? new DefaultCoalescer() : coalescer;
        Groups<T> groups = new Groups<>(rdd, partitions, chosen);
        return new NodeRdd<>(
                rdd.context(), List.of(groups), groups::node, "CoalescedRDD", Option.empty(), rdd.elementClassTag());
    }

    private static void requirePositive(int partitions) {
        if (partitions <= 0) {
            throw new IllegalArgumentException(
                    "requirement failed: Number of partitions (" + partitions + ") must be positive.");
        }
    }

    /** The partitions of each partition, found when they are needed. */
    private static final class Groups<T> extends NarrowDependency<T> {
        private static final long serialVersionUID = 1L;

        private final int partitions;
        private final transient PartitionCoalescer coalescer;
        private transient SelectedNode.Part[][] parts;

        Groups(RDD<T> rdd, int partitions, PartitionCoalescer coalescer) {
            super(rdd);
            this.partitions = partitions;
            this.coalescer = coalescer;
        }

        private synchronized SelectedNode.Part[][] parts() {
            if (parts == null) {
                PartitionGroup[] groups = coalescer.coalesce(partitions, rdd());
                SelectedNode.Part[][] found = new SelectedNode.Part[groups.length][];
                for (int i = 0; i < groups.length; i++) {
                    List<SelectedNode.Part> part = new ArrayList<>();
                    for (Partition partition : ScalaCollections.list(groups[i].partitions())) {
                        part.add(new SelectedNode.Part(0, partition.index()));
                    }
                    found[i] = part.toArray(new SelectedNode.Part[0]);
                }
                parts = found;
            }
            return parts;
        }

        SelectedNode<T> node() {
            return new SelectedNode<>(List.of(rdd().node()), parts());
        }

        @Override
        public Seq<Object> getParents(int partitionId) {
            List<Integer> parents = new ArrayList<>();
            for (SelectedNode.Part part : parts()[partitionId]) {
                parents.add(part.partition());
            }
            return ScalaCollections.linked(List.copyOf(parents));
        }
    }

    /** Objects are dealt out, beginning at a partition that hangs on the number of theirs. */
    public static <T> RDD<T> shuffled(RDD<T> rdd, int partitions, PartitionCoalescer coalescer) {
        requirePositive(partitions);
        RDD<Tuple2<Integer, T>> dealt =
                NodeRdd.mapped(rdd, (index, objects, task) -> dealt(objects, index, partitions));
        HashPartitioner partitioner = new HashPartitioner(partitions);
        RDD<Tuple2<Integer, T>> moved = new NodeRdd<>(
                rdd.context(),
                List.of(new ShuffleDependency<>(dealt, partitioner, Option.empty(), false)),
                () -> moved(dealt.node(), partitioner),
                "ShuffledRDD",
                Option.apply(partitioner),
                NodeRdd.tag());
        RDD<Tuple2<Integer, T>> coalesced = of(moved, partitions, coalescer);
        return NodeRdd.mapped(
                        coalesced,
                        (index, pairs, task) -> Iterators.map(pairs, pair -> pair._2),
                        false,
                        rdd.elementClassTag())
                .ofSameSizes();
    }

    private static <T> Iterator<Tuple2<Integer, T>> dealt(Iterator<T> objects, int index, int partitions) {
        return new Iterator<>() {
            private int position = new XorShiftRandom(index).nextInt(partitions);

            @Override
            public boolean hasNext() {
                return objects.hasNext();
            }

            @Override
            public Tuple2<Integer, T> next() {
                return new Tuple2<>(++position, objects.next());
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> ObjectNode<Tuple2<Integer, T>> moved(
            ObjectNode<Tuple2<Integer, T>> dealt, HashPartitioner partitioner) {
        ObjectNode<?> node = new ShuffledNode("repartition", dealt, ShuffleSpec.of(partitioner));
        return (ObjectNode<Tuple2<Integer, T>>) node;
    }
}

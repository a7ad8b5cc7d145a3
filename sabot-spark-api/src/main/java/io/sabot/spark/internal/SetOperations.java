package io.sabot.spark.internal;

import io.sabot.engine.object.Combine;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.ShuffleRead;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.rdd.RDD;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/** RDDs as sets: their objects become keys. */
public final class SetOperations {
    private SetOperations() {}

    /** The partitioner of a difference when the program names none. */
    public static Partitioner partitioner(RDD<?> rdd) {
        return rdd.partitioner().isDefined() ? rdd.partitioner().get() : new HashPartitioner(rdd.getNumPartitions());
    }

    /** Each object once. */
    public static <T> RDD<T> distinct(RDD<T> rdd, int partitions) {
        if (rdd.partitioner().isDefined() && partitions == rdd.getNumPartitions()) {
            return NodeRdd.mappedInPlace(
                    rdd,
                    (index, objects, task) -> keys(
                            ShuffleRead.combined(Iterators.map(objects, SetOperations::keyed), new First(), task)));
        }
        return keys(
                PairOperations.combined("distinct", keyed(rdd), new First(), new HashPartitioner(partitions), true));
    }

    public static <T> RDD<T> subtracted(RDD<T> rdd, RDD<T> other, Partitioner partitioner) {
        boolean isPartitionedByPart =
                rdd.partitioner().isDefined() && rdd.partitioner().get().equals(partitioner);
        Partitioner used = isPartitionedByPart ? new OfKey(partitioner) : partitioner;
        return keys(PairOperations.subtracted(keyed(rdd), keyed(other), used));
    }

    /** Each object once that both have. */
    public static <T> RDD<T> intersected(RDD<T> rdd, RDD<T> other, Partitioner partitioner) {
        RDD<Tuple2<T, List<?>[]>> groups =
                PairOperations.cogrouped("intersection", partitioner, keyed(rdd), keyed(other));
        PairOperations.skipNumbers(rdd, 2);
        return NodeRdd.mapped(
                groups,
                (index, objects, task) -> Iterators.map(
                        Iterators.filter(objects, group -> !group._2[0].isEmpty() && !group._2[1].isEmpty()),
                        Tuple2::_1));
    }

    private static <T> RDD<Tuple2<T, Object>> keyed(RDD<T> rdd) {
        return NodeRdd.mapped(rdd, (index, objects, task) -> Iterators.map(objects, SetOperations::keyed));
    }

    private static <T> Tuple2<T, Object> keyed(T object) {
        return new Tuple2<>(object, null);
    }

    private static <T> RDD<T> keys(RDD<Tuple2<T, Object>> pairs) {
        return NodeRdd.mapped(pairs, (index, objects, task) -> Iterators.map(objects, Tuple2::_1));
    }

    @SuppressWarnings("unchecked") // pairs that were made of these objects
    private static <T> Iterator<T> keys(Iterator<Object> pairs) {
        return Iterators.map(pairs, pair -> ((Tuple2<T, Object>) pair)._1);
    }

    /** Keeps the first of several values. */
    private record First() implements Combine {
        @Override
        public Object create(Object value) {
            return value;
        }

        @Override
        public Object add(Object combined, Object value) {
            return combined;
        }

        @Override
        public Object merge(Object combined, Object other) {
            return combined;
        }
    }

    /** Pairs as keys, by their own keys. */
    private static final class OfKey extends Partitioner {
        private static final long serialVersionUID = 1L;

        private final Partitioner partitioner;

        OfKey(Partitioner partitioner) {
            this.partitioner = partitioner;
        }

        @Override
        public int numPartitions() {
            return partitioner.numPartitions();
        }

        @Override
        public int getPartition(Object key) {
            return partitioner.getPartition(((Tuple2<?, ?>) key)._1);
        }
    }
}

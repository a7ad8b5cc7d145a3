package io.sabot.spark.rdd;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.internal.Groups;
import io.sabot.spark.internal.Joining;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.internal.SetOperations;
import io.sabot.spark.internal.SparkErrors;
import java.io.Serializable;
import java.util.List;
import scala.Option;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;
import scala.collection.Iterable;
import scala.reflect.ClassTag;

/** What brings values of one key of several RDDs together, with Scala's signatures. */
abstract class PairJoins<K, V> implements Serializable {
    private static final long serialVersionUID = 1L;

    final RDD<Tuple2<K, V>> self;
    private final transient ClassTag<K> keyTag;

    PairJoins(RDD<Tuple2<K, V>> self, ClassTag<K> keyTag) {
        this.self = self;
        this.keyTag = keyTag;
    }

    /** Arrays are equal only to themselves. */
    final boolean hasArrayKeys() {
        return keyTag != null && keyTag.runtimeClass().isArray();
    }

    final void checkKeys(Partitioner partitioner) {
        if (hasArrayKeys() && partitioner instanceof HashPartitioner) {
            throw SparkErrors.failure("_LEGACY_ERROR_TEMP_3009");
        }
    }

    /** Makes a tuple of the lists of one key. */
    @FunctionalInterface
    private interface Tuple<G> extends Serializable {
        G of(List<?>[] groups);
    }

    private <G> RDD<Tuple2<K, G>> cogrouped(Partitioner partitioner, Tuple<G> tuple, RDD<?>... others) {
        checkKeys(partitioner);
        RDD<?>[] sides = new RDD<?>[others.length + 1];
        sides[0] = self;
        System.arraycopy(others, 0, sides, 1, others.length);
        RDD<Tuple2<K, List<?>[]>> groups = PairOperations.cogrouped("cogroup", partitioner, sides);
        return NodeRdd.mappedInPlace(
                groups,
                (index, objects, task) -> Iterators.map(objects, group -> new Tuple2<>(group._1, tuple.of(group._2))));
    }

    public <W> RDD<Tuple2<K, V>> subtractByKey(RDD<Tuple2<K, W>> other, ClassTag<W> tag) {
        return subtractByKey(other, SetOperations.partitioner(self), tag);
    }

    public <W> RDD<Tuple2<K, V>> subtractByKey(RDD<Tuple2<K, W>> other, int numPartitions, ClassTag<W> tag) {
        return subtractByKey(other, new HashPartitioner(numPartitions), tag);
    }

    public <W> RDD<Tuple2<K, V>> subtractByKey(RDD<Tuple2<K, W>> other, Partitioner p, ClassTag<W> tag) {
        return PairOperations.subtracted(self, other, p);
    }

    public <W> RDD<Tuple2<K, Tuple2<V, W>>> join(RDD<Tuple2<K, W>> other, Partitioner partitioner) {
        checkKeys(partitioner);
        return Joining.joined(self, other, partitioner, Joining.Kind.INNER, Joining.Missing.SCALA);
    }

    public <W> RDD<Tuple2<K, Tuple2<V, W>>> join(RDD<Tuple2<K, W>> other) {
        return join(other, PairOperations.defaultPartitioner(self, other));
    }

    public <W> RDD<Tuple2<K, Tuple2<V, W>>> join(RDD<Tuple2<K, W>> other, int numPartitions) {
        return join(other, new HashPartitioner(numPartitions));
    }

    public <W> RDD<Tuple2<K, Tuple2<V, Option<W>>>> leftOuterJoin(RDD<Tuple2<K, W>> other, Partitioner partitioner) {
        checkKeys(partitioner);
        return Joining.joined(self, other, partitioner, Joining.Kind.LEFT_OUTER, Joining.Missing.SCALA);
    }

    public <W> RDD<Tuple2<K, Tuple2<V, Option<W>>>> leftOuterJoin(RDD<Tuple2<K, W>> other) {
        return leftOuterJoin(other, PairOperations.defaultPartitioner(self, other));
    }

    public <W> RDD<Tuple2<K, Tuple2<V, Option<W>>>> leftOuterJoin(RDD<Tuple2<K, W>> other, int numPartitions) {
        return leftOuterJoin(other, new HashPartitioner(numPartitions));
    }

    public <W> RDD<Tuple2<K, Tuple2<Option<V>, W>>> rightOuterJoin(RDD<Tuple2<K, W>> other, Partitioner partitioner) {
        checkKeys(partitioner);
        return Joining.joined(self, other, partitioner, Joining.Kind.RIGHT_OUTER, Joining.Missing.SCALA);
    }

    public <W> RDD<Tuple2<K, Tuple2<Option<V>, W>>> rightOuterJoin(RDD<Tuple2<K, W>> other) {
        return rightOuterJoin(other, PairOperations.defaultPartitioner(self, other));
    }

    public <W> RDD<Tuple2<K, Tuple2<Option<V>, W>>> rightOuterJoin(RDD<Tuple2<K, W>> other, int numPartitions) {
        return rightOuterJoin(other, new HashPartitioner(numPartitions));
    }

    public <W> RDD<Tuple2<K, Tuple2<Option<V>, Option<W>>>> fullOuterJoin(
            RDD<Tuple2<K, W>> other, Partitioner partitioner) {
        checkKeys(partitioner);
        return Joining.joined(self, other, partitioner, Joining.Kind.FULL_OUTER, Joining.Missing.SCALA);
    }

    public <W> RDD<Tuple2<K, Tuple2<Option<V>, Option<W>>>> fullOuterJoin(RDD<Tuple2<K, W>> other) {
        return fullOuterJoin(other, PairOperations.defaultPartitioner(self, other));
    }

    public <W> RDD<Tuple2<K, Tuple2<Option<V>, Option<W>>>> fullOuterJoin(RDD<Tuple2<K, W>> other, int numPartitions) {
        return fullOuterJoin(other, new HashPartitioner(numPartitions));
    }

    public <W> RDD<Tuple2<K, Tuple2<Iterable<V>, Iterable<W>>>> cogroup(
            RDD<Tuple2<K, W>> other, Partitioner partitioner) {
        return cogrouped(partitioner, groups -> new Tuple2<>(Groups.of(groups[0]), Groups.of(groups[1])), other);
    }

    public <W> RDD<Tuple2<K, Tuple2<Iterable<V>, Iterable<W>>>> cogroup(RDD<Tuple2<K, W>> other) {
        return cogroup(other, PairOperations.defaultPartitioner(self, other));
    }

    public <W> RDD<Tuple2<K, Tuple2<Iterable<V>, Iterable<W>>>> cogroup(RDD<Tuple2<K, W>> other, int numPartitions) {
        return cogroup(other, new HashPartitioner(numPartitions));
    }

    public <W> RDD<Tuple2<K, Tuple2<Iterable<V>, Iterable<W>>>> groupWith(RDD<Tuple2<K, W>> other) {
        return cogroup(other);
    }

    public <W1, W2> RDD<Tuple2<K, Tuple3<Iterable<V>, Iterable<W1>, Iterable<W2>>>> cogroup(
            RDD<Tuple2<K, W1>> other1, RDD<Tuple2<K, W2>> other2, Partitioner partitioner) {
        return cogrouped(
                partitioner,
                groups -> new Tuple3<>(Groups.of(groups[0]), Groups.of(groups[1]), Groups.of(groups[2])),
                other1,
                other2);
    }

    public <W1, W2> RDD<Tuple2<K, Tuple3<Iterable<V>, Iterable<W1>, Iterable<W2>>>> cogroup(
            RDD<Tuple2<K, W1>> other1, RDD<Tuple2<K, W2>> other2) {
        return cogroup(other1, other2, PairOperations.defaultPartitioner(self, other1, other2));
    }

    public <W1, W2> RDD<Tuple2<K, Tuple3<Iterable<V>, Iterable<W1>, Iterable<W2>>>> cogroup(
            RDD<Tuple2<K, W1>> other1, RDD<Tuple2<K, W2>> other2, int numPartitions) {
        return cogroup(other1, other2, new HashPartitioner(numPartitions));
    }

    public <W1, W2> RDD<Tuple2<K, Tuple3<Iterable<V>, Iterable<W1>, Iterable<W2>>>> groupWith(
            RDD<Tuple2<K, W1>> other1, RDD<Tuple2<K, W2>> other2) {
        return cogroup(other1, other2);
    }

    public <W1, W2, W3> RDD<Tuple2<K, Tuple4<Iterable<V>, Iterable<W1>, Iterable<W2>, Iterable<W3>>>> cogroup(
            RDD<Tuple2<K, W1>> other1, RDD<Tuple2<K, W2>> other2, RDD<Tuple2<K, W3>> other3, Partitioner partitioner) {
        return cogrouped(
                partitioner,
                groups -> new Tuple4<>(
                        Groups.of(groups[0]), Groups.of(groups[1]), Groups.of(groups[2]), Groups.of(groups[3])),
                other1,
                other2,
                other3);
    }

    public <W1, W2, W3> RDD<Tuple2<K, Tuple4<Iterable<V>, Iterable<W1>, Iterable<W2>, Iterable<W3>>>> cogroup(
            RDD<Tuple2<K, W1>> other1, RDD<Tuple2<K, W2>> other2, RDD<Tuple2<K, W3>> other3) {
        return cogroup(other1, other2, other3, PairOperations.defaultPartitioner(self, other1, other2, other3));
    }

    public <W1, W2, W3> RDD<Tuple2<K, Tuple4<Iterable<V>, Iterable<W1>, Iterable<W2>, Iterable<W3>>>> cogroup(
            RDD<Tuple2<K, W1>> other1, RDD<Tuple2<K, W2>> other2, RDD<Tuple2<K, W3>> other3, int numPartitions) {
        return cogroup(other1, other2, other3, new HashPartitioner(numPartitions));
    }

    public <W1, W2, W3> RDD<Tuple2<K, Tuple4<Iterable<V>, Iterable<W1>, Iterable<W2>, Iterable<W3>>>> groupWith(
            RDD<Tuple2<K, W1>> other1, RDD<Tuple2<K, W2>> other2, RDD<Tuple2<K, W3>> other3) {
        return cogroup(other1, other2, other3);
    }
}

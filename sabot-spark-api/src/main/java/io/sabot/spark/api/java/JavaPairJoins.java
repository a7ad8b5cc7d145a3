package io.sabot.spark.api.java;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.internal.Joining;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.rdd.RDD;
import java.io.Serializable;
import java.util.List;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;

/** What brings values of one key of several RDDs together. */
abstract class JavaPairJoins<K, V> extends JavaPairSaving<K, V> {
    private static final long serialVersionUID = 1L;

    private Partitioner standard(JavaPairRDD<?, ?>... others) {
        RDD<?>[] rdds = new RDD<?>[others.length];
        for (int i = 0; i < rdds.length; i++) {
            rdds[i] = others[i].rdd();
        }
        return PairOperations.defaultPartitioner(rdd(), rdds);
    }

    private <L, R> JavaPairRDD<K, Tuple2<L, R>> joined(
            JavaPairRDD<K, ?> other, Partitioner partitioner, Joining.Kind kind) {
        return JavaPairRDD.of(Joining.joined(rdd(), other.rdd(), partitioner, kind, Joining.Missing.JAVA));
    }

    public <W> JavaPairRDD<K, Tuple2<V, W>> join(JavaPairRDD<K, W> other, Partitioner partitioner) {
        return joined(other, partitioner, Joining.Kind.INNER);
    }

    public <W> JavaPairRDD<K, Tuple2<V, W>> join(JavaPairRDD<K, W> other) {
        return join(other, standard(other));
    }

    public <W> JavaPairRDD<K, Tuple2<V, W>> join(JavaPairRDD<K, W> other, int numPartitions) {
        return join(other, new HashPartitioner(numPartitions));
    }

    public <W> JavaPairRDD<K, Tuple2<V, Optional<W>>> leftOuterJoin(JavaPairRDD<K, W> other, Partitioner partitioner) {
        return joined(other, partitioner, Joining.Kind.LEFT_OUTER);
    }

    public <W> JavaPairRDD<K, Tuple2<V, Optional<W>>> leftOuterJoin(JavaPairRDD<K, W> other) {
        return leftOuterJoin(other, standard(other));
    }

    public <W> JavaPairRDD<K, Tuple2<V, Optional<W>>> leftOuterJoin(JavaPairRDD<K, W> other, int numPartitions) {
        return leftOuterJoin(other, new HashPartitioner(numPartitions));
    }

    public <W> JavaPairRDD<K, Tuple2<Optional<V>, W>> rightOuterJoin(JavaPairRDD<K, W> other, Partitioner partitioner) {
        return joined(other, partitioner, Joining.Kind.RIGHT_OUTER);
    }

    public <W> JavaPairRDD<K, Tuple2<Optional<V>, W>> rightOuterJoin(JavaPairRDD<K, W> other) {
        return rightOuterJoin(other, standard(other));
    }

    public <W> JavaPairRDD<K, Tuple2<Optional<V>, W>> rightOuterJoin(JavaPairRDD<K, W> other, int numPartitions) {
        return rightOuterJoin(other, new HashPartitioner(numPartitions));
    }

    public <W> JavaPairRDD<K, Tuple2<Optional<V>, Optional<W>>> fullOuterJoin(
            JavaPairRDD<K, W> other, Partitioner partitioner) {
        return joined(other, partitioner, Joining.Kind.FULL_OUTER);
    }

    public <W> JavaPairRDD<K, Tuple2<Optional<V>, Optional<W>>> fullOuterJoin(JavaPairRDD<K, W> other) {
        return fullOuterJoin(other, standard(other));
    }

    public <W> JavaPairRDD<K, Tuple2<Optional<V>, Optional<W>>> fullOuterJoin(
            JavaPairRDD<K, W> other, int numPartitions) {
        return fullOuterJoin(other, new HashPartitioner(numPartitions));
    }

    /** Makes a tuple of the lists of one key. */
    @FunctionalInterface
    private interface Groups<G> extends Serializable {
        G apply(List<?>[] groups);
    }

    /** As the values of pairs: what a tuple's constructor makes of the lists. */
    private <G> JavaPairRDD<K, G> cogrouped(Partitioner partitioner, Groups<G> tuple, JavaPairRDD<?, ?>... others) {
        RDD<?>[] sides = new RDD<?>[others.length + 1];
        sides[0] = rdd();
        for (int i = 0; i < others.length; i++) {
            sides[i + 1] = others[i].rdd();
        }
        RDD<Tuple2<K, List<?>[]>> groups = PairOperations.cogrouped("cogroup", partitioner, sides);
        // Spark's Scala API makes tuples in an RDD of its own, before Java's makes collections
        context().newRddId();
        return JavaPairRDD.of(NodeRdd.mappedInPlace(
                groups,
                (index, objects, task) ->
                        Iterators.map(objects, group -> new Tuple2<>(group._1, tuple.apply(group._2)))));
    }

    @SuppressWarnings("unchecked") // lists of a side have its values
    private static <T> Iterable<T> values(List<?>[] groups, int side) {
        return (List<T>) groups[side];
    }

    public <W> JavaPairRDD<K, Tuple2<Iterable<V>, Iterable<W>>> cogroup(
            JavaPairRDD<K, W> other, Partitioner partitioner) {
        return cogrouped(partitioner, groups -> new Tuple2<>(values(groups, 0), values(groups, 1)), other);
    }

    public <W> JavaPairRDD<K, Tuple2<Iterable<V>, Iterable<W>>> cogroup(JavaPairRDD<K, W> other) {
        return cogroup(other, standard(other));
    }

    public <W> JavaPairRDD<K, Tuple2<Iterable<V>, Iterable<W>>> cogroup(JavaPairRDD<K, W> other, int numPartitions) {
        return cogroup(other, new HashPartitioner(numPartitions));
    }

    public <W> JavaPairRDD<K, Tuple2<Iterable<V>, Iterable<W>>> groupWith(JavaPairRDD<K, W> other) {
        return cogroup(other);
    }

    public <W1, W2> JavaPairRDD<K, Tuple3<Iterable<V>, Iterable<W1>, Iterable<W2>>> cogroup(
            JavaPairRDD<K, W1> other1, JavaPairRDD<K, W2> other2, Partitioner partitioner) {
        return cogrouped(
                partitioner,
                groups -> new Tuple3<>(values(groups, 0), values(groups, 1), values(groups, 2)),
                other1,
                other2);
    }

    public <W1, W2> JavaPairRDD<K, Tuple3<Iterable<V>, Iterable<W1>, Iterable<W2>>> cogroup(
            JavaPairRDD<K, W1> other1, JavaPairRDD<K, W2> other2) {
        return cogroup(other1, other2, standard(other1, other2));
    }

    public <W1, W2> JavaPairRDD<K, Tuple3<Iterable<V>, Iterable<W1>, Iterable<W2>>> cogroup(
            JavaPairRDD<K, W1> other1, JavaPairRDD<K, W2> other2, int numPartitions) {
        return cogroup(other1, other2, new HashPartitioner(numPartitions));
    }

    public <W1, W2> JavaPairRDD<K, Tuple3<Iterable<V>, Iterable<W1>, Iterable<W2>>> groupWith(
            JavaPairRDD<K, W1> other1, JavaPairRDD<K, W2> other2) {
        return cogroup(other1, other2);
    }

    public <W1, W2, W3> JavaPairRDD<K, Tuple4<Iterable<V>, Iterable<W1>, Iterable<W2>, Iterable<W3>>> cogroup(
            JavaPairRDD<K, W1> other1, JavaPairRDD<K, W2> other2, JavaPairRDD<K, W3> other3, Partitioner partitioner) {
        return cogrouped(
                partitioner,
                groups -> new Tuple4<>(values(groups, 0), values(groups, 1), values(groups, 2), values(groups, 3)),
                other1,
                other2,
                other3);
    }

    public <W1, W2, W3> JavaPairRDD<K, Tuple4<Iterable<V>, Iterable<W1>, Iterable<W2>, Iterable<W3>>> cogroup(
            JavaPairRDD<K, W1> other1, JavaPairRDD<K, W2> other2, JavaPairRDD<K, W3> other3) {
        return cogroup(other1, other2, other3, standard(other1, other2, other3));
    }

    public <W1, W2, W3> JavaPairRDD<K, Tuple4<Iterable<V>, Iterable<W1>, Iterable<W2>, Iterable<W3>>> cogroup(
            JavaPairRDD<K, W1> other1, JavaPairRDD<K, W2> other2, JavaPairRDD<K, W3> other3, int numPartitions) {
        return cogroup(other1, other2, other3, new HashPartitioner(numPartitions));
    }

    public <W1, W2, W3> JavaPairRDD<K, Tuple4<Iterable<V>, Iterable<W1>, Iterable<W2>, Iterable<W3>>> groupWith(
            JavaPairRDD<K, W1> other1, JavaPairRDD<K, W2> other2, JavaPairRDD<K, W3> other3) {
        return cogroup(other1, other2, other3);
    }
}

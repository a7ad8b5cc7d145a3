package io.sabot.spark.rdd;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.Dependency;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.SparkContext;
import io.sabot.spark.internal.Grouping;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.internal.Reductions;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SetOperations;
import java.util.List;
import scala.Function1;
import scala.Tuple2;
import scala.collection.Iterable;
import scala.collection.immutable.Seq;
import scala.math.Ordering;
import scala.reflect.ClassTag;
import scala.runtime.Null$;

/** What brings equal objects, or objects of equal keys, together. */
abstract class RddKeys<T> extends RddActions<T> {
    private static final long serialVersionUID = 1L;

    RddKeys(SparkContext context, Seq<Dependency<?>> dependencies, ClassTag<T> tag) {
        super(context, dependencies, tag);
    }

    public RDD<T> distinct() {
        return distinct(getNumPartitions(), null);
    }

    public RDD<T> distinct(int numPartitions, Ordering<T> ord) {
        return SetOperations.distinct(self(), numPartitions);
    }

    public Ordering<T> distinct$default$2(int numPartitions) {
        return null;
    }

    public <K> RDD<T> sortBy(
            Function1<T, K> f, boolean ascending, int numPartitions, Ordering<K> ord, ClassTag<K> tag) {
        RDD<Tuple2<K, T>> sorted = PairOperations.sortedByKey(self().keyBy(f), ord, ascending, numPartitions);
        return NodeRdd.mapped(
                sorted, (index, pairs, task) -> Iterators.map(pairs, pair -> pair._2), false, elementClassTag());
    }

    public <K> boolean sortBy$default$2() {
        return true;
    }

    public <K> int sortBy$default$3() {
        return getNumPartitions();
    }

    public RDD<T> intersection(RDD<T> other) {
        return intersection(other, PairOperations.defaultPartitioner(self(), other), null);
    }

    public RDD<T> intersection(RDD<T> other, int numPartitions) {
        return intersection(other, new HashPartitioner(numPartitions), null);
    }

    public RDD<T> intersection(RDD<T> other, Partitioner partitioner, Ordering<T> ord) {
        return SetOperations.intersected(self(), other, partitioner);
    }

    public Ordering<T> intersection$default$3(RDD<T> other, Partitioner partitioner) {
        return null;
    }

    public RDD<T> subtract(RDD<T> other) {
        return subtract(other, SetOperations.partitioner(self()), null);
    }

    public RDD<T> subtract(RDD<T> other, int numPartitions) {
        return subtract(other, new HashPartitioner(numPartitions), null);
    }

    public RDD<T> subtract(RDD<T> other, Partitioner p, Ordering<T> ord) {
        return SetOperations.subtracted(self(), other, p);
    }

    public Ordering<T> subtract$default$3(RDD<T> other, Partitioner p) {
        return null;
    }

    public <K> RDD<Tuple2<K, Iterable<T>>> groupBy(Function1<T, K> f, ClassTag<K> tag) {
        return groupBy(f, PairOperations.defaultPartitioner(self()), tag, null);
    }

    public <K> RDD<Tuple2<K, Iterable<T>>> groupBy(Function1<T, K> f, int numPartitions, ClassTag<K> tag) {
        return groupBy(f, new HashPartitioner(numPartitions), tag, null);
    }

    public <K> RDD<Tuple2<K, Iterable<T>>> groupBy(Function1<T, K> f, Partitioner p, ClassTag<K> tag, Ordering<K> ord) {
        RDD<Tuple2<K, List<T>>> groups = PairOperations.combined("groupBy", self().keyBy(f), new Grouping(), p, false);
        return NodeRdd.mappedInPlace(
                groups,
                (index, pairs, task) ->
                        Iterators.map(pairs, pair -> new Tuple2<>(pair._1, ScalaCollections.seq(pair._2))));
    }

    public <K> Null$ groupBy$default$4(Function1<T, K> f, Partitioner p) {
        return null;
    }

    /** How often each object is there; numbers are longs. */
    @SuppressWarnings("unchecked") // Scala's longs are objects in its signatures
    public scala.collection.Map<T, Object> countByValue(Ordering<T> ord) {
        return (scala.collection.Map<T, Object>)
                (scala.collection.Map<T, ?>) ScalaCollections.map(Reductions.countByValue(self()));
    }

    public Ordering<T> countByValue$default$1() {
        return null;
    }
}

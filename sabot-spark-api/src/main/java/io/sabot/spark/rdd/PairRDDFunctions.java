package io.sabot.spark.rdd;

import io.sabot.engine.function.aggregate.sketch.DistinctSketch;
import io.sabot.engine.object.Combine;
import io.sabot.engine.object.Iterators;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.internal.Approximations;
import io.sabot.spark.internal.Combining;
import io.sabot.spark.internal.Folding;
import io.sabot.spark.internal.Grouping;
import io.sabot.spark.internal.Groups;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.internal.Reduction;
import io.sabot.spark.internal.Sampled;
import io.sabot.spark.internal.SampledByKey;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scala.Function1;
import scala.Function2;
import scala.Option;
import scala.Tuple2;
import scala.collection.Iterable;
import scala.collection.IterableOnce;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.math.Ordering;
import scala.reflect.ClassTag;

/** What can be done with RDDs of pairs, with Scala's signatures. */
public class PairRDDFunctions<K, V> extends PairJoins<K, V> {
    private static final long serialVersionUID = 1L;

    private final transient ClassTag<K> keys;
    private final transient ClassTag<V> values;
    private final transient Ordering<K> order;

    public PairRDDFunctions(RDD<Tuple2<K, V>> self, ClassTag<K> kt, ClassTag<V> vt, Ordering<K> ord) {
        super(self, kt);
        this.keys = kt;
        this.values = vt;
        this.order = ord;
    }

    private Partitioner standard() {
        return PairOperations.defaultPartitioner(self);
    }

    private <C> RDD<Tuple2<K, C>> combined(String name, Combine combine, Partitioner partitioner, boolean first) {
        if (hasArrayKeys() && first) {
            throw SparkErrors.failure("_LEGACY_ERROR_TEMP_3008");
        }
        checkKeys(partitioner);
        return PairOperations.combined(name, self, combine, partitioner, first);
    }

    private <C> RDD<Tuple2<K, C>> combined(
            Function1<V, C> first, Function2<C, V, C> next, Function2<C, C, C> merge, Partitioner partitioner) {
        return combined("combineByKey", new Combining<>(first::apply, next::apply, merge::apply), partitioner, true);
    }

    public <C> RDD<Tuple2<K, C>> combineByKeyWithClassTag(
            Function1<V, C> createCombiner,
            Function2<C, V, C> mergeValue,
            Function2<C, C, C> mergeCombiners,
            int numPartitions,
            ClassTag<C> tag) {
        return combined(createCombiner, mergeValue, mergeCombiners, new HashPartitioner(numPartitions));
    }

    public <C> RDD<Tuple2<K, C>> combineByKeyWithClassTag(
            Function1<V, C> createCombiner,
            Function2<C, V, C> mergeValue,
            Function2<C, C, C> mergeCombiners,
            ClassTag<C> tag) {
        return combined(createCombiner, mergeValue, mergeCombiners, standard());
    }

    public <C> boolean combineByKeyWithClassTag$default$5() {
        return true;
    }

    public <C> RDD<Tuple2<K, C>> combineByKey(
            Function1<V, C> createCombiner,
            Function2<C, V, C> mergeValue,
            Function2<C, C, C> mergeCombiners,
            int numPartitions) {
        return combined(createCombiner, mergeValue, mergeCombiners, new HashPartitioner(numPartitions));
    }

    public <C> RDD<Tuple2<K, C>> combineByKey(
            Function1<V, C> createCombiner, Function2<C, V, C> mergeValue, Function2<C, C, C> mergeCombiners) {
        return combined(createCombiner, mergeValue, mergeCombiners, standard());
    }

    public <C> boolean combineByKey$default$5() {
        return true;
    }

    public <U> RDD<Tuple2<K, U>> aggregateByKey(
            U zeroValue,
            Partitioner partitioner,
            Function2<U, V, U> seqOp,
            Function2<U, U, U> combOp,
            ClassTag<U> tag) {
        return combined("aggregateByKey", new Folding<>(zeroValue, seqOp::apply, combOp::apply), partitioner, true);
    }

    public <U> RDD<Tuple2<K, U>> aggregateByKey(
            U zeroValue, int numPartitions, Function2<U, V, U> seqOp, Function2<U, U, U> combOp, ClassTag<U> tag) {
        return aggregateByKey(zeroValue, new HashPartitioner(numPartitions), seqOp, combOp, tag);
    }

    public <U> RDD<Tuple2<K, U>> aggregateByKey(
            U zeroValue, Function2<U, V, U> seqOp, Function2<U, U, U> combOp, ClassTag<U> tag) {
        return aggregateByKey(zeroValue, standard(), seqOp, combOp, tag);
    }

    public RDD<Tuple2<K, V>> foldByKey(V zeroValue, Partitioner partitioner, Function2<V, V, V> func) {
        return combined("foldByKey", new Folding<V, V>(zeroValue, func::apply, func::apply), partitioner, true);
    }

    public RDD<Tuple2<K, V>> foldByKey(V zeroValue, int numPartitions, Function2<V, V, V> func) {
        return foldByKey(zeroValue, new HashPartitioner(numPartitions), func);
    }

    public RDD<Tuple2<K, V>> foldByKey(V zeroValue, Function2<V, V, V> func) {
        return foldByKey(zeroValue, standard(), func);
    }

    public RDD<Tuple2<K, V>> reduceByKey(Partitioner partitioner, Function2<V, V, V> func) {
        return combined("reduceByKey", new Reduction<V>(func::apply), partitioner, true);
    }

    public RDD<Tuple2<K, V>> reduceByKey(Function2<V, V, V> func, int numPartitions) {
        return reduceByKey(new HashPartitioner(numPartitions), func);
    }

    public RDD<Tuple2<K, V>> reduceByKey(Function2<V, V, V> func) {
        return reduceByKey(standard(), func);
    }

    public scala.collection.Map<K, V> reduceByKeyLocally(Function2<V, V, V> func) {
        if (hasArrayKeys()) {
            throw SparkErrors.failure("_LEGACY_ERROR_TEMP_3010");
        }
        return CollectionConverters.asScala(PairOperations.reducedLocally(self, new Reduction<V>(func::apply)));
    }

    @SuppressWarnings("unchecked") // Scala's longs are objects in its signatures
    public scala.collection.Map<K, Object> countByKey() {
        return (scala.collection.Map<K, Object>)
                (scala.collection.Map<K, ?>) ScalaCollections.map(PairOperations.counted(self));
    }

    /** About how many different values each key has. */
    public RDD<Tuple2<K, Object>> countApproxDistinctByKey(int p, int sp, Partitioner partitioner) {
        return distinctCounts(Approximations.distinctValues(p, sp), partitioner);
    }

    public RDD<Tuple2<K, Object>> countApproxDistinctByKey(double relativeSD, Partitioner partitioner) {
        return distinctCounts(Approximations.distinctValues(relativeSD), partitioner);
    }

    public RDD<Tuple2<K, Object>> countApproxDistinctByKey(double relativeSD, int numPartitions) {
        return countApproxDistinctByKey(relativeSD, new HashPartitioner(numPartitions));
    }

    public RDD<Tuple2<K, Object>> countApproxDistinctByKey(double relativeSD) {
        return countApproxDistinctByKey(relativeSD, standard());
    }

    public double countApproxDistinctByKey$default$1() {
        return Approximations.ACCURACY;
    }

    @SuppressWarnings("unchecked") // Scala's signatures have Object for a long
    private RDD<Tuple2<K, Object>> distinctCounts(Combine sketches, Partitioner partitioner) {
        RDD<Tuple2<K, DistinctSketch>> pairs = combined("countApproxDistinctByKey", sketches, partitioner, true);
        return (RDD<Tuple2<K, Object>>) (RDD<?>) Approximations.estimates(pairs);
    }

    public RDD<Tuple2<K, Iterable<V>>> groupByKey(Partitioner partitioner) {
        RDD<Tuple2<K, List<V>>> groups = combined("groupByKey", new Grouping(), partitioner, false);
        return NodeRdd.mappedInPlace(
                groups,
                (index, objects, task) -> Iterators.map(objects, group -> new Tuple2<>(group._1, Groups.of(group._2))));
    }

    public RDD<Tuple2<K, Iterable<V>>> groupByKey(int numPartitions) {
        return groupByKey(new HashPartitioner(numPartitions));
    }

    public RDD<Tuple2<K, Iterable<V>>> groupByKey() {
        return groupByKey(standard());
    }

    public RDD<Tuple2<K, V>> partitionBy(Partitioner partitioner) {
        checkKeys(partitioner);
        return PairOperations.partitioned(self, partitioner);
    }

    public scala.collection.Map<K, V> collectAsMap() {
        return PairOperations.collectedAsMap(self);
    }

    public <U> RDD<Tuple2<K, U>> mapValues(Function1<V, U> f) {
        return NodeRdd.mappedInPlace(
                self,
                (index, objects, task) -> Iterators.map(objects, pair -> new Tuple2<>(pair._1, f.apply(pair._2))));
    }

    public <U> RDD<Tuple2<K, U>> flatMapValues(Function1<V, IterableOnce<U>> f) {
        return NodeRdd.mappedInPlace(
                self,
                (index, objects, task) -> Iterators.flatMap(
                        objects,
                        pair -> Iterators.map(
                                ScalaCollections.javaIterator(f.apply(pair._2).iterator()),
                                value -> new Tuple2<>(pair._1, value))));
    }

    public RDD<K> keys() {
        return NodeRdd.mapped(self, (index, objects, task) -> Iterators.map(objects, Tuple2::_1));
    }

    public RDD<V> values() {
        return NodeRdd.mapped(self, (index, objects, task) -> Iterators.map(objects, Tuple2::_2));
    }

    public Seq<V> lookup(K key) {
        return ScalaCollections.seq(PairOperations.lookup(self, key));
    }

    public RDD<Tuple2<K, V>> sampleByKey(
            boolean withReplacement, scala.collection.Map<K, Object> fractions, long seed) {
        Map<K, Double> shares = new HashMap<>();
        ScalaCollections.javaMap(fractions).forEach((key, share) -> shares.put(key, (Double) share));
        return SampledByKey.of(self, withReplacement, shares, seed);
    }

    public long sampleByKey$default$3() {
        return Sampled.newSeed();
    }

    public Class<?> keyClass() {
        return keys.runtimeClass();
    }

    public Class<?> valueClass() {
        return values.runtimeClass();
    }

    public Option<Ordering<K>> keyOrdering() {
        return Option.apply(order);
    }
}

package io.sabot.spark.api.java;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.api.java.function.FlatMapFunction;
import io.sabot.spark.api.java.function.Function;
import io.sabot.spark.internal.Coalesced;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.internal.Sampled;
import io.sabot.spark.internal.SampledByKey;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SetOperations;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.storage.StorageLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** An {@link RDD} of pairs for Java programs. */
public class JavaPairRDD<K, V> extends JavaPairCombining<K, V> {
    private static final long serialVersionUID = 1L;

    private final RDD<Tuple2<K, V>> rdd;
    private final transient ClassTag<K> keyTag;
    private final transient ClassTag<V> valueTag;

    public JavaPairRDD(RDD<Tuple2<K, V>> rdd, ClassTag<K> kClassTag, ClassTag<V> vClassTag) {
        this.rdd = rdd;
        this.keyTag = kClassTag;
        this.valueTag = vClassTag;
    }

    static <K, V> JavaPairRDD<K, V> of(RDD<Tuple2<K, V>> rdd) {
        return new JavaPairRDD<>(rdd, NodeRdd.tag(), NodeRdd.tag());
    }

    public static <K, V> JavaPairRDD<K, V> fromJavaRDD(JavaRDD<Tuple2<K, V>> rdd) {
        return of(rdd.rdd());
    }

    public static <K, V> RDD<Tuple2<K, V>> toRDD(JavaPairRDD<K, V> rdd) {
        return rdd.rdd();
    }

    public static <K, V> JavaPairRDD<K, V> fromRDD(
            RDD<Tuple2<K, V>> rdd, ClassTag<K> evidence1, ClassTag<V> evidence2) {
        return new JavaPairRDD<>(rdd, evidence1, evidence2);
    }

    @Override
    public RDD<Tuple2<K, V>> rdd() {
        return rdd;
    }

    public ClassTag<K> kClassTag() {
        return keyTag;
    }

    public ClassTag<V> vClassTag() {
        return valueTag;
    }

    @Override
    public ClassTag<Tuple2<K, V>> classTag() {
        return NodeRdd.tag();
    }

    @Override
    public JavaPairRDD<K, V> wrapRDD(RDD<Tuple2<K, V>> other) {
        return of(other);
    }

    public JavaPairRDD<K, V> filter(Function<Tuple2<K, V>, Boolean> f) {
        return of(NodeRdd.mappedInPlace(rdd, (index, objects, task) -> Iterators.filter(objects, f::call)));
    }

    public <U> JavaPairRDD<K, U> mapValues(Function<V, U> f) {
        return of(NodeRdd.mappedInPlace(
                rdd, (index, objects, task) -> Iterators.map(objects, pair -> new Tuple2<>(pair._1, f.call(pair._2)))));
    }

    public <U> JavaPairRDD<K, U> flatMapValues(FlatMapFunction<V, U> f) {
        return of(NodeRdd.mappedInPlace(
                rdd,
                (index, objects, task) -> Iterators.flatMap(
                        objects, pair -> Iterators.map(f.call(pair._2), value -> new Tuple2<>(pair._1, value)))));
    }

    public JavaRDD<K> keys() {
        return new JavaRDD<>(
                NodeRdd.mapped(rdd, (index, objects, task) -> Iterators.map(objects, Tuple2::_1)), NodeRdd.tag());
    }

    public JavaRDD<V> values() {
        return new JavaRDD<>(
                NodeRdd.mapped(rdd, (index, objects, task) -> Iterators.map(objects, Tuple2::_2)), NodeRdd.tag());
    }

    public List<V> lookup(K key) {
        return PairOperations.lookup(rdd, key);
    }

    /** Of pairs of one key the last one stays. */
    public Map<K, V> collectAsMap() {
        return ScalaCollections.javaMap(PairOperations.collectedAsMap(rdd));
    }

    public JavaPairRDD<K, V> partitionBy(Partitioner partitioner) {
        return of(PairOperations.partitioned(rdd, partitioner));
    }

    public JavaPairRDD<K, V> repartitionAndSortWithinPartitions(Partitioner partitioner) {
        return repartitionAndSortWithinPartitions(partitioner, natural());
    }

    public JavaPairRDD<K, V> repartitionAndSortWithinPartitions(Partitioner partitioner, Comparator<K> comp) {
        return of(PairOperations.sorted("repartitionAndSortWithinPartitions", rdd, partitioner, comp));
    }

    public JavaPairRDD<K, V> sortByKey() {
        return sortByKey(true);
    }

    public JavaPairRDD<K, V> sortByKey(boolean ascending) {
        return sortByKey(natural(), ascending);
    }

    public JavaPairRDD<K, V> sortByKey(boolean ascending, int numPartitions) {
        return sortByKey(natural(), ascending, numPartitions);
    }

    public JavaPairRDD<K, V> sortByKey(Comparator<K> comp) {
        return sortByKey(comp, true);
    }

    public JavaPairRDD<K, V> sortByKey(Comparator<K> comp, boolean ascending) {
        return sortByKey(comp, ascending, rdd.getNumPartitions());
    }

    public JavaPairRDD<K, V> sortByKey(Comparator<K> comp, boolean ascending, int numPartitions) {
        return of(PairOperations.sortedByKey(rdd, comp, ascending, numPartitions));
    }

    public JavaPairRDD<K, V> filterByRange(K lower, K upper) {
        return filterByRange(natural(), lower, upper);
    }

    public JavaPairRDD<K, V> filterByRange(Comparator<K> comp, K lower, K upper) {
        return of(PairOperations.inRange(rdd, comp, lower, upper));
    }

    public JavaPairRDD<K, V> subtract(JavaPairRDD<K, V> other) {
        return subtract(other, SetOperations.partitioner(rdd));
    }

    public JavaPairRDD<K, V> subtract(JavaPairRDD<K, V> other, int numPartitions) {
        return subtract(other, new HashPartitioner(numPartitions));
    }

    public JavaPairRDD<K, V> subtract(JavaPairRDD<K, V> other, Partitioner p) {
        return of(SetOperations.subtracted(rdd, other.rdd, p));
    }

    public JavaPairRDD<K, V> intersection(JavaPairRDD<K, V> other) {
        return of(SetOperations.intersected(rdd, other.rdd, PairOperations.defaultPartitioner(rdd, other.rdd)));
    }

    public JavaPairRDD<K, V> distinct() {
        return distinct(rdd.getNumPartitions());
    }

    public JavaPairRDD<K, V> distinct(int numPartitions) {
        return of(SetOperations.distinct(rdd, numPartitions));
    }

    public <W> JavaPairRDD<K, V> subtractByKey(JavaPairRDD<K, W> other) {
        return subtractByKey(other, SetOperations.partitioner(rdd));
    }

    public <W> JavaPairRDD<K, V> subtractByKey(JavaPairRDD<K, W> other, int numPartitions) {
        return subtractByKey(other, new HashPartitioner(numPartitions));
    }

    public <W> JavaPairRDD<K, V> subtractByKey(JavaPairRDD<K, W> other, Partitioner p) {
        return of(PairOperations.subtracted(rdd, other.rdd(), p));
    }

    public JavaPairRDD<K, V> sampleByKey(boolean withReplacement, Map<K, Double> fractions, long seed) {
        return of(SampledByKey.of(rdd, withReplacement, fractions, seed));
    }

    public JavaPairRDD<K, V> sampleByKey(boolean withReplacement, Map<K, Double> fractions) {
        return sampleByKey(withReplacement, fractions, Sampled.newSeed());
    }

    public JavaPairRDD<K, V> sample(boolean withReplacement, double fraction) {
        return sample(withReplacement, fraction, Sampled.newSeed());
    }

    public JavaPairRDD<K, V> sample(boolean withReplacement, double fraction, long seed) {
        return of(Sampled.of(rdd, withReplacement, fraction, seed));
    }

    public JavaPairRDD<K, V> coalesce(int numPartitions) {
        return of(Coalesced.of(rdd, numPartitions, null));
    }

    public JavaPairRDD<K, V> coalesce(int numPartitions, boolean shuffle) {
        return shuffle ? repartition(numPartitions) : coalesce(numPartitions);
    }

    public JavaPairRDD<K, V> repartition(int numPartitions) {
        return of(Coalesced.shuffled(rdd, numPartitions, null));
    }

    public JavaPairRDD<K, V> union(JavaPairRDD<K, V> other) {
        return of(rdd.union(other.rdd));
    }

    @Override
    public Tuple2<K, V> first() {
        return rdd.first();
    }

    public JavaPairRDD<K, V> cache() {
        rdd.cache();
        return this;
    }

    public JavaPairRDD<K, V> persist(StorageLevel newLevel) {
        rdd.persist(newLevel);
        return this;
    }

    public JavaPairRDD<K, V> unpersist() {
        return unpersist(false);
    }

    public JavaPairRDD<K, V> unpersist(boolean blocking) {
        rdd.unpersist(blocking);
        return this;
    }

    public JavaPairRDD<K, V> setName(String name) {
        rdd.setName(name);
        return this;
    }

    /** Fails with a ClassCastException when keys cannot be compared, as Guava's does. */
    @SuppressWarnings("unchecked")
    private static <K> Comparator<K> natural() {
        return (Comparator<K>) Comparator.naturalOrder();
    }
}

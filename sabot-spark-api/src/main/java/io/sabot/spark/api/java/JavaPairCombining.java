package io.sabot.spark.api.java;

import io.sabot.engine.object.Combine;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.api.java.function.Function;
import io.sabot.spark.api.java.function.Function2;
import io.sabot.spark.internal.Approximations;
import io.sabot.spark.internal.Combining;
import io.sabot.spark.internal.Folding;
import io.sabot.spark.internal.Grouping;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.internal.Reduction;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.serializer.Serializer;
import java.util.Map;
import scala.Tuple2;

/** What makes one of all values of a key. */
abstract class JavaPairCombining<K, V> extends JavaPairJoins<K, V> {
    private static final long serialVersionUID = 1L;

    /** Of pairs whose key and value have no class tags, as all of Java's programs. */
    static <K, V> JavaPairRDD<K, V> of(io.sabot.spark.rdd.RDD<Tuple2<K, V>> pairs) {
        return JavaPairRDD.of(pairs);
    }

    private Partitioner standard() {
        return PairOperations.defaultPartitioner(rdd());
    }

    private <C> JavaPairRDD<K, C> combined(String name, Combine combine, Partitioner partitioner, boolean first) {
        return of(PairOperations.combined(name, rdd(), combine, partitioner, first));
    }

    public <C> JavaPairRDD<K, C> combineByKey(
            Function<V, C> createCombiner,
            Function2<C, V, C> mergeValue,
            Function2<C, C, C> mergeCombiners,
            Partitioner partitioner,
            boolean mapSideCombine,
            Serializer serializer) {
        return of(PairOperations.combined(
                "combineByKey",
                rdd(),
                new Combining<>(createCombiner, mergeValue, mergeCombiners),
                partitioner,
                mapSideCombine,
                serializer));
    }

    public <C> JavaPairRDD<K, C> combineByKey(
            Function<V, C> createCombiner,
            Function2<C, V, C> mergeValue,
            Function2<C, C, C> mergeCombiners,
            Partitioner partitioner) {
        return combined("combineByKey", new Combining<>(createCombiner, mergeValue, mergeCombiners), partitioner, true);
    }

    public <C> JavaPairRDD<K, C> combineByKey(
            Function<V, C> createCombiner,
            Function2<C, V, C> mergeValue,
            Function2<C, C, C> mergeCombiners,
            int numPartitions) {
        return combineByKey(createCombiner, mergeValue, mergeCombiners, new HashPartitioner(numPartitions));
    }

    public <C> JavaPairRDD<K, C> combineByKey(
            Function<V, C> createCombiner, Function2<C, V, C> mergeValue, Function2<C, C, C> mergeCombiners) {
        return combineByKey(createCombiner, mergeValue, mergeCombiners, standard());
    }

    public JavaPairRDD<K, V> reduceByKey(Partitioner partitioner, Function2<V, V, V> func) {
        return combined("reduceByKey", new Reduction<>(func), partitioner, true);
    }

    public JavaPairRDD<K, V> reduceByKey(Function2<V, V, V> func, int numPartitions) {
        return reduceByKey(new HashPartitioner(numPartitions), func);
    }

    public JavaPairRDD<K, V> reduceByKey(Function2<V, V, V> func) {
        return reduceByKey(standard(), func);
    }

    public Map<K, V> reduceByKeyLocally(Function2<V, V, V> func) {
        return PairOperations.reducedLocally(rdd(), new Reduction<>(func));
    }

    public Map<K, Long> countByKey() {
        return ScalaCollections.javaMap(ScalaCollections.map(PairOperations.counted(rdd())));
    }

    /** About how many different values each key has. */
    public JavaPairRDD<K, Long> countApproxDistinctByKey(double relativeSD, Partitioner partitioner) {
        return of(Approximations.estimates(PairOperations.combined(
                "countApproxDistinctByKey", rdd(), Approximations.distinctValues(relativeSD), partitioner, true)));
    }

    public JavaPairRDD<K, Long> countApproxDistinctByKey(double relativeSD, int numPartitions) {
        return countApproxDistinctByKey(relativeSD, new HashPartitioner(numPartitions));
    }

    public JavaPairRDD<K, Long> countApproxDistinctByKey(double relativeSD) {
        return countApproxDistinctByKey(relativeSD, standard());
    }

    public <U> JavaPairRDD<K, U> aggregateByKey(
            U zeroValue, Partitioner partitioner, Function2<U, V, U> seqFunc, Function2<U, U, U> combFunc) {
        return combined("aggregateByKey", new Folding<>(zeroValue, seqFunc, combFunc), partitioner, true);
    }

    public <U> JavaPairRDD<K, U> aggregateByKey(
            U zeroValue, int numPartitions, Function2<U, V, U> seqFunc, Function2<U, U, U> combFunc) {
        return aggregateByKey(zeroValue, new HashPartitioner(numPartitions), seqFunc, combFunc);
    }

    public <U> JavaPairRDD<K, U> aggregateByKey(U zeroValue, Function2<U, V, U> seqFunc, Function2<U, U, U> combFunc) {
        return aggregateByKey(zeroValue, standard(), seqFunc, combFunc);
    }

    public JavaPairRDD<K, V> foldByKey(V zeroValue, Partitioner partitioner, Function2<V, V, V> func) {
        return combined("foldByKey", new Folding<>(zeroValue, func, func), partitioner, true);
    }

    public JavaPairRDD<K, V> foldByKey(V zeroValue, int numPartitions, Function2<V, V, V> func) {
        return foldByKey(zeroValue, new HashPartitioner(numPartitions), func);
    }

    public JavaPairRDD<K, V> foldByKey(V zeroValue, Function2<V, V, V> func) {
        return foldByKey(zeroValue, standard(), func);
    }

    public JavaPairRDD<K, Iterable<V>> groupByKey(Partitioner partitioner) {
        // Spark makes Java's collections of the groups in another RDD
        context().newRddId();
        return combined("groupByKey", new Grouping(), partitioner, false);
    }

    public JavaPairRDD<K, Iterable<V>> groupByKey(int numPartitions) {
        return groupByKey(new HashPartitioner(numPartitions));
    }

    public JavaPairRDD<K, Iterable<V>> groupByKey() {
        return groupByKey(standard());
    }
}

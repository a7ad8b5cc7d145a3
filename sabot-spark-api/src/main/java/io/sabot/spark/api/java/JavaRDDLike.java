package io.sabot.spark.api.java;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partition;
import io.sabot.spark.Partitioner;
import io.sabot.spark.SparkContext;
import io.sabot.spark.TaskContext;
import io.sabot.spark.api.java.function.DoubleFlatMapFunction;
import io.sabot.spark.api.java.function.DoubleFunction;
import io.sabot.spark.api.java.function.FlatMapFunction;
import io.sabot.spark.api.java.function.FlatMapFunction2;
import io.sabot.spark.api.java.function.Function;
import io.sabot.spark.api.java.function.Function2;
import io.sabot.spark.api.java.function.PairFlatMapFunction;
import io.sabot.spark.api.java.function.PairFunction;
import io.sabot.spark.api.java.function.VoidFunction;
import io.sabot.spark.internal.Approximations;
import io.sabot.spark.internal.Combined;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.PairOperations;
import io.sabot.spark.internal.Piped;
import io.sabot.spark.internal.Reductions;
import io.sabot.spark.internal.Sampled;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.partial.BoundedDouble;
import io.sabot.spark.partial.PartialResult;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.storage.StorageLevel;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.io.compress.CompressionCodec;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** What can be done with the RDDs of Java programs. */
public interface JavaRDDLike<T, This extends JavaRDDLike<T, This>> extends JavaAsyncActions<T>, Serializable {
    This wrapRDD(RDD<T> rdd);

    ClassTag<T> classTag();

    RDD<T> rdd();

    default SparkContext context() {
        return rdd().context();
    }

    default int id() {
        return rdd().id();
    }

    default String name() {
        return rdd().name();
    }

    default String toDebugString() {
        return rdd().toDebugString();
    }

    default List<Partition> partitions() {
        return List.of(rdd().partitions());
    }

    default int getNumPartitions() {
        return rdd().getNumPartitions();
    }

    default Optional<Partitioner> partitioner() {
        return rdd().partitioner().isDefined() ? Optional.of(rdd().partitioner().get()) : Optional.empty();
    }

    default StorageLevel getStorageLevel() {
        return rdd().getStorageLevel();
    }

    /** A line for each object, in a new directory with a file for each partition. */
    default void saveAsTextFile(String path) {
        rdd().saveAsTextFile(path);
    }

    default void saveAsTextFile(String path, Class<? extends CompressionCodec> codec) {
        rdd().saveAsTextFile(path, codec);
    }

    /** For {@code objectFile} to read. */
    default void saveAsObjectFile(String path) {
        rdd().saveAsObjectFile(path);
    }

    /** Marks it to be written to the checkpoint directory after the first job. */
    default void checkpoint() {
        rdd().checkpoint();
    }

    default boolean isCheckpointed() {
        return rdd().isCheckpointed();
    }

    default Optional<String> getCheckpointFile() {
        return Optional.ofNullable(rdd().getCheckpointFile().getOrElse(() -> null));
    }

    /** The objects of a partition: within a task those of that task, else computed by a job. */
    default Iterator<T> iterator(Partition split, TaskContext taskContext) {
        return ScalaCollections.javaIterator(rdd().iterator(split, taskContext));
    }

    default <R> JavaRDD<R> map(Function<T, R> f) {
        return JavaRDD.of(NodeRdd.<T, R>mapped(rdd(), (index, objects, task) -> Iterators.map(objects, f::call))
                .ofSameSizes());
    }

    default <R> JavaRDD<R> mapPartitionsWithIndex(
            Function2<Integer, Iterator<T>, Iterator<R>> f, boolean preservesPartitioning) {
        return JavaRDD.of(NodeRdd.mapped(
                rdd(), (index, objects, task) -> f.call(index, objects), preservesPartitioning, NodeRdd.tag()));
    }

    default <R> boolean mapPartitionsWithIndex$default$2() {
        return false;
    }

    default JavaDoubleRDD mapToDouble(DoubleFunction<T> f) {
        return JavaDoubleRDD.of(NodeRdd.<T, Double>mapped(
                        rdd(), (index, objects, task) -> Iterators.map(objects, object -> f.call(object)))
                .ofSameSizes());
    }

    default <K2, V2> JavaPairRDD<K2, V2> mapToPair(PairFunction<T, K2, V2> f) {
        return JavaPairRDD.of(
                NodeRdd.<T, Tuple2<K2, V2>>mapped(rdd(), (index, objects, task) -> Iterators.map(objects, f::call))
                        .ofSameSizes());
    }

    default <U> JavaRDD<U> flatMap(FlatMapFunction<T, U> f) {
        return JavaRDD.of(NodeRdd.mapped(rdd(), (index, objects, task) -> Iterators.flatMap(objects, f::call)));
    }

    default JavaDoubleRDD flatMapToDouble(DoubleFlatMapFunction<T> f) {
        return JavaDoubleRDD.of(NodeRdd.mapped(rdd(), (index, objects, task) -> Iterators.flatMap(objects, f::call)));
    }

    default <K2, V2> JavaPairRDD<K2, V2> flatMapToPair(PairFlatMapFunction<T, K2, V2> f) {
        return JavaPairRDD.of(NodeRdd.mapped(rdd(), (index, objects, task) -> Iterators.flatMap(objects, f::call)));
    }

    default <U> JavaRDD<U> mapPartitions(FlatMapFunction<Iterator<T>, U> f) {
        return mapPartitions(f, false);
    }

    default <U> JavaRDD<U> mapPartitions(FlatMapFunction<Iterator<T>, U> f, boolean preservesPartitioning) {
        return JavaRDD.of(
                NodeRdd.mapped(rdd(), (index, objects, task) -> f.call(objects), preservesPartitioning, NodeRdd.tag()));
    }

    default JavaDoubleRDD mapPartitionsToDouble(DoubleFlatMapFunction<Iterator<T>> f) {
        return mapPartitionsToDouble(f, false);
    }

    default JavaDoubleRDD mapPartitionsToDouble(DoubleFlatMapFunction<Iterator<T>> f, boolean preservesPartitioning) {
        return JavaDoubleRDD.of(
                NodeRdd.mapped(rdd(), (index, objects, task) -> f.call(objects), preservesPartitioning, NodeRdd.tag()));
    }

    default <K2, V2> JavaPairRDD<K2, V2> mapPartitionsToPair(PairFlatMapFunction<Iterator<T>, K2, V2> f) {
        return mapPartitionsToPair(f, false);
    }

    default <K2, V2> JavaPairRDD<K2, V2> mapPartitionsToPair(
            PairFlatMapFunction<Iterator<T>, K2, V2> f, boolean preservesPartitioning) {
        return JavaPairRDD.of(
                NodeRdd.mapped(rdd(), (index, objects, task) -> f.call(objects), preservesPartitioning, NodeRdd.tag()));
    }

    default JavaRDD<List<T>> glom() {
        // Spark makes Java's lists in another RDD; what is seeded by an RDD's number would differ without that number
        context().newRddId();
        return JavaRDD.of(NodeRdd.mapped(
                rdd(),
                (index, objects, task) -> List.of(Iterators.<T>list(objects)).iterator()));
    }

    default <U> JavaPairRDD<U, T> keyBy(Function<T, U> f) {
        return JavaPairRDD.of(NodeRdd.<T, Tuple2<U, T>>mapped(
                        rdd(),
                        (index, objects, task) ->
                                Iterators.map(objects, object -> new Tuple2<>(f.call(object), object)))
                .ofSameSizes());
    }

    default <U> JavaPairRDD<U, Iterable<T>> groupBy(Function<T, U> f) {
        return this.<U>keyBy(f).groupByKey(PairOperations.defaultPartitioner(rdd()));
    }

    default <U> JavaPairRDD<U, Iterable<T>> groupBy(Function<T, U> f, int numPartitions) {
        return this.<U>keyBy(f).groupByKey(new HashPartitioner(numPartitions));
    }

    default <U> JavaPairRDD<T, U> cartesian(JavaRDDLike<U, ?> other) {
        return JavaPairRDD.of(Combined.cartesian(rdd(), other.rdd()));
    }

    default <U> JavaPairRDD<T, U> zip(JavaRDDLike<U, ?> other) {
        return JavaPairRDD.of(Combined.zip(rdd(), other.rdd()));
    }

    default <U, V> JavaRDD<V> zipPartitions(JavaRDDLike<U, ?> other, FlatMapFunction2<Iterator<T>, Iterator<U>, V> f) {
        return JavaRDD.of(Combined.zipped(
                List.of(rdd(), other.rdd()),
                (index, objects) -> f.call(Combined.typed(objects.get(0)), Combined.typed(objects.get(1))),
                false,
                NodeRdd.tag()));
    }

    default JavaPairRDD<T, Long> zipWithUniqueId() {
        return JavaPairRDD.of(Combined.zipWithUniqueId(rdd()));
    }

    default JavaPairRDD<T, Long> zipWithIndex() {
        return JavaPairRDD.of(Combined.zipWithIndex(rdd()));
    }

    default JavaRDD<String> pipe(String command) {
        return pipe(Piped.words(command));
    }

    default JavaRDD<String> pipe(List<String> command) {
        return pipe(command, Map.of());
    }

    default JavaRDD<String> pipe(List<String> command, Map<String, String> env) {
        return JavaRDD.of(Piped.of(rdd(), Piped.Command.of(List.copyOf(command), env), null, null));
    }

    default JavaRDD<String> pipe(
            List<String> command, Map<String, String> env, boolean separateWorkingDir, int bufferSize) {
        return pipe(command, env, separateWorkingDir, bufferSize, rdd().pipe$default$7());
    }

    default JavaRDD<String> pipe(
            List<String> command,
            Map<String, String> env,
            boolean separateWorkingDir,
            int bufferSize,
            String encoding) {
        Piped.Command words =
                new Piped.Command(List.copyOf(command), Map.copyOf(env), separateWorkingDir, bufferSize, encoding);
        return JavaRDD.of(Piped.of(rdd(), words, null, null));
    }

    default void foreach(VoidFunction<T> f) {
        Reductions.forEach(rdd(), f::call);
    }

    default void foreachPartition(VoidFunction<Iterator<T>> f) {
        Reductions.forEachPartition(rdd(), f::call);
    }

    default List<T> collect() {
        return Reductions.collect(rdd());
    }

    /** One partition after the other, by a job each. */
    default Iterator<T> toLocalIterator() {
        return Reductions.eachPartition(rdd());
    }

    @SuppressWarnings("unchecked") // arrays know no type arguments
    default List<T>[] collectPartitions(int[] partitionIds) {
        return (List<T>[]) Jobs.run(context(), "collectPartitions", rdd().node(), partitionIds, Jobs.<T>collecting())
                .toArray(new List<?>[0]);
    }

    default T reduce(Function2<T, T, T> f) {
        return Reductions.reduce(rdd(), f::call);
    }

    default T treeReduce(Function2<T, T, T> f, int depth) {
        return Reductions.treeReduce(rdd(), f::call, depth);
    }

    default T treeReduce(Function2<T, T, T> f) {
        return treeReduce(f, 2);
    }

    default T fold(T zeroValue, Function2<T, T, T> f) {
        return Reductions.aggregate(rdd(), zeroValue, f::call, f::call);
    }

    default <U> U aggregate(U zeroValue, Function2<U, T, U> seqOp, Function2<U, U, U> combOp) {
        return Reductions.aggregate(rdd(), zeroValue, seqOp::call, combOp::call);
    }

    default <U> U treeAggregate(U zeroValue, Function2<U, T, U> seqOp, Function2<U, U, U> combOp, int depth) {
        return treeAggregate(zeroValue, seqOp, combOp, depth, false);
    }

    default <U> U treeAggregate(U zeroValue, Function2<U, T, U> seqOp, Function2<U, U, U> combOp) {
        return treeAggregate(zeroValue, seqOp, combOp, 2);
    }

    default <U> U treeAggregate(
            U zeroValue,
            Function2<U, T, U> seqOp,
            Function2<U, U, U> combOp,
            int depth,
            boolean finalAggregateOnExecutor) {
        return Reductions.treeAggregate(rdd(), zeroValue, seqOp::call, combOp::call, depth, finalAggregateOnExecutor);
    }

    default long count() {
        return Reductions.count(rdd());
    }

    /** @param timeout in milliseconds */
    default PartialResult<BoundedDouble> countApprox(long timeout, double confidence) {
        return Approximations.count(rdd(), timeout, confidence);
    }

    /** @param timeout in milliseconds */
    default PartialResult<BoundedDouble> countApprox(long timeout) {
        return countApprox(timeout, Approximations.CONFIDENCE);
    }

    /** @param timeout in milliseconds */
    default PartialResult<Map<T, BoundedDouble>> countByValueApprox(long timeout, double confidence) {
        return Approximations.countByValue(rdd(), timeout, confidence);
    }

    /** @param timeout in milliseconds */
    default PartialResult<Map<T, BoundedDouble>> countByValueApprox(long timeout) {
        return countByValueApprox(timeout, Approximations.CONFIDENCE);
    }

    /** About how many different objects there are. */
    default long countApproxDistinct(double relativeSD) {
        return Approximations.countDistinct(rdd(), relativeSD);
    }

    default Map<T, Long> countByValue() {
        return ScalaCollections.javaMap(ScalaCollections.map(Reductions.countByValue(rdd())));
    }

    default List<T> take(int num) {
        return Reductions.take(rdd(), num);
    }

    default List<T> takeSample(boolean withReplacement, int num) {
        return takeSample(withReplacement, num, Sampled.newSeed());
    }

    default List<T> takeSample(boolean withReplacement, int num, long seed) {
        return Sampled.take(rdd(), withReplacement, num, seed);
    }

    default T first() {
        return Reductions.first(rdd());
    }

    default boolean isEmpty() {
        return Reductions.isEmpty(rdd());
    }

    default List<T> top(int num, Comparator<T> comp) {
        return Reductions.least(rdd(), num, comp.reversed());
    }

    default List<T> top(int num) {
        return top(num, Reductions.natural());
    }

    default List<T> takeOrdered(int num, Comparator<T> comp) {
        return Reductions.least(rdd(), num, comp);
    }

    default List<T> takeOrdered(int num) {
        return takeOrdered(num, Reductions.natural());
    }

    default T max(Comparator<T> comp) {
        return Reductions.max(rdd(), comp);
    }

    default T min(Comparator<T> comp) {
        return Reductions.min(rdd(), comp);
    }
}

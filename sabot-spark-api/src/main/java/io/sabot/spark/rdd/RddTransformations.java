package io.sabot.spark.rdd;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.Dependency;
import io.sabot.spark.PartitionEvaluatorFactory;
import io.sabot.spark.SparkContext;
import io.sabot.spark.internal.Coalesced;
import io.sabot.spark.internal.Combined;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.Piped;
import io.sabot.spark.internal.Sampled;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.Unions;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import scala.Function1;
import scala.Function2;
import scala.Function3;
import scala.Function4;
import scala.Option;
import scala.PartialFunction;
import scala.Tuple2;
import scala.collection.IterableOnce;
import scala.collection.Iterator;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.math.Ordering;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;

/** RDDs made of others, partition by partition. */
abstract class RddTransformations<T> extends RddKeeping<T> {
    private static final long serialVersionUID = 1L;

    RddTransformations(SparkContext context, Seq<Dependency<?>> dependencies, ClassTag<T> tag) {
        super(context, dependencies, tag);
    }

    public <U> RDD<U> map(Function1<T, U> f, ClassTag<U> tag) {
        return NodeRdd.mapped(self(), (index, objects, task) -> Iterators.map(objects, f::apply), false, tag)
                .ofSameSizes();
    }

    public <U> RDD<U> flatMap(Function1<T, IterableOnce<U>> f, ClassTag<U> tag) {
        return NodeRdd.mapped(
                self(),
                (index, objects, task) -> Iterators.flatMap(
                        objects,
                        object -> ScalaCollections.javaIterator(f.apply(object).iterator())),
                false,
                tag);
    }

    public RDD<T> filter(Function1<T, Object> f) {
        return NodeRdd.mapped(
                self(),
                (index, objects, task) -> Iterators.filter(objects, object -> (Boolean) f.apply(object)),
                true,
                elementClassTag());
    }

    /** Those for which the function is defined, mapped. */
    public <U> RDD<U> collect(PartialFunction<T, U> f, ClassTag<U> tag) {
        return NodeRdd.mapped(
                        self(),
                        (index, objects, task) -> Iterators.filter(objects, f::isDefinedAt),
                        true,
                        elementClassTag())
                .map(f, tag);
    }

    public <K> RDD<Tuple2<K, T>> keyBy(Function1<T, K> f) {
        return NodeRdd.<T, Tuple2<K, T>>mapped(
                        self(),
                        (index, objects, task) ->
                                Iterators.map(objects, object -> new Tuple2<>(f.apply(object), object)))
                .ofSameSizes();
    }

    public RDD<Object> glom() {
        ClassTag<T> tag = elementClassTag();
        return NodeRdd.mapped(
                self(),
                (index, objects, task) -> List.of(ScalaCollections.array(Iterators.list(objects), tag))
                        .iterator());
    }

    public <U> RDD<U> mapPartitions(Function1<Iterator<T>, Iterator<U>> f, boolean keepsKeys, ClassTag<U> tag) {
        return NodeRdd.mapped(
                self(),
                (index, objects, task) -> ScalaCollections.javaIterator(f.apply(ScalaCollections.iterator(objects))),
                keepsKeys,
                tag);
    }

    public <U> boolean mapPartitions$default$2() {
        return false;
    }

    public <U> RDD<U> mapPartitionsWithIndex(
            Function2<Object, Iterator<T>, Iterator<U>> f, boolean keepsKeys, ClassTag<U> tag) {
        return NodeRdd.mapped(
                self(),
                (index, objects, task) ->
                        ScalaCollections.javaIterator(f.apply(index, ScalaCollections.iterator(objects))),
                keepsKeys,
                tag);
    }

    public <U> boolean mapPartitionsWithIndex$default$2() {
        return false;
    }

    public <U> RDD<U> mapPartitionsWithEvaluator(PartitionEvaluatorFactory<T, U> factory, ClassTag<U> tag) {
        return NodeRdd.mapped(
                self(),
                (index, objects, task) -> ScalaCollections.javaIterator(factory.createEvaluator()
                        .eval(index, ScalaCollections.linked(List.of(ScalaCollections.iterator(objects))))),
                false,
                tag);
    }

    public <U> RDD<U> zipPartitionsWithEvaluator(
            RDD<T> other, PartitionEvaluatorFactory<T, U> factory, ClassTag<U> tag) {
        return Combined.zipped(
                List.of(self(), other),
                (index, objects) -> ScalaCollections.javaIterator(factory.createEvaluator()
                        .eval(
                                index,
                                ScalaCollections.linked(List.of(
                                        ScalaCollections.iterator(Combined.<T>typed(objects.get(0))),
                                        ScalaCollections.iterator(Combined.<T>typed(objects.get(1))))))),
                false,
                tag);
    }

    public <U> RDD<Tuple2<T, U>> zip(RDD<U> other, ClassTag<U> tag) {
        return Combined.zip(self(), other);
    }

    public <B, V> RDD<V> zipPartitions(
            RDD<B> other,
            boolean keepsKeys,
            Function2<Iterator<T>, Iterator<B>, Iterator<V>> f,
            ClassTag<B> otherTag,
            ClassTag<V> tag) {
        return Combined.zipped(
                List.of(self(), other),
                (index, objects) ->
                        ScalaCollections.javaIterator(f.apply(scala(objects.get(0)), scala(objects.get(1)))),
                keepsKeys,
                tag);
    }

    public <B, V> RDD<V> zipPartitions(
            RDD<B> other, Function2<Iterator<T>, Iterator<B>, Iterator<V>> f, ClassTag<B> otherTag, ClassTag<V> tag) {
        return zipPartitions(other, false, f, otherTag, tag);
    }

    public <B, C, V> RDD<V> zipPartitions(
            RDD<B> second,
            RDD<C> third,
            boolean keepsKeys,
            Function3<Iterator<T>, Iterator<B>, Iterator<C>, Iterator<V>> f,
            ClassTag<B> secondTag,
            ClassTag<C> thirdTag,
            ClassTag<V> tag) {
        return Combined.zipped(
                List.of(self(), second, third),
                (index, objects) -> ScalaCollections.javaIterator(
                        f.apply(scala(objects.get(0)), scala(objects.get(1)), scala(objects.get(2)))),
                keepsKeys,
                tag);
    }

    public <B, C, V> RDD<V> zipPartitions(
            RDD<B> second,
            RDD<C> third,
            Function3<Iterator<T>, Iterator<B>, Iterator<C>, Iterator<V>> f,
            ClassTag<B> secondTag,
            ClassTag<C> thirdTag,
            ClassTag<V> tag) {
        return zipPartitions(second, third, false, f, secondTag, thirdTag, tag);
    }

    public <B, C, D, V> RDD<V> zipPartitions(
            RDD<B> second,
            RDD<C> third,
            RDD<D> fourth,
            boolean keepsKeys,
            Function4<Iterator<T>, Iterator<B>, Iterator<C>, Iterator<D>, Iterator<V>> f,
            ClassTag<B> secondTag,
            ClassTag<C> thirdTag,
            ClassTag<D> fourthTag,
            ClassTag<V> tag) {
        return Combined.zipped(
                List.of(self(), second, third, fourth),
                (index, objects) -> ScalaCollections.javaIterator(f.apply(
                        scala(objects.get(0)), scala(objects.get(1)), scala(objects.get(2)), scala(objects.get(3)))),
                keepsKeys,
                tag);
    }

    public <B, C, D, V> RDD<V> zipPartitions(
            RDD<B> second,
            RDD<C> third,
            RDD<D> fourth,
            Function4<Iterator<T>, Iterator<B>, Iterator<C>, Iterator<D>, Iterator<V>> f,
            ClassTag<B> secondTag,
            ClassTag<C> thirdTag,
            ClassTag<D> fourthTag,
            ClassTag<V> tag) {
        return zipPartitions(second, third, fourth, false, f, secondTag, thirdTag, fourthTag, tag);
    }

    private static <U> Iterator<U> scala(java.util.Iterator<?> objects) {
        return ScalaCollections.iterator(Combined.<U>typed(objects));
    }

    public <U> RDD<Tuple2<T, U>> cartesian(RDD<U> other, ClassTag<U> tag) {
        return Combined.cartesian(self(), other);
    }

    @SuppressWarnings("unchecked")
    public RDD<Tuple2<T, Object>> zipWithIndex() {
        return (RDD<Tuple2<T, Object>>) (RDD<?>) Combined.zipWithIndex(self());
    }

    @SuppressWarnings("unchecked")
    public RDD<Tuple2<T, Object>> zipWithUniqueId() {
        return (RDD<Tuple2<T, Object>>) (RDD<?>) Combined.zipWithUniqueId(self());
    }

    public RDD<T> union(RDD<T> other) {
        return Unions.of(context(), List.of(self(), other));
    }

    public RDD<T> $plus$plus(RDD<T> other) {
        return union(other);
    }

    public RDD<T> repartition(int numPartitions, Ordering<T> ord) {
        return Coalesced.shuffled(self(), numPartitions, null);
    }

    public Ordering<T> repartition$default$2(int numPartitions) {
        return null;
    }

    public RDD<T> coalesce(int numPartitions, boolean shuffle, Option<PartitionCoalescer> coalescer, Ordering<T> ord) {
        PartitionCoalescer own = coalescer.isDefined() ? coalescer.get() : null;
        return shuffle ? Coalesced.shuffled(self(), numPartitions, own) : Coalesced.of(self(), numPartitions, own);
    }

    public boolean coalesce$default$2() {
        return false;
    }

    public Option<PartitionCoalescer> coalesce$default$3() {
        return Option.empty();
    }

    public Ordering<T> coalesce$default$4(int numPartitions, boolean shuffle, Option<PartitionCoalescer> coalescer) {
        return null;
    }

    public RDD<T> sample(boolean withReplacement, double fraction, long seed) {
        return Sampled.of(self(), withReplacement, fraction, seed);
    }

    public long sample$default$3() {
        return Sampled.newSeed();
    }

    @SuppressWarnings("unchecked")
    public RDD<T>[] randomSplit(double[] weights, long seed) {
        return (RDD<T>[]) Sampled.split(self(), weights, seed).toArray(new RDD<?>[0]);
    }

    public long randomSplit$default$2() {
        return Sampled.newSeed();
    }

    public RDD<String> pipe(String command) {
        return pipe(command, Map$.MODULE$.empty());
    }

    public RDD<String> pipe(String command, scala.collection.Map<String, String> env) {
        Piped.Command words = Piped.Command.of(Piped.words(command), ScalaCollections.javaMap(env));
        return Piped.of(self(), words, null, null);
    }

    public RDD<String> pipe(
            Seq<String> command,
            scala.collection.Map<String, String> env,
            Function1<Function1<String, BoxedUnit>, BoxedUnit> printPipeContext,
            Function2<T, Function1<String, BoxedUnit>, BoxedUnit> printRDDElement,
            boolean separateWorkingDir,
            int bufferSize,
            String encoding) {
        Piped.Command words = new Piped.Command(
                List.copyOf(ScalaCollections.list(command)),
                Map.copyOf(ScalaCollections.javaMap(env)),
                separateWorkingDir,
                bufferSize,
                encoding);
        return Piped.of(
                self(),
                words,
                printPipeContext == null ? null : lines -> printPipeContext.apply(Piped.printing(lines)),
                printRDDElement == null
                        ? null
                        : (object, lines) -> printRDDElement.apply(object, Piped.printing(lines)));
    }

    public scala.collection.Map<String, String> pipe$default$2() {
        return Map$.MODULE$.empty();
    }

    public Function1<Function1<String, BoxedUnit>, BoxedUnit> pipe$default$3() {
        return null;
    }

    public Function2<T, Function1<String, BoxedUnit>, BoxedUnit> pipe$default$4() {
        return null;
    }

    public boolean pipe$default$5() {
        return false;
    }

    public int pipe$default$6() {
        return Piped.BUFFER;
    }

    public String pipe$default$7() {
        return Charset.defaultCharset().name();
    }

    /** The same objects, in arrays of another class when they are collected. */
    public RDD<T> retag(Class<T> type) {
        return retag(ClassTag.apply(type));
    }

    public RDD<T> retag(ClassTag<T> tag) {
        return NodeRdd.mapped(self(), (index, objects, task) -> objects, true, tag);
    }
}

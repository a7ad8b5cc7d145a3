package io.sabot.spark.rdd;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.Dependency;
import io.sabot.spark.SparkContext;
import io.sabot.spark.internal.Approximations;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.Reductions;
import io.sabot.spark.internal.Sampled;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.partial.BoundedDouble;
import io.sabot.spark.partial.PartialResult;
import java.util.List;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.math.Ordering;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;

/** What runs jobs, at once. */
abstract class RddActions<T> extends RddTransformations<T> {
    private static final long serialVersionUID = 1L;

    RddActions(SparkContext context, Seq<Dependency<?>> dependencies, ClassTag<T> tag) {
        super(context, dependencies, tag);
    }

    public void foreach(Function1<T, BoxedUnit> f) {
        Reductions.forEach(self(), f::apply);
    }

    public void foreachPartition(Function1<Iterator<T>, BoxedUnit> f) {
        Reductions.forEachPartition(self(), objects -> f.apply(ScalaCollections.iterator(objects)));
    }

    /** An array. */
    public Object collect() {
        return array(Reductions.collect(self()));
    }

    private Object array(List<T> objects) {
        return ScalaCollections.array(objects, elementClassTag());
    }

    /** For Sabot's own use: an array for each partition. */
    public Object[] collectPartitions() {
        return Jobs.run(context(), "collectPartitions", node(), Jobs.<T>collecting()).stream()
                .map(this::array)
                .toArray();
    }

    public Iterator<T> toLocalIterator() {
        return ScalaCollections.iterator(Reductions.eachPartition(self()));
    }

    public T reduce(Function2<T, T, T> f) {
        return Reductions.reduce(self(), f::apply);
    }

    public T treeReduce(Function2<T, T, T> f, int depth) {
        return Reductions.treeReduce(self(), f::apply, depth);
    }

    public int treeReduce$default$2() {
        return 2;
    }

    public T fold(T zeroValue, Function2<T, T, T> op) {
        Iterators.Merge<T> merge = op::apply;
        return Reductions.aggregate(self(), zeroValue, merge::apply, merge);
    }

    public <U> U aggregate(U zeroValue, Function2<U, T, U> seqOp, Function2<U, U, U> combOp, ClassTag<U> tag) {
        return Reductions.aggregate(self(), zeroValue, seqOp::apply, combOp::apply);
    }

    public <U> U treeAggregate(
            U zeroValue, Function2<U, T, U> seqOp, Function2<U, U, U> combOp, int depth, ClassTag<U> tag) {
        return treeAggregate(zeroValue, seqOp, combOp, depth, false, tag);
    }

    public <U> U treeAggregate(
            U zeroValue,
            Function2<U, T, U> seqOp,
            Function2<U, U, U> combOp,
            int depth,
            boolean finalAggregateOnExecutor,
            ClassTag<U> tag) {
        return Reductions.treeAggregate(
                self(), zeroValue, seqOp::apply, combOp::apply, depth, finalAggregateOnExecutor);
    }

    public <U> int treeAggregate$default$4(U zeroValue) {
        return 2;
    }

    public long count() {
        return Reductions.count(self());
    }

    /** @param timeout in milliseconds */
    public PartialResult<BoundedDouble> countApprox(long timeout, double confidence) {
        return Approximations.count(self(), timeout, confidence);
    }

    public double countApprox$default$2() {
        return Approximations.CONFIDENCE;
    }

    /** @param timeout in milliseconds */
    public PartialResult<scala.collection.Map<T, BoundedDouble>> countByValueApprox(
            long timeout, double confidence, Ordering<T> ord) {
        return Approximations.countByValue(self(), timeout, confidence).map(ScalaCollections::map);
    }

    public double countByValueApprox$default$2() {
        return Approximations.CONFIDENCE;
    }

    public Ordering<T> countByValueApprox$default$3(long timeout, double confidence) {
        return null;
    }

    /** About how many different objects there are. */
    public long countApproxDistinct(double relativeSD) {
        return Approximations.countDistinct(self(), relativeSD);
    }

    public double countApproxDistinct$default$1() {
        return Approximations.ACCURACY;
    }

    public long countApproxDistinct(int p, int sp) {
        return Approximations.countDistinct(self(), p, sp);
    }

    /** An array. */
    public Object take(int num) {
        return array(Reductions.take(self(), num));
    }

    public T first() {
        return Reductions.first(self());
    }

    /** An array. */
    public Object top(int num, Ordering<T> ord) {
        return array(Reductions.least(self(), num, ord.reverse()));
    }

    /** An array. */
    public Object takeOrdered(int num, Ordering<T> ord) {
        return array(Reductions.least(self(), num, ord));
    }

    public T max(Ordering<T> ord) {
        return Reductions.max(self(), ord);
    }

    public T min(Ordering<T> ord) {
        return Reductions.min(self(), ord);
    }

    public boolean isEmpty() {
        return Reductions.isEmpty(self());
    }

    /** An array. */
    public Object takeSample(boolean withReplacement, int num, long seed) {
        return array(Sampled.take(self(), withReplacement, num, seed));
    }

    public long takeSample$default$3() {
        return Sampled.newSeed();
    }
}

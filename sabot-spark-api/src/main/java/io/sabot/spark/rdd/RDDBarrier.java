package io.sabot.spark.rdd;

import io.sabot.engine.object.PartitionFunction;
import io.sabot.spark.PartitionEvaluatorFactory;
import io.sabot.spark.internal.Barrier;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.ScalaCollections;
import java.util.List;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag;

/** An RDD whose tasks all run at the same time. */
public class RDDBarrier<T> {
    private final RDD<T> rdd;

    /** For Sabot's own use. */
    public RDDBarrier(RDD<T> rdd, ClassTag<T> evidence) {
        this.rdd = rdd;
    }

    public <S> RDD<S> mapPartitions(
            Function1<Iterator<T>, Iterator<S>> f, boolean preservesPartitioning, ClassTag<S> evidence) {
        Jobs.checked(f);
        return mapped(
                (index, objects, task) -> ScalaCollections.javaIterator(f.apply(ScalaCollections.iterator(objects))));
    }

    public <S> RDD<S> mapPartitionsWithIndex(
            Function2<Object, Iterator<T>, Iterator<S>> f, boolean preservesPartitioning, ClassTag<S> evidence) {
        Jobs.checked(f);
        return mapped((index, objects, task) ->
                ScalaCollections.javaIterator(f.apply(index, ScalaCollections.iterator(objects))));
    }

    public <U> RDD<U> mapPartitionsWithEvaluator(PartitionEvaluatorFactory<T, U> factory, ClassTag<U> evidence) {
        Jobs.checked(factory);
        return mapped((index, objects, task) -> ScalaCollections.javaIterator(factory.createEvaluator()
                .eval(index, ScalaCollections.linked(List.of(ScalaCollections.iterator(objects))))));
    }

    private <S> RDD<S> mapped(PartitionFunction<T, S> function) {
        Barrier barrier = new Barrier(rdd.context().application().workers());
        return NodeRdd.mapped(rdd, (index, objects, task) -> {
            barrier.enter(task);
            return function.apply(index, objects, task);
        });
    }
}

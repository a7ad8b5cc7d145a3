package io.sabot.spark;

import io.sabot.engine.object.LongRange;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.SliceNode;
import io.sabot.engine.object.TaskFunction;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.Unions;
import io.sabot.spark.rdd.RDD;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import scala.Function1;
import scala.Function2;
import scala.Option;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;
import scala.runtime.ScalaRunTime;

/** Collections that a program makes of its own objects, and functions that it runs over partitions. */
abstract class SparkContextCollections extends SparkContextStorage {
    SparkContextCollections(SparkConf conf) {
        super(conf);
    }

    public <T> RDD<T> parallelize(Seq<T> seq, int numSlices, ClassTag<T> tag) {
        return parallelize(ScalaCollections.list(seq), numSlices, tag);
    }

    /** For Sabot's own use. */
    public <T> RDD<T> parallelize(List<? extends T> list, int numSlices, ClassTag<T> tag) {
        assertNotStopped();
        return made("ParallelCollectionRDD", () -> sliced(list, numSlices), tag);
    }

    private static <T> ObjectNode<T> sliced(List<? extends T> list, int numSlices) {
        if (numSlices < 1) {
            throw new IllegalArgumentException("Positive number of partitions required");
        }
        return SliceNode.of(list, numSlices);
    }

    private <T> RDD<T> made(String kind, Supplier<ObjectNode<T>> node, ClassTag<T> tag) {
        return new NodeRdd<>(self(), List.of(), node, kind, Option.empty(), tag);
    }

    public <T> RDD<T> makeRDD(Seq<T> seq, int numSlices, ClassTag<T> tag) {
        return parallelize(seq, numSlices, tag);
    }

    /** A partition for each object; where they are preferred to be computed has no meaning in one process. */
    public <T> RDD<T> makeRDD(Seq<Tuple2<T, Seq<String>>> seq, ClassTag<T> tag) {
        assertNotStopped();
        List<T> objects = new ArrayList<>();
        ScalaCollections.list(seq).forEach(object -> objects.add(object._1()));
        return parallelize(objects, Math.max(objects.size(), 1), tag);
    }

    /** Longs, without {@code end}. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Scala's longs are objects in its signatures
    public RDD<Object> range(long start, long end, long step, int numSlices) {
        assertNotStopped();
        if (step == 0) {
            throw new IllegalArgumentException("requirement failed: step cannot be 0");
        }
        List<Integer> slices = IntStream.range(0, numSlices).boxed().toList();
        RDD<Integer> numbers = parallelize(slices, numSlices, NodeRdd.tag());
        LongRange range = new LongRange(start, end, step, numSlices);
        return (RDD) NodeRdd.mapped(numbers, (index, objects, task) -> task.watched(range.slice(index)));
    }

    public <T> RDD<T> emptyRDD(ClassTag<T> tag) {
        return made("EmptyRDD", () -> SliceNode.of(List.of()), tag);
    }

    public <T> RDD<T> union(Seq<RDD<T>> rdds, ClassTag<T> tag) {
        return Unions.of(self(), ScalaCollections.list(rdds));
    }

    public <T> RDD<T> union(RDD<T> first, Seq<RDD<T>> rest, ClassTag<T> tag) {
        List<RDD<T>> all = new ArrayList<>(List.of(first));
        all.addAll(ScalaCollections.list(rest));
        return Unions.of(self(), all);
    }

    public <T, U> void runJob(
            RDD<T> rdd,
            Function2<TaskContext, Iterator<T>, U> func,
            Seq<Object> partitions,
            Function2<Object, U, BoxedUnit> resultHandler,
            ClassTag<U> tag) {
        if (isStopped()) {
            throw new IllegalStateException("SparkContext has been shutdown");
        }
        int[] wanted = new int[partitions.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (Integer) partitions.apply(i);
        }
        TaskFunction<T, U> function =
                (objects, task) -> func.apply(TaskContext.get(), ScalaCollections.iterator(objects));
        Jobs.run(self(), rdd.node(), wanted, Jobs.checked(function), resultHandler::apply);
    }

    public <T, U> Object runJob(
            RDD<T> rdd, Function2<TaskContext, Iterator<T>, U> func, Seq<Object> partitions, ClassTag<U> tag) {
        Object results = tag.newArray(partitions.size());
        runJob(
                rdd,
                func,
                partitions,
                (index, result) -> {
                    ScalaRunTime.array_update(results, (Integer) index, result);
                    return BoxedUnit.UNIT;
                },
                tag);
        return results;
    }

    public <T, U> Object runJob(RDD<T> rdd, Function1<Iterator<T>, U> func, Seq<Object> partitions, ClassTag<U> tag) {
        return runJob(rdd, withoutContext(func), partitions, tag);
    }

    public <T, U> Object runJob(RDD<T> rdd, Function2<TaskContext, Iterator<T>, U> func, ClassTag<U> tag) {
        return runJob(rdd, func, Jobs.allPartitions(rdd), tag);
    }

    public <T, U> Object runJob(RDD<T> rdd, Function1<Iterator<T>, U> func, ClassTag<U> tag) {
        return runJob(rdd, func, Jobs.allPartitions(rdd), tag);
    }

    public <T, U> void runJob(
            RDD<T> rdd,
            Function2<TaskContext, Iterator<T>, U> processPartition,
            Function2<Object, U, BoxedUnit> resultHandler,
            ClassTag<U> tag) {
        runJob(rdd, processPartition, Jobs.allPartitions(rdd), resultHandler, tag);
    }

    public <T, U> void runJob(
            RDD<T> rdd,
            Function1<Iterator<T>, U> processPartition,
            Function2<Object, U, BoxedUnit> resultHandler,
            ClassTag<U> tag) {
        runJob(rdd, withoutContext(processPartition), Jobs.allPartitions(rdd), resultHandler, tag);
    }

    private static <T, U> Function2<TaskContext, Iterator<T>, U> withoutContext(Function1<Iterator<T>, U> func) {
        return (Function2<TaskContext, Iterator<T>, U> & Serializable) (context, objects) -> func.apply(objects);
    }
}

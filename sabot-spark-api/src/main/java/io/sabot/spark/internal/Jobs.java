package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.ObjectCopy;
import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.ObjectJobException;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.TaskFunction;
import io.sabot.spark.SparkContext;
import io.sabot.spark.SparkException;
import io.sabot.spark.SparkThrowable;
import io.sabot.spark.rdd.RDD;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import scala.collection.immutable.Seq;

/** Actions over nodes, with the program's exceptions. */
public final class Jobs {
    private Jobs() {}

    /** What the function gives for each partition, in their order. */
    public static <T, R> List<R> run(
            SparkContext context, String name, ObjectNode<T> node, TaskFunction<T, R> function) {
        return run(context, name, node, IntStream.range(0, node.partitions()).toArray(), function);
    }

    /** What the function gives for each of some partitions, in the order of {@code partitions}. */
    public static <T, R> List<R> run(
            SparkContext context, String name, ObjectNode<T> node, int[] partitions, TaskFunction<T, R> function) {
        List<R> results = new ArrayList<>(Collections.nCopies(partitions.length, null));
        if (context.isStopped()) {
            throw new IllegalStateException("SparkContext has been shutdown");
        }
        int id = context.application().objectJobs().nextId();
        run(context, id, JobOrigin.here(context), node, partitions, function, results::set);
        return results;
    }

    /** Results go where they are wanted, one call at a time, as tasks end. */
    public static <T, R> void run(
            SparkContext context,
            ObjectNode<T> node,
            int[] partitions,
            TaskFunction<T, R> function,
            ObjectJob.Results<R> results) {
        int id = context.application().objectJobs().nextId();
        run(context, id, JobOrigin.here(context), node, partitions, function, results);
    }

    /** As a job of a number; results go where they are wanted, one call at a time, as tasks end. */
    static <T, R> void run(
            SparkContext context,
            int id,
            JobOrigin origin,
            ObjectNode<T> node,
            int[] partitions,
            TaskFunction<T, R> function,
            ObjectJob.Results<R> results) {
        try {
            context.application().objectJobs().run(id, origin.name(), origin, node, partitions, function, results);
        } catch (ObjectJobException | QueryException failure) {
            throw SparkErrors.sneaky(seen(failure));
        }
    }

    /** All objects of a partition. */
    public static <T> TaskFunction<T, List<T>> collecting() {
        return (objects, task) -> Iterators.list(objects);
    }

    /** The numbers of all partitions. */
    public static Seq<Object> allPartitions(RDD<?> rdd) {
        return ScalaCollections.seq(IntStream.range(0, rdd.getNumPartitions())
                .<Object>mapToObj(i -> i)
                .toList());
    }

    /** A job's failure as the program sees it. */
    static Exception seen(Throwable failure) {
        if (failure instanceof ObjectJobException lost) {
            // What has a condition is told as it is.
            boolean isOfUsers = lost.getCause() instanceof Exception
                    && lost.getCause() instanceof SparkThrowable known
                    && known.getCondition() != null
                    && !known.getCondition().startsWith("INTERNAL_ERROR");
            return isOfUsers ? (Exception) lost.getCause() : new SparkException(lost.getMessage(), lost.getCause());
        }
        return SparkErrors.ofAction(failure);
    }

    /** @return the function itself; fails as Spark does, at once, when tasks could not get copies of it */
    public static <F> F checked(F function) {
        written(function);
        return function;
    }

    static ObjectCopy written(Object function) {
        try {
            return ObjectCopy.write(function);
        } catch (IOException | RuntimeException failure) {
            throw SparkErrors.sneaky(new SparkException("Task not serializable", failure));
        }
    }
}

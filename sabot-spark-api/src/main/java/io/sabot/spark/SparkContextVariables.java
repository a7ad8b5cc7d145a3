package io.sabot.spark;

import io.sabot.spark.broadcast.Broadcast;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SharedBroadcast;
import io.sabot.spark.internal.SubmittedJob;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.scheduler.SparkListenerInterface;
import io.sabot.spark.util.AccumulatorV2;
import io.sabot.spark.util.CollectionAccumulator;
import io.sabot.spark.util.DoubleAccumulator;
import io.sabot.spark.util.LongAccumulator;
import java.util.concurrent.atomic.AtomicLong;
import scala.Function0;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;

/** What programs share between tasks and jobs: broadcasts, accumulators; and listeners. */
abstract class SparkContextVariables extends SparkContextJobs {
    private final AtomicLong broadcasts = new AtomicLong();

    SparkContextVariables(SparkConf conf) {
        super(conf);
    }

    /** A value that tasks read without getting copies of it. */
    public <T> Broadcast<T> broadcast(T value, ClassTag<T> tag) {
        assertNotStopped();
        if (tag != null && RDD.class.isAssignableFrom(tag.runtimeClass())) {
            throw new IllegalArgumentException("requirement failed: Can not directly broadcast RDDs; instead, "
                    + "call collect() and broadcast the result.");
        }
        return SharedBroadcast.of(broadcasts.getAndIncrement(), value, tag);
    }

    public void register(AccumulatorV2<?, ?> acc) {
        acc.register(null);
    }

    public void register(AccumulatorV2<?, ?> acc, String name) {
        acc.register(name);
    }

    public LongAccumulator longAccumulator() {
        return longAccumulator(null);
    }

    public LongAccumulator longAccumulator(String name) {
        LongAccumulator made = new LongAccumulator();
        register(made, name);
        return made;
    }

    public DoubleAccumulator doubleAccumulator() {
        return doubleAccumulator(null);
    }

    public DoubleAccumulator doubleAccumulator(String name) {
        DoubleAccumulator made = new DoubleAccumulator();
        register(made, name);
        return made;
    }

    public <T> CollectionAccumulator<T> collectionAccumulator() {
        return collectionAccumulator(null);
    }

    public <T> CollectionAccumulator<T> collectionAccumulator(String name) {
        CollectionAccumulator<T> made = new CollectionAccumulator<>();
        register(made, name);
        return made;
    }

    /** Begins a job in a thread of its own. */
    public <T, U, R> SimpleFutureAction<R> submitJob(
            RDD<T> rdd,
            Function1<Iterator<T>, U> processPartition,
            Seq<Object> partitions,
            Function2<Object, U, BoxedUnit> resultHandler,
            Function0<R> resultFunc) {
        assertNotStopped();
        Jobs.checked(processPartition);
        int[] numbers = ScalaCollections.list(partitions).stream()
                .mapToInt(number -> (Integer) number)
                .toArray();
        SubmittedJob job = SubmittedJob.start(
                self(),
                rdd.node(),
                numbers,
                (objects, task) -> processPartition.apply(ScalaCollections.iterator(objects)),
                resultHandler::apply);
        return new SimpleFutureAction<>(job, resultFunc);
    }

    public SparkStatusTracker statusTracker() {
        return new SparkStatusTracker(application());
    }

    /** It is told what happens from now on, by a thread of its own. */
    public void addSparkListener(SparkListenerInterface listener) {
        application().monitor().listeners().add(listener);
    }

    public void removeSparkListener(SparkListenerInterface listener) {
        application().monitor().listeners().remove(listener);
    }

    public void cancelJob(int jobId) {
        cancelJob(jobId, "");
    }

    public void cancelJob(int jobId, String reason) {
        application().session().cancelJob(jobId, reason);
    }

    public void cancelStage(int stageId) {
        cancelStage(stageId, "Stage " + stageId + " was cancelled");
    }

    /** Cancels the jobs that need the stage. */
    public void cancelStage(int stageId, String reason) {
        for (int job : application().monitor().status().jobsOfStage(stageId)) {
            cancelJob(job, "because " + reason);
        }
    }
}

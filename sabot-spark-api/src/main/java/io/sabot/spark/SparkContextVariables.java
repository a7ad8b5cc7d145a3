package io.sabot.spark;

import io.sabot.spark.broadcast.Broadcast;
import io.sabot.spark.internal.SharedBroadcast;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.util.AccumulatorV2;
import io.sabot.spark.util.CollectionAccumulator;
import io.sabot.spark.util.DoubleAccumulator;
import io.sabot.spark.util.LongAccumulator;
import java.util.concurrent.atomic.AtomicLong;
import scala.reflect.ClassTag;

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
}

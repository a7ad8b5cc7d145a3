package io.sabot.spark;

import io.sabot.spark.rdd.RDD;
import scala.Function0;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.runtime.BoxedUnit;

/** Begins the jobs of one action. */
public interface JobSubmitter {
    <T, U, R> FutureAction<R> submitJob(
            RDD<T> rdd,
            Function1<Iterator<T>, U> processPartition,
            Seq<Object> partitions,
            Function2<Object, U, BoxedUnit> resultHandler,
            Function0<R> resultFunc);
}

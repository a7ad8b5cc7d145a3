package io.sabot.spark;

import scala.collection.Iterator;
import scala.collection.immutable.Seq;

/** Makes the objects of one partition out of those of the same partition of one or more RDDs. */
public interface PartitionEvaluator<T, U> {
    Iterator<U> eval(int partitionIndex, Seq<Iterator<T>> inputs);
}

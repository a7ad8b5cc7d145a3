package io.sabot.spark.api.java.function;

import java.io.Serializable;
import java.util.Iterator;
import scala.Tuple2;

/** From a value to any number of pairs. */
@FunctionalInterface
public interface PairFlatMapFunction<T, K, V> extends Serializable {
    Iterator<Tuple2<K, V>> call(T value) throws Exception;
}

package io.sabot.spark.api.java.function;

import java.io.Serializable;
import scala.Tuple2;

/** From a value to a pair. */
@FunctionalInterface
public interface PairFunction<T, K, V> extends Serializable {
    Tuple2<K, V> call(T value) throws Exception;
}

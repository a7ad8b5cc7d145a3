package io.sabot.spark.api.java.function;

import java.io.Serializable;
import java.util.Iterator;

/** From the values of one key on either side to any number of results. */
@FunctionalInterface
public interface CoGroupFunction<K, V1, V2, R> extends Serializable {
    Iterator<R> call(K key, Iterator<V1> left, Iterator<V2> right) throws Exception;
}

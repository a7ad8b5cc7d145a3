package io.sabot.spark.api.java.function;

import java.io.Serializable;
import java.util.Iterator;

/** From the values of one key to any number of results. */
@FunctionalInterface
public interface FlatMapGroupsFunction<K, V, R> extends Serializable {
    Iterator<R> call(K key, Iterator<V> values) throws Exception;
}

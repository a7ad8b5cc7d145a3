package io.sabot.spark.api.java.function;

import java.io.Serializable;
import java.util.Iterator;

/** From the values of one key to a result. */
@FunctionalInterface
public interface MapGroupsFunction<K, V, R> extends Serializable {
    R call(K key, Iterator<V> values) throws Exception;
}

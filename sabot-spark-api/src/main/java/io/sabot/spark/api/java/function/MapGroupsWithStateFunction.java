package io.sabot.spark.api.java.function;

import io.sabot.spark.sql.streaming.GroupState;
import java.io.Serializable;
import java.util.Iterator;

/** Makes an object of the rows of a key and what is remembered of it. */
@FunctionalInterface
public interface MapGroupsWithStateFunction<K, V, S, R> extends Serializable {
    R call(K key, Iterator<V> values, GroupState<S> state) throws Exception;
}

package io.sabot.spark.api.java.function;

import java.io.Serializable;
import java.util.Iterator;

/** From a value to any number of results. */
@FunctionalInterface
public interface FlatMapFunction<T, R> extends Serializable {
    Iterator<R> call(T value) throws Exception;
}

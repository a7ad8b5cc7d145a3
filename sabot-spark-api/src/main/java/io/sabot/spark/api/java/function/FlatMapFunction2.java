package io.sabot.spark.api.java.function;

import java.io.Serializable;
import java.util.Iterator;

/** From two values to any number of results. */
@FunctionalInterface
public interface FlatMapFunction2<T1, T2, R> extends Serializable {
    Iterator<R> call(T1 first, T2 second) throws Exception;
}

package io.sabot.spark.api.java.function;

import java.io.Serializable;

/** From two values to one of the same class; it must not matter in which order. */
@FunctionalInterface
public interface ReduceFunction<T> extends Serializable {
    T call(T first, T second) throws Exception;
}

package io.sabot.spark.api.java.function;

import java.io.Serializable;

/** From a value to a double. */
@FunctionalInterface
public interface DoubleFunction<T> extends Serializable {
    double call(T value) throws Exception;
}

package io.sabot.spark.api.java.function;

import java.io.Serializable;

/** From a value to a result. */
@FunctionalInterface
public interface MapFunction<T, U> extends Serializable {
    U call(T value) throws Exception;
}

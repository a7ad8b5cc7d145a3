package io.sabot.spark.api.java.function;

import java.io.Serializable;

/** From a value to a result. */
@FunctionalInterface
public interface Function<T1, R> extends Serializable {
    R call(T1 value) throws Exception;
}

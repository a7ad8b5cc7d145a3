package io.sabot.spark.api.java.function;

import java.io.Serializable;

/** Something to do with each value. */
@FunctionalInterface
public interface ForeachFunction<T> extends Serializable {
    void call(T value) throws Exception;
}

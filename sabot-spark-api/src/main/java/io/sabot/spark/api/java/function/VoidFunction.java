package io.sabot.spark.api.java.function;

import java.io.Serializable;

/** Something to do with a value. */
@FunctionalInterface
public interface VoidFunction<T> extends Serializable {
    void call(T value) throws Exception;
}

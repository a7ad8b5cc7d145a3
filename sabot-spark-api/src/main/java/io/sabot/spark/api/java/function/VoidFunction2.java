package io.sabot.spark.api.java.function;

import java.io.Serializable;

/** Something to do with two values. */
@FunctionalInterface
public interface VoidFunction2<T1, T2> extends Serializable {
    void call(T1 first, T2 second) throws Exception;
}

package io.sabot.spark.api.java.function;

import java.io.Serializable;

/** Whether a value stays. */
@FunctionalInterface
public interface FilterFunction<T> extends Serializable {
    boolean call(T value) throws Exception;
}

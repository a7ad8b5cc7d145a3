package io.sabot.spark.api.java.function;

import java.io.Serializable;
import java.util.Iterator;

/** From the values of a partition to any number of results. */
@FunctionalInterface
public interface MapPartitionsFunction<T, U> extends Serializable {
    Iterator<U> call(Iterator<T> values) throws Exception;
}

package io.sabot.spark.api.java.function;

import java.io.Serializable;
import java.util.Iterator;

/** Something to do with the values of each partition. */
@FunctionalInterface
public interface ForeachPartitionFunction<T> extends Serializable {
    void call(Iterator<T> values) throws Exception;
}

package io.sabot.engine.object;

import java.io.Serializable;
import java.util.Iterator;

/** Code over one partition of objects. */
@FunctionalInterface
public interface PartitionFunction<T, U> extends Serializable {
    /** @param partition number of the partition within its node, which is not always the task's */
    Iterator<U> apply(int partition, Iterator<T> objects, Task task) throws Exception;
}

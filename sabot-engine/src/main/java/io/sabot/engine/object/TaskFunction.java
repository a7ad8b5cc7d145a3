package io.sabot.engine.object;

import java.io.Serializable;
import java.util.Iterator;

/** What a task makes of its partition. */
@FunctionalInterface
public interface TaskFunction<T, R> extends Serializable {
    R apply(Iterator<T> objects, Task task) throws Exception;
}

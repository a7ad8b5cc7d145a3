package io.sabot.spark.api.java;

import java.util.List;
import java.util.concurrent.Future;

/** The result of an action that goes on meanwhile. */
public interface JavaFutureAction<T> extends Future<T> {
    /** Of the jobs begun so far. */
    List<Integer> jobIds();
}

package io.sabot.spark.api.java.function;

import java.io.Serializable;

/** Gives a result. */
@FunctionalInterface
public interface Function0<R> extends Serializable {
    R call() throws Exception;
}

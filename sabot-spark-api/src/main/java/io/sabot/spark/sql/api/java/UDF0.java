package io.sabot.spark.sql.api.java;

import java.io.Serializable;

/** A user-defined function of no arguments. */
@FunctionalInterface
public interface UDF0<R> extends Serializable {
    R call() throws Exception;
}

package io.sabot.spark.sql.api.java;

import java.io.Serializable;

/** A user-defined function of one argument. */
@FunctionalInterface
public interface UDF1<T1, R> extends Serializable {
    R call(T1 t1) throws Exception;
}

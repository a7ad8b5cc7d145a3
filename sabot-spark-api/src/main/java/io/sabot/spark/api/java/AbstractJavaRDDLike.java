package io.sabot.spark.api.java;

/** What {@link JavaRDD} and its likes have in common. */
abstract class AbstractJavaRDDLike<T, This extends JavaRDDLike<T, This>> implements JavaRDDLike<T, This> {
    private static final long serialVersionUID = 1L;
}

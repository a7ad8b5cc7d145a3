package io.sabot.spark.sql.types;

/** Numbers. */
public abstract class NumericType extends AtomicType {
    private static final long serialVersionUID = 1L;
}

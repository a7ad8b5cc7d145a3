package io.sabot.spark.sql.types;

/** A type whose values have no parts. */
public abstract class AtomicType extends DataType {
    private static final long serialVersionUID = 1L;
}

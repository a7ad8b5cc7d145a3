package io.sabot.spark.sql.types;

/** Intervals of the SQL standard. */
public abstract class AnsiIntervalType extends AtomicType {
    private static final long serialVersionUID = 1L;
}

package io.sabot.spark.sql.types;

/** Dates, times and timestamps. */
public abstract class DatetimeType extends AtomicType {
    private static final long serialVersionUID = 1L;
}

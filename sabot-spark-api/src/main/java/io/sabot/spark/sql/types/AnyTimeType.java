package io.sabot.spark.sql.types;

/** Times of day. */
public abstract class AnyTimeType extends DatetimeType {
    private static final long serialVersionUID = 1L;
}

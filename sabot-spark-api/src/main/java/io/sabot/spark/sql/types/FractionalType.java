package io.sabot.spark.sql.types;

/** Numbers with a fraction. */
public abstract class FractionalType extends NumericType {
    private static final long serialVersionUID = 1L;
}

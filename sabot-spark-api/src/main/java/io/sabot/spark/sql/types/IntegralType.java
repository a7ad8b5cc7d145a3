package io.sabot.spark.sql.types;

/** Whole numbers. */
public abstract class IntegralType extends NumericType {
    private static final long serialVersionUID = 1L;
}

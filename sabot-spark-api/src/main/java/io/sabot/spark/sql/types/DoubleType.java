package io.sabot.spark.sql.types;

/** Floating point numbers of 64 bits. Use {@link DataTypes#DoubleType}. */
public class DoubleType extends FractionalType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 8;
    }

    @Override
    public String typeName() {
        return "double";
    }

    @Override
    public DoubleType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleType;
    }

    @Override
    public int hashCode() {
        return "DoubleType".hashCode();
    }

    @Override
    public String toString() {
        return "DoubleType";
    }
}

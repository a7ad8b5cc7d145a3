package io.sabot.spark.sql.types;

/** Floating point numbers of 32 bits. Use {@link DataTypes#FloatType}. */
public class FloatType extends FractionalType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 4;
    }

    @Override
    public String typeName() {
        return "float";
    }

    @Override
    public FloatType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FloatType;
    }

    @Override
    public int hashCode() {
        return "FloatType".hashCode();
    }

    @Override
    public String toString() {
        return "FloatType";
    }
}

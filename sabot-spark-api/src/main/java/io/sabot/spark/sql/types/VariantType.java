package io.sabot.spark.sql.types;

/** A semi-structured value. Use {@link DataTypes#VariantType}. */
public class VariantType extends AtomicType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 2048;
    }

    @Override
    public String typeName() {
        return "variant";
    }

    @Override
    public VariantType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VariantType;
    }

    @Override
    public int hashCode() {
        return "VariantType".hashCode();
    }

    @Override
    public String toString() {
        return "VariantType";
    }
}

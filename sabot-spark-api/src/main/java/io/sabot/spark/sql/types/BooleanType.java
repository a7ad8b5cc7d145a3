package io.sabot.spark.sql.types;

/** True or false. Use {@link DataTypes#BooleanType}. */
public class BooleanType extends AtomicType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 1;
    }

    @Override
    public String typeName() {
        return "boolean";
    }

    @Override
    public BooleanType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BooleanType;
    }

    @Override
    public int hashCode() {
        return "BooleanType".hashCode();
    }

    @Override
    public String toString() {
        return "BooleanType";
    }
}

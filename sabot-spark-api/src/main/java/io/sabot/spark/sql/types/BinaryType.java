package io.sabot.spark.sql.types;

/** Bytes, {@code byte[]} in a row. Use {@link DataTypes#BinaryType}. */
public class BinaryType extends AtomicType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 100;
    }

    @Override
    public String typeName() {
        return "binary";
    }

    @Override
    public BinaryType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryType;
    }

    @Override
    public int hashCode() {
        return "BinaryType".hashCode();
    }

    @Override
    public String toString() {
        return "BinaryType";
    }
}

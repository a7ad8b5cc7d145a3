package io.sabot.spark.sql.types;

/** The type of NULL alone. Use {@link DataTypes#NullType}. */
public class NullType extends DataType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 1;
    }

    @Override
    public String typeName() {
        return "void";
    }

    @Override
    public NullType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NullType;
    }

    @Override
    public int hashCode() {
        return "NullType".hashCode();
    }

    @Override
    public String toString() {
        return "NullType";
    }
}

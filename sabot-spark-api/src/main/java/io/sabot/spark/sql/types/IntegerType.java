package io.sabot.spark.sql.types;

/** Integers of 32 bits. Use {@link DataTypes#IntegerType}. */
public class IntegerType extends IntegralType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 4;
    }

    @Override
    public String typeName() {
        return "integer";
    }

    @Override
    public String simpleString() {
        return "int";
    }

    @Override
    public IntegerType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntegerType;
    }

    @Override
    public int hashCode() {
        return "IntegerType".hashCode();
    }

    @Override
    public String toString() {
        return "IntegerType";
    }
}

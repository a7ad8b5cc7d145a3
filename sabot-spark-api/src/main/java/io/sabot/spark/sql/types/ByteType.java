package io.sabot.spark.sql.types;

/** Integers of 8 bits. Use {@link DataTypes#ByteType}. */
public class ByteType extends IntegralType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 1;
    }

    @Override
    public String typeName() {
        return "byte";
    }

    @Override
    public String simpleString() {
        return "tinyint";
    }

    @Override
    public ByteType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteType;
    }

    @Override
    public int hashCode() {
        return "ByteType".hashCode();
    }

    @Override
    public String toString() {
        return "ByteType";
    }
}

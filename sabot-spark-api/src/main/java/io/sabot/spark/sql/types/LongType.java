package io.sabot.spark.sql.types;

/** Integers of 64 bits. Use {@link DataTypes#LongType}. */
public class LongType extends IntegralType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 8;
    }

    @Override
    public String typeName() {
        return "long";
    }

    @Override
    public String simpleString() {
        return "bigint";
    }

    @Override
    public LongType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LongType;
    }

    @Override
    public int hashCode() {
        return "LongType".hashCode();
    }

    @Override
    public String toString() {
        return "LongType";
    }
}

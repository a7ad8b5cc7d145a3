package io.sabot.spark.sql.types;

/** Integers of 16 bits. Use {@link DataTypes#ShortType}. */
public class ShortType extends IntegralType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 2;
    }

    @Override
    public String typeName() {
        return "short";
    }

    @Override
    public String simpleString() {
        return "smallint";
    }

    @Override
    public ShortType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShortType;
    }

    @Override
    public int hashCode() {
        return "ShortType".hashCode();
    }

    @Override
    public String toString() {
        return "ShortType";
    }
}

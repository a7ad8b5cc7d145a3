package io.sabot.spark.sql.types;

/** A type or a set of types. */
public abstract class AbstractDataType {
    /** The type to use when a value of this kind is asked for and none is given. */
    public abstract DataType defaultConcreteType();

    /** Whether {@code other} is this type, or one of this set. */
    public abstract boolean acceptsType(DataType other);

    public abstract String simpleString();
}

package io.sabot.engine.type;

/**
 * What every type tells about itself. Apart from {@link DataType}, because an interface with default methods is initialised
 * before the classes that implement it, and the constants of {@link DataType} are such classes.
 */
sealed interface TypeFacts permits DataType {

    /** The form in a plan or an error message: {@code DECIMAL(10,2)}, {@code ARRAY<INT>}, {@code STRUCT<a: INT NOT NULL>}. */
    String sql();

    /** The form of {@code simpleString}, e.g. {@code decimal(10,2)}, {@code array<int>}, {@code struct<a:int>}. */
    String simpleString();

    /** {@link #simpleString} with all fields of wide structs, as a catalog keeps it. */
    default String catalogString() {
        return simpleString();
    }

    /** The name in schema JSON and in a printed schema: {@code integer}, {@code decimal(10,2)}, {@code array}. */
    default String typeName() {
        return simpleString();
    }

    /** How a value of this type lies in memory. */
    Storage storage();

    default boolean isNumeric() {
        return isIntegral() || isFractional();
    }

    default boolean isIntegral() {
        return this == DataType.BYTE || this == DataType.SHORT || this == DataType.INT || this == DataType.LONG;
    }

    default boolean isFractional() {
        return this == DataType.FLOAT || this == DataType.DOUBLE || this instanceof DecimalType;
    }

    default boolean isString() {
        return this instanceof StringType;
    }

    default boolean isNested() {
        return this instanceof ArrayType || this instanceof MapType || this instanceof StructType;
    }
}

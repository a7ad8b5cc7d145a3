package io.sabot.engine.type;

/**
 * A SQL type. Two types are equal when a value of one needs no cast to be a value of the other, nullability of nested
 * fields included.
 */
public sealed interface DataType
        permits SimpleType,
                StringType,
                DecimalType,
                TimeType,
                YearMonthIntervalType,
                DayTimeIntervalType,
                ArrayType,
                MapType,
                StructType {

    DataType NULL = SimpleType.NULL;
    DataType BOOLEAN = SimpleType.BOOLEAN;
    DataType BYTE = SimpleType.BYTE;
    DataType SHORT = SimpleType.SHORT;
    DataType INT = SimpleType.INT;
    DataType LONG = SimpleType.LONG;
    DataType FLOAT = SimpleType.FLOAT;
    DataType DOUBLE = SimpleType.DOUBLE;
    DataType BINARY = SimpleType.BINARY;
    DataType DATE = SimpleType.DATE;
    DataType TIMESTAMP = SimpleType.TIMESTAMP;
    DataType TIMESTAMP_NTZ = SimpleType.TIMESTAMP_NTZ;
    DataType CALENDAR_INTERVAL = SimpleType.CALENDAR_INTERVAL;
    DataType VARIANT = SimpleType.VARIANT;
    DataType STRING = StringType.UTF8_BINARY;

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
        return this == BYTE || this == SHORT || this == INT || this == LONG;
    }

    default boolean isFractional() {
        return this == FLOAT || this == DOUBLE || this instanceof DecimalType;
    }

    default boolean isString() {
        return this instanceof StringType;
    }

    default boolean isNested() {
        return this instanceof ArrayType || this instanceof MapType || this instanceof StructType;
    }
}

package io.sabot.engine.type;

/**
 * A SQL type. Two types are equal when a value of one needs no cast to be a value of the other, nullability of nested
 * fields included.
 */
public sealed interface DataType extends TypeFacts
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
}

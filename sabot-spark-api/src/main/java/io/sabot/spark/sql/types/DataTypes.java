package io.sabot.spark.sql.types;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where Java programs get their types from (Spark's {@code DataTypes}). */
public class DataTypes {
    public static final DataType StringType = StringType$.MODULE$;
    public static final DataType BinaryType = BinaryType$.MODULE$;
    public static final DataType BooleanType = BooleanType$.MODULE$;
    public static final DataType DateType = DateType$.MODULE$;
    public static final DataType TimestampType = TimestampType$.MODULE$;
    public static final DataType TimestampNTZType = TimestampNTZType$.MODULE$;
    public static final DataType CalendarIntervalType = CalendarIntervalType$.MODULE$;
    public static final DataType DoubleType = DoubleType$.MODULE$;
    public static final DataType FloatType = FloatType$.MODULE$;
    public static final DataType ByteType = ByteType$.MODULE$;
    public static final DataType IntegerType = IntegerType$.MODULE$;
    public static final DataType LongType = LongType$.MODULE$;
    public static final DataType ShortType = ShortType$.MODULE$;
    public static final DataType NullType = NullType$.MODULE$;
    public static final DataType VariantType = VariantType$.MODULE$;

    /** An array whose elements may be null. */
    public static ArrayType createArrayType(DataType elementType) {
        return createArrayType(elementType, true);
    }

    public static ArrayType createArrayType(DataType elementType, boolean containsNull) {
        requireNonNull(elementType, "elementType");
        return new ArrayType(elementType, containsNull);
    }

    public static DecimalType createDecimalType(int precision, int scale) {
        return DecimalType.apply(precision, scale);
    }

    /** {@code decimal(10,0)}. */
    public static DecimalType createDecimalType() {
        return DecimalType.USER_DEFAULT();
    }

    public static DayTimeIntervalType createDayTimeIntervalType(byte startField, byte endField) {
        return DayTimeIntervalType.apply(startField, endField);
    }

    public static DayTimeIntervalType createDayTimeIntervalType() {
        return DayTimeIntervalType.DEFAULT();
    }

    public static YearMonthIntervalType createYearMonthIntervalType(byte startField, byte endField) {
        return YearMonthIntervalType.apply(startField, endField);
    }

    public static YearMonthIntervalType createYearMonthIntervalType() {
        return YearMonthIntervalType.DEFAULT();
    }

    /** A map whose values may be null. */
    public static MapType createMapType(DataType keyType, DataType valueType) {
        return createMapType(keyType, valueType, true);
    }

    public static MapType createMapType(DataType keyType, DataType valueType, boolean valueContainsNull) {
        requireNonNull(keyType, "keyType");
        requireNonNull(valueType, "valueType");
        return new MapType(keyType, valueType, valueContainsNull);
    }

    public static StructField createStructField(String name, DataType dataType, boolean nullable, Metadata metadata) {
        requireNonNull(name, "name");
        requireNonNull(dataType, "dataType");
        requireNonNull(metadata, "metadata");
        return new StructField(name, dataType, nullable, metadata);
    }

    public static StructField createStructField(String name, DataType dataType, boolean nullable) {
        return createStructField(name, dataType, nullable, Metadata.empty());
    }

    public static StructType createStructType(List<StructField> fields) {
        return createStructType(fields.toArray(new StructField[0]));
    }

    public static StructType createStructType(StructField[] fields) {
        requireNonNull(fields, "fields");
        Set<String> names = new HashSet<>();
        for (StructField field : fields) {
            if (field == null) {
                throw new IllegalArgumentException("fields should not contain any null.");
            }
            names.add(field.name());
        }
        if (names.size() != fields.length) {
            throw new IllegalArgumentException("fields should have distinct names.");
        }
        return new StructType(fields);
    }

    public static CharType createCharType(int length) {
        return CharType.apply(length);
    }

    public static VarcharType createVarcharType(int length) {
        return VarcharType.apply(length);
    }

    private static void requireNonNull(Object value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " should not be null.");
        }
    }
}
